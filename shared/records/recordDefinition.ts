import type * as z from 'zod/mini';
import type { RecordId } from '#shared/base/ids';
import type { Schema } from './schemas';

/** Who a record belongs to: an officer or a unit, by record id, or nobody but this machine. */
export type Owner = RecordId | 'local';

/** The narrowest file that may hold a field: one's own copy, one that goes to the unit, or one that anybody may read. */
export type ShareLevel = 'own' | 'unit' | 'public';

/** A line of the data dictionary: what a field says, the unit it is counted in, and how far it may travel. */
export type FieldNote = { readonly meaning: string; readonly unit?: string; readonly share: ShareLevel };

/**
 * All that is known of one type of record, in one place (architecture.md 2). Types, look-up, the check on writing and on
 * reading, the journal, what Settings says is kept and the data dictionary follow from the list of definitions.
 */
export type RecordDefinition<Type extends string = string, Content extends object = object> = {
  readonly type: Type;
  /** What a user reads under "What is kept". Types with the same name share a line there. */
  readonly kept: { readonly name: string; readonly sealed: string };
  /** Checks a content before it is written and after it is read. */
  readonly schema: Schema<Content>;
  /** `id` is the record's own: an officer's record belongs to that officer. */
  readonly owner: (content: Content, id: RecordId) => Owner;
  /**
   * The strings that a record is looked up by, as patterns of fields: `officer|parts.day` gives `entry|<officer>|<day>`
   * for each different day among the parts, and a text after `=` stands for itself. The empty pattern gives the bare type, for types with few records. A sealed
   * field is never part of a key. Patterns and not code, so that their digest shows exactly when an index is out of date.
   */
  readonly keys: readonly string[];
  /** Paths of the fields that hold sealed text, as `undone.other`. */
  readonly sealed: readonly string[];
  readonly fields: { readonly [Field in keyof Content & string]-?: FieldNote };
};

/** The content of the records that a definition describes. */
export type ContentOf<Definition extends { readonly schema: z.ZodMiniType }> = z.output<Definition['schema']>;

/** Defines a type of record; it checks nothing but its own types. */
export function defineRecord<const Type extends string, Content extends object>(
  definition: RecordDefinition<Type, Content>,
): RecordDefinition<Type, Content> {
  return definition;
}

/** The keys by which a content is looked up; none for a deleted record. Each key once. */
export function keysOf({ type, keys }: Pick<RecordDefinition, 'type' | 'keys'>, content: unknown): string[] {
  if (content === null) return [];
  return [...new Set(keys.flatMap((pattern) => keysOfPattern(type, pattern, content)))];
}

/** The key of a pattern for these values, in the order of the pattern's fields. */
export function lookupKey(type: string, ...values: readonly string[]): string {
  return [type, ...values].join('|');
}

function keysOfPattern(type: string, pattern: string, content: unknown): string[] {
  if (pattern === '') return [type];
  const values = pattern
    .split('|')
    .map((path) => (path.startsWith('=') ? [path.slice(1)] : valuesAt(content, path.split('.'))));
  return values.reduce<string[]>(
    (keys, ofField) => keys.flatMap((key) => ofField.map((one) => `${key}|${one}`)),
    [type],
  );
}

/** All texts at a path; a list gives those of each of its items, and what is missing or null gives none. */
function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [field, ...rest] = path;
  if (field === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[field], rest);
}

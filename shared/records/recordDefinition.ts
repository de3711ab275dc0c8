import type * as z from 'zod/mini';
import type { RecordId } from '#shared/base/ids';
import type { Schema } from './schemas';

/** The owner of a record: an officer or a unit, by record id, or only this machine. */
export type Owner = RecordId | 'local';

/**
 * The narrowest kind of file that may contain a field: the officer's own copy, a file for the unit, or a public file.
 */
export type ShareLevel = 'own' | 'unit' | 'public';

/** A line of the data dictionary: what a field means, its unit of measure, and how far it may travel. */
export type FieldNote = { readonly meaning: string; readonly unit?: string; readonly share: ShareLevel };

/**
 * Everything about one type of record (architecture.md 2). Types, lookup, the check on writing and reading, the
 * journal, the table of stored records in Settings, and the data dictionary all follow from the list of definitions.
 */
export type RecordDefinition<
  Type extends string = string,
  Content extends object = object,
  Key extends string = string,
> = {
  readonly type: Type;
  /** The name and line of the type under "What is stored" in Settings. Types with the same name share a line. */
  readonly listed: { readonly name: string; readonly sealed: string };
  /** Checks content before it is written and after it is read. */
  readonly schema: Schema<Content>;
  /** `id` is the id of the record itself: an officer's record belongs to that officer. */
  readonly owner: (content: Content, id: RecordId) => Owner;
  /**
   * The keys that a record is looked up by, as patterns of fields: `officer|parts.day` gives `entry|<officer>|<day>`
   * for each distinct day among the parts, and text after `=` is used literally. The empty pattern gives the bare type,
   * for types with few records. A sealed field is never part of a key. These are patterns and not code, so that their
   * digest shows exactly when an index is out of date.
   */
  readonly keys: readonly Key[];
  /** Paths of the sealed fields, such as `undone.other`. */
  readonly sealed: readonly string[];
  readonly fields: { readonly [Field in keyof Content & string]-?: FieldNote };
};

/** The content of the records that a definition describes. */
export type ContentOf<Definition extends { readonly schema: z.ZodMiniType }> = z.output<Definition['schema']>;

/** Defines a type of record. Returns the definition unchanged; exists only so that TypeScript checks it. */
export function defineRecord<const Type extends string, Content extends object, const Key extends string>(
  definition: RecordDefinition<Type, Content, Key>,
): RecordDefinition<Type, Content, Key> {
  return definition;
}

/** The keys that look up a record with this content, without repeats; none for a deleted record. */
export function keysOf({ type, keys }: Pick<RecordDefinition, 'type' | 'keys'>, content: unknown): string[] {
  if (content === null) return [];
  return [...new Set(keys.flatMap((pattern) => keysOfPattern(type, pattern, content)))];
}

/** The key for these values, in the order of the pattern's fields. */
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

/** All strings at a path. A list gives the strings of all its items; anything missing or null gives none. */
function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [field, ...rest] = path;
  if (field === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[field], rest);
}

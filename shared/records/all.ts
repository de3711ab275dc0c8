import type { RecordId } from '#shared/base/ids';
import { absence } from './absence';
import { activityKind } from './activityKind';
import { appointment } from './appointment';
import { calendarSource } from './calendarSource';
import { collateralDuty } from './collateralDuty';
import { dayClosing } from './dayClosing';
import { importRule } from './importRule';
import { officer } from './officer';
import { keysOf, type ContentOf, type RecordDefinition } from './recordDefinition';
import { schedule } from './schedule';
import { misfit } from './schemas';
import { setting } from './setting';
import { timeEntry } from './timeEntry';
import { unit } from './unit';
import type { Version } from './version';

/** Every type of record, in the order in which a copy lists them. A new type is one file and its line here. */
const definitions = [
  officer, unit, schedule, absence, activityKind, collateralDuty, timeEntry, appointment, calendarSource, importRule,
  dayClosing, setting,
] as const;

type Definition = (typeof definitions)[number];

/** The name of a type of record. */
export type RecordType = Definition['type'];

/** Every type of record that is versioned and journalled, with its content. */
export type RecordContents = {
  readonly [Type in RecordType]: ContentOf<Extract<Definition, { readonly type: Type }>>;
};

/** What a command decided: this record gets this content, or is deleted (null). Versions come later, from the queue. */
export type Change = {
  readonly [Type in RecordType]: {
    readonly type: Type;
    readonly id: RecordId;
    readonly content: RecordContents[Type] | null;
  };
}[RecordType];

/** One new version of one record, as it is written to both copies. */
export type WrittenVersion = {
  readonly [Type in RecordType]: {
    readonly type: Type;
    readonly id: RecordId;
    readonly version: Version<RecordContents[Type]>;
  };
}[RecordType];

/** All definitions, in the order in which a copy lists them. */
export const recordDefinitions: readonly RecordDefinition<RecordType>[] =
  definitions as readonly unknown[] as readonly RecordDefinition<RecordType>[];

/** The types of records in the order in which a copy lists them. */
export const recordTypes: readonly RecordType[] = recordDefinitions.map(({ type }) => type);

const byType = new Map<string, RecordDefinition<RecordType>>(
  recordDefinitions.map((definition) => [definition.type, definition]),
);

/** The definition of a type; undefined where this program knows no such type, as a line of a later one may have it. */
export function definitionOf(type: string): RecordDefinition<RecordType> | undefined {
  return byType.get(type);
}

/**
 * Why a content can not be read by this program, naming the type or the first field that does not fit; null where it
 * can. The same check before a content is written and after it is read. A deleted record (null) always fits.
 */
export function contentProblem(type: string, content: unknown): string | null {
  const definition = definitionOf(type);
  if (definition === undefined) return 'its type is not known';
  if (content === null) return null;
  return misfit(definition.schema, content);
}

/** The strings by which a content of a type is looked up; none where it is deleted or the type is not known. */
export function recordKeys(type: string, content: unknown): string[] {
  const definition = definitionOf(type);
  return definition === undefined ? [] : keysOf(definition, content);
}

/** All patterns of keys as one text: an index made by other patterns is out of date. */
export const keyPatterns: string = recordDefinitions.map(({ type, keys }) => `${type}: ${keys.join(', ')}`).join('\n');

import type { RecordId } from '#shared/base/ids';
import { absence } from './absence';
import { activityKind } from './activityKind';
import { appointment } from './appointment';
import { calendarSource } from './calendarSource';
import { caseClass } from './caseClass';
import { collateralDuty } from './collateralDuty';
import { countryPolicy } from './countryPolicy';
import { course } from './course';
import { dayClosing } from './dayClosing';
import { docketCount } from './docketCount';
import { documentRequest } from './documentRequest';
import { dutyAssignment } from './dutyAssignment';
import { goal } from './goal';
import { guidance } from './guidance';
import { importRule } from './importRule';
import { officer } from './officer';
import { publishedCount } from './publishedCount';
import { keysOf, type ContentOf, type RecordDefinition } from './recordDefinition';
import { reviewInterval } from './reviewInterval';
import { schedule } from './schedule';
import { misfit } from './schemas';
import { serviceStandard } from './serviceStandard';
import { setting } from './setting';
import { study } from './study';
import { timeEntry } from './timeEntry';
import { trainingRequirement } from './trainingRequirement';
import { trainingSession } from './trainingSession';
import { unit } from './unit';
import type { Version } from './version';
import { weightSet } from './weightSet';
import { workedHoliday } from './workedHoliday';
import { yearPlan } from './yearPlan';

/** Every type of record, in the order in which copies list them. A new type is one file and its line here. */
const definitions = [
  officer, unit, schedule, absence, workedHoliday, activityKind, collateralDuty, timeEntry, appointment, calendarSource,
  importRule, dayClosing, setting, documentRequest, countryPolicy, publishedCount,
  study, serviceStandard, weightSet, yearPlan,
  course, trainingSession, trainingRequirement, guidance, caseClass, docketCount, goal,
  dutyAssignment, reviewInterval,
] as const;

type Definition = (typeof definitions)[number];

/** The name of a type of record. */
export type RecordType = Definition['type'];

/** The types of records that are looked up by their officer alone. */
export type OfficerRecordType = TypeWithKey<Definition, 'officer'>;

/** The types of records that are looked up by their officer and a day. */
export type DayRecordType = TypeWithKey<Definition, `officer|${string}day`>;

/** The names of the definitions that have a key of this pattern. */
type TypeWithKey<One extends Definition, Pattern extends string> = One extends Definition
  ? [Extract<One['keys'][number], Pattern>] extends [never] ? never : One['type']
  : never;

/** The content of each type of record that is versioned and journaled. */
export type RecordContents = {
  readonly [Type in RecordType]: ContentOf<Extract<Definition, { readonly type: Type }>>;
};

/** A command's decision: the record gets this content, or is deleted (null). The queue adds the version later. */
export type Change = {
  readonly [Type in RecordType]: {
    readonly type: Type;
    readonly id: RecordId;
    readonly content: RecordContents[Type] | null;
  };
}[RecordType];

/** The decision to delete a record. The compiler cannot infer that it fits one of so many types. */
export function deletionOf(type: RecordType, id: RecordId): Change {
  return { type, id, content: null } as Change;
}

/** One new version of one record, as written to both copies. */
export type WrittenVersion = {
  readonly [Type in RecordType]: {
    readonly type: Type;
    readonly id: RecordId;
    readonly version: Version<RecordContents[Type]>;
  };
}[RecordType];

/** All definitions, in the order in which copies list them. */
export const recordDefinitions: readonly RecordDefinition<RecordType>[] =
  definitions as readonly unknown[] as readonly RecordDefinition<RecordType>[];

/** The types of records, in the order in which copies list them. */
export const recordTypes: readonly RecordType[] = recordDefinitions.map(({ type }) => type);

const byType = new Map<string, RecordDefinition<RecordType>>(
  recordDefinitions.map((definition) => [definition.type, definition]),
);

/**
 * The definition of a type; undefined if this program does not know it, such as when a later program wrote the line.
 */
export function definitionOf(type: string): RecordDefinition<RecordType> | undefined {
  return byType.get(type);
}

/**
 * Why this program cannot read a record's content: names the type or the first field that does not fit; null if it can.
 * Runs both before content is written and after it is read. A deleted record (null) always fits.
 */
export function contentProblem(type: string, content: unknown): string | null {
  const definition = definitionOf(type);
  if (definition === undefined) return 'its type is not known';
  if (content === null) return null;
  return misfit(definition.schema, content);
}

/** The keys that look up a record of a type with this content; none if it is deleted or the type is unknown. */
export function recordKeys(type: string, content: unknown): string[] {
  const definition = definitionOf(type);
  return definition === undefined ? [] : keysOf(definition, content);
}

/** All key patterns as one string: an index made with other patterns is out of date. */
export const keyPatterns: string = recordDefinitions.map(({ type, keys }) => `${type}: ${keys.join(', ')}`).join('\n');

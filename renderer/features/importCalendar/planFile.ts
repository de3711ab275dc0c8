import type { ImportPlan, PlanInput } from '#shared/imports/calendar/importPlan';
import { planImport } from '#shared/imports/calendar/planImport';
import type { WordRule } from '#shared/imports/calendar/wordRules';
import type { CalendarReading } from '#shared/imports/calendar/calendarReading';
import type { ImportTarget } from '#shared/records/importRule';

/** An opened file and what was read from it. Its size is in bytes. */
export type OpenedFile = { readonly fileName: string; readonly bytes: number; readonly reading: CalendarReading };

/** A file that was read, with everything in Daybook that affects its plan. */
export type ComparedFile = OpenedFile & Pick<PlanInput, 'digests' | 'existing' | 'absences' | 'calendar'>;

/** The rules as they are set: the words in their order, and what an event becomes if none matches. */
export type SetRules = { readonly rules: readonly WordRule[]; readonly otherwise: ImportTarget };

/** What the user decided about a file: its rules, and whether events that seem imported already are new. */
export type PlanChoices = SetRules & Pick<PlanInput, 'takesTwins'>;

/** The plan of a file under the user's choices, as work that yields how many instances are planned. */
export function planFile(file: ComparedFile, choices: PlanChoices): Generator<number, ImportPlan> {
  const { instances, window, unread, speaksOf } = file.reading;
  return planImport({ ...file, instances, window, unread, speaksOf, ...choices });
}

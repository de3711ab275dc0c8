import { recordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { dutyKind } from '#shared/rules/quickEntry/readActivity';
import { isInUse, termsOn } from '#shared/rules/terms';
import { hasWord, type WordRule } from './wordRules';

/** The kinds and duties that an event may become work of. */
export type ImportNames = {
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
};

/** A kind or duty with the target of its appointments. The kind for a duty alone is listed once for each duty. */
export type PlannedWork = {
  readonly record: Recorded<ActivityKind> | Recorded<CollateralDuty>;
  readonly target: Extract<ImportTarget, { readonly becomes: 'appointment' }>;
};

/** The work in use on a day. */
export function plannedWork({ kinds, duties }: ImportNames, day: Day): PlannedWork[] {
  const all = kinds.flatMap((kind): PlannedWork[] => {
    if (kind.id !== dutyKind) return [{ record: kind, target: { becomes: 'appointment', kind: kind.id, duty: null } }];
    return duties.map((duty) => ({
      record: duty, target: { becomes: 'appointment', kind: dutyKind, duty: duty.id },
    }));
  });
  return all.filter(({ record }) => isInUse(record, day));
}

/**
 * The rules for a calendar that is new: the label and words of each kind or duty, and the usual words of calendars, as
 * far as a title of the file has them. Time off comes next to last and lunch last: "Lunch meeting" is a meeting.
 */
export function firstRules(titles: readonly string[], names: ImportNames, day: Day): WordRule[] {
  // One text with each title on a line of its own: each word is looked for once, not once a title.
  const all = titles.join('\n');
  const work = plannedWork(names, day);
  const own = work.flatMap(({ record, target }): WordRule[] => {
    const terms = termsOn(record, day);
    const words = [terms?.label.toLowerCase() ?? '', record.id.toLowerCase(), ...(terms?.words ?? [])];
    return words.filter((word) => word.length > 2).map((word) => ({ word, target }));
  });
  const usual = usualWords.flatMap(([id, words]) => {
    const target = work.find(({ record }) => record.id === id)?.target;
    return target === undefined ? [] : words.map((word) => ({ word, target }));
  });
  const found = [...own, ...usual, ...timeOff, ...leftOutWords].filter(({ word }) => hasWord(all, word));
  return [...new Map(found.toReversed().map((rule) => [rule.word, rule])).values()].toReversed();
}

/** What an event becomes if no word matches, until the user decides otherwise. */
export const otherwiseAtFirst: ImportTarget = { becomes: 'appointment', kind: recordId('meeting'), duty: null };

/** Words of calendars that nobody types into the line, by the kind they mean. */
const usualWords: readonly (readonly [string, readonly string[]])[] = [
  ['check-in', ['check in', 'checkin', 'check-ins', 'report in']],
  ['docket-review', ['docket']],
  ['meeting', ['mtg', 'staff', 'muster', 'briefing']],
  ['training', ['class']],
];

const timeOff = ['leave', 'vacation', 'out of office', 'time off', 'pto'].map((word): WordRule => ({
  word, target: { becomes: 'absence', reason: 'leave' },
}));

const leftOutWords = ['lunch'].map((word): WordRule => ({ word, target: { becomes: 'nothing' } }));

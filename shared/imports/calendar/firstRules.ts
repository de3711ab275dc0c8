import { recordId } from '#shared/base/ids';
import type { ImportTarget } from '#shared/records/importRule';
import { plannedWork, type ImportNames } from '#shared/rules/plannedWork';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { hasWord, type WordRule } from './wordRules';

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
  const rules = [...new Map(found.toReversed().map((rule) => [rule.word, rule])).values()].toReversed();
  return rules.filter((rule) => !rules.some((other) => isCoveredBy(rule, other)));
}

/** Whether a word says nothing that a shorter one does not: “unit meeting” beside “meeting”, for the same work. */
function isCoveredBy(rule: WordRule, other: WordRule): boolean {
  if (rule.word === other.word || !hasWord(rule.word, other.word)) return false;
  return JSON.stringify(rule.target) === JSON.stringify(other.target);
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

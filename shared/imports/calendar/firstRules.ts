import { recordId } from '#shared/base/ids';
import type { ImportTarget } from '#shared/records/importRule';
import { plannedWork, type ImportNames } from '#shared/rules/plannedWork';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { hasWord, wordsIn, type WordRule } from './wordRules';

/**
 * The rules for a new calendar: the label and words of each kind or duty, and words common in calendars, if they appear
 * in a title of the file. Time off comes next to last and lunch last, so that "Lunch meeting" is a meeting.
 */
export function firstRules(titles: readonly string[], names: ImportNames, day: Day): WordRule[] {
  // One text with each title on its own line, so that each word is searched once, not once per title.
  const isInTitles = wordsIn([...new Set(titles)].join('\n'));
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
  const found = [...own, ...usual, ...timeOff, ...leftOutWords].filter(({ word }) => isInTitles(word));
  const rules = [...new Map(found.toReversed().map((rule) => [rule.word, rule])).values()].toReversed();
  return rules.filter((rule) => !rules.some((other) => isCoveredBy(rule, other)));
}

/** Whether a shorter word for the same work already covers this one: “unit meeting” is covered by “meeting”. */
function isCoveredBy(rule: WordRule, other: WordRule): boolean {
  if (rule.word === other.word || !hasWord(rule.word, other.word)) return false;
  return JSON.stringify(rule.target) === JSON.stringify(other.target);
}

/** What an event becomes if no word matches, until the user decides otherwise. */
export const otherwiseAtFirst: ImportTarget = { becomes: 'appointment', kind: recordId('meeting'), duty: null };

/** Words that calendars use but nobody types into the line, by the kind they mean. */
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

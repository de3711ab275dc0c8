import type { Day } from '#shared/time/day';
import { quotedCharacter } from '#shared/time/typedText';
import type { Found } from './figures';
import type { PrivateNumber, Sense } from './segments';
import { dayAt } from './typedDays';

/**
 * The phrase of the line's own words at a place (an outcome, an absence, a word of time, a private number), or null.
 */
export function phraseAt(text: string, at: number, today: Day): Found | null {
  return longestAt(phrases, text, at) ?? birthDateAt(text, at, today);
}

/** The name of a docket at a place, or null. Only lines of officers of both dockets have such words. */
export function docketAt(text: string, at: number): Found | null {
  return longestAt(docketPhrases, text, at);
}

function longestAt(known: readonly Phrase[], text: string, at: number): Found | null {
  const found = known.flatMap(({ pattern, sense }) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? [] : [{ end: at + match[0].length, sense }];
  });
  return found.toSorted((one, other) => other.end - one.end)[0] ?? null;
}

type Phrase = { readonly pattern: RegExp; readonly sense: Sense };

/** Every phrase. The longest that fits counts; of equally long ones, the first. */
const phrases: readonly Phrase[] = [
  phrase(`${quotedCharacter}+`, { is: 'quoted' }),
  phrase('[-.,;:!+=/|&*]+', { is: 'dash' }),
  phrase(String.raw`\W*a[\s#:.-]*\d(?:[\s-]?\d){7,8}`, privately('an A-number')),
  phrase(String.raw`\d{8,9}|\d{2,3}[\s-]\d{3}[\s-]\d{3}`, privately('an A-number')),
  phrase(String.raw`\d{3}[\s-]\d{2}[\s-]\d{4}`, privately('a Social Security number')),
  phrase(String.raw`(?:\+?1[\s.-]?)?\d{3}[\s.-]?\d{3}[\s.-]?\d{4}`, privately('a telephone number')),
  // Seven digits that cannot be a stretch such as 900-1030.
  phrase(
    String.raw`(?:\d[6-9]\d-\d{4}|\d{3}-(?:2[5-9]|[3-9]\d)\d\d|\d{3}-\d\d[6-9]\d)`,
    privately('a telephone number'),
  ),
  phrase(
    String.raw`(?:dob|d\.o\.b|born|date of birth)[\s:]+(?:on\s+)?(?:[a-z]{3,9}\s+)?\d[\d/.-]*(?:\s+\d{4})?`,
    privately('a date of birth'),
  ),
  phrase('no[ -]?show(?:s|ed)?|never showed(?: up)?|fta', { is: 'outcome', outcome: 'no-show' }),
  phrase("(?:did(?:n'?t| not)|fail(?:ed|ure) to) (?:show(?: up)?|appear|report)", {
    is: 'outcome',
    outcome: 'no-show',
  }),
  phrase('kept', { is: 'outcome', outcome: 'kept' }),
  phrase('re-?sched(?:uled)?', { is: 'outcome', outcome: 'rescheduled' }),
  phrase('cancell?ed', { is: 'outcome', outcome: 'cancelled' }),
  ...(['done', 'skipped', 'not required'] as const).flatMap((check) => [
    phrase(check, { is: 'check', check }),
    phrase(`(?:rc|rcheck|(?:record |criminal |background )?check) (?:was )?${check}`, { is: 'check', check }),
  ]),
  phrase('lunch(?: break)?|break', { is: 'absence', absence: 'break' }),
  phrase('(?:annual )?leave|pto|vacation', { is: 'absence', absence: 'annual leave' }),
  phrase('sick(?: (?:leave|day))?', { is: 'absence', absence: 'sick leave' }),
  phrase('(?:federal )?holiday', { is: 'absence', absence: 'holiday' }),
  phrase('(?:without|w/o|minus|less|no) (?:the )?(?:break|lunch)', { is: 'without break' }),
  phrase('each|apiece|per (?:call|case|visit|check|one)', { is: 'each' }),
  phrase('(?:a )?(?:several|few|many|multiple|various|couple|lots?|bunch|number)(?: of)?', { is: 'vague' }),
  phrase(
    '(?:all|this|last|next|half|most of the|the whole|the other) ' +
      '(?:day|morning|afternoon|evening|night|week|month|shift)|' +
      'half|hours?|hrs?|minutes?|mins?|' +
      '(?:before|after|during|over|at) (?:lunch|noon)|tonight|earlier|recently|' +
      'morning|afternoon|evening|am|pm|quarter|' +
      '(?:until |till |til |up to |so )?now|so far|' +
      '(?:a )?(?:few|couple)(?: of)? (?:hours|minutes)',
    { is: 'time word' },
  ),
];

const docketPhrases: readonly Phrase[] = [
  phrase('det|detained', { is: 'docket', docket: 'detained', mayBeNote: false }),
  phrase('nd|non-?det|non[ -]?detained|not detained', { is: 'docket', docket: 'non-detained', mayBeNote: false }),
];

function phrase(pattern: string, sense: Sense): Phrase {
  return { pattern: new RegExp(`(?:${pattern})(?=\\s|$)`, 'y'), sense };
}

function privately(what: PrivateNumber): Sense {
  return { is: 'private', what };
}

/** A date more than ten years ago is more likely a birthday than a day of work. */
function birthDateAt(text: string, at: number, today: Day): Found | null {
  const found = dayAt(text, at, today);
  const isLongPast =
    found?.day !== undefined &&
    found.day !== null &&
    Number(found.day.day.slice(0, 4)) < Number(today.slice(0, 4)) - 10;
  return isLongPast ? { end: found.end, sense: privately('a date of birth') } : null;
}

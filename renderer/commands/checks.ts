import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import { instant, misfit } from '#shared/records/schemas';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { isFigure } from '#shared/rules/quickEntry/figures';
import { isInUse, termsOn } from '#shared/rules/terms';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { dayOfWeek, isDay } from '#shared/time/days';
import { hourMilliseconds } from '#shared/time/minutes';
import { isZone } from '#shared/time/zones';
import type { Reader } from '#renderer/storage/reader';

/** Trims an alias. Fails at `alias` if it is empty or longer than 40 characters. */
export function checkAlias(alias: string): Result<string> {
  const trimmed = alias.trim();
  if (trimmed === '') return failWith('alias-missing', 'Enter a word that stands for you, not your own name.', 'alias');
  return trimmed.length > 40
    ? failWith('alias-long', 'An alias has at most 40 characters: it appears in lists and exports.', 'alias')
    : succeed(trimmed);
}

/** Trims the name of a unit. Fails at `unit` if it is empty. */
export function checkUnitName(unit: string): Result<string> {
  const trimmed = unit.trim();
  return trimmed === '' ? failWith('unit-missing', 'Enter a unit, such as Unit 2.', 'unit') : succeed(trimmed);
}

const yearMessage = 'Check the year: it must be from 2000 to 2099.';

/**
 * Rejects, at its field, a day in a year that must be a typing mistake. Date fields accept any year while it is typed.
 */
export function checkDay(day: Day | null, field: string): Result<null> {
  if (day === null || (isDay(day) && day >= '2000-01-01' && day < '2100-01-01')) return succeed(null);
  return failWith('year', yearMessage, field);
}

/** Checks that a schedule has fourteen days of hours in order, starting on a Sunday. Fails at `anchor` and `days`. */
export function checkSchedule({ anchor, days }: Pick<Schedule, 'anchor' | 'days'>): Result<null> {
  if (!isDay(anchor) || dayOfWeek(anchor) !== 0) {
    return failWith('anchor', 'A pay period begins on a Sunday.', 'anchor');
  }
  if (days.length !== 14 || !days.every(areInOrder)) {
    return failWith('days', 'Working hours must follow one another within a day, for fourteen days.', 'days');
  }
  return succeed(null);
}

function areInOrder(hours: readonly WorkHours[]): boolean {
  return hours.every(({ start, end }, index) => start >= (hours[index - 1]?.end ?? 0) && start < end && end <= 1440);
}

/**
 * Checks the words for a kind or duty from a day on: each word or phrase consists of lowercase letters and digits,
 * means nothing else in the line, and stands for no other kind or duty in use at that time. Fails at `words`.
 */
export async function checkWords(
  reader: Reader,
  own: RecordId,
  words: readonly string[],
  from: Day,
): Promise<Result<null>> {
  const misformed = words.find((word) => !/^[a-z][a-z0-9-]*(?: [a-z0-9-]+)*$/.test(word));
  if (misformed !== undefined) {
    return failWith(
      'words',
      `“${misformed}” cannot be typed in the line. A word or phrase consists of lowercase letters and digits.`,
      'words',
    );
  }
  const reserved = words.find((word) => isFigure(word, from));
  if (reserved !== undefined) {
    return failWith(
      'words',
      `“${reserved}” means a day or a number of units in the line. Choose another word.`,
      'words',
    );
  }
  const [kinds, duties] = await Promise.all([reader.all('kind'), reader.all('duty')]);
  const changed = new Set([...kinds, ...duties].map(({ id }) => id));
  const all = [...kinds, ...duties, ...[...starterKinds, ...starterDuties].filter(({ id }) => !changed.has(id))];
  for (const other of all) {
    const terms = other.id !== own && isInUse(other, from) ? termsOn<LabelledTerms>(other, from) : null;
    const taken = words.find((word) => terms?.words.includes(word) === true);
    if (taken !== undefined) {
      return failWith('words', `“${taken}” already stands for ${terms?.label}. Choose another word.`, 'words');
    }
  }
  return succeed(null);
}

type LabelledTerms = { readonly from: Day; readonly label: string; readonly words: readonly string[] };

/**
 * The longest span of an entry or appointment. No single piece of work is longer, and each day costs processing time.
 */
const longestSpan = 31 * 24 * hourMilliseconds;

/** Checks whether work can span two instants in a zone. Fails at `zone`, `day` and `end`. */
export function checkSpan({
  start,
  end,
  zone,
}: {
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: ZoneName;
}): Result<null> {
  if (!isZone(zone)) return failWith('unknown-zone', 'There is no such time zone.', 'zone');
  if (misfit(instant, start) !== null) return failWith('year', yearMessage, 'day');
  if (misfit(instant, end) !== null) return failWith('no-instant', 'There is no such time.', 'end');
  if (end < start) return failWith('ends-before-start', 'The end is before the start.', 'end');
  return end - start > longestSpan
    ? failWith('too-long', 'One piece of work can be at most 31 days long.', 'end')
    : succeed(null);
}

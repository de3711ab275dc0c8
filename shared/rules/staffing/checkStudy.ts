import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Exclusion, Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';

/** A study as the user enters it. The rest of its record comes from what is done with it. */
export type StudyTerms = Pick<Study, 'unit' | 'name' | 'first' | 'last' | 'goal' | 'officers'>;

/** The longest study, in days: a year. */
export const longestStudy = 366;

/**
 * Checks a study's name, days, officers and goal, and returns it with its name trimmed. Fails at `name`, `first`,
 * `last`, `goal` and `officers`. Two studies of a unit never have the same name.
 */
export function checkStudy(
  terms: StudyTerms,
  others: readonly Pick<Recorded<Study>, 'unit' | 'name'>[],
): Result<StudyTerms> {
  const name = checkName(terms.name, 'study');
  if (!name.ok) return name;
  const isSame = (other: Pick<Study, 'unit' | 'name'>) =>
    other.unit === terms.unit && other.name.toLowerCase() === name.value.toLowerCase();
  if (others.some(isSame)) return failWith('name-taken', `There is already a study named “${name.value}”.`, 'name');
  const days = checkDays(terms.first, terms.last);
  if (!days.ok) return days;
  if (terms.officers.length === 0) return failWith('officers', 'Enroll at least one officer.', 'officers');
  if (!Number.isInteger(terms.goal) || terms.goal < 1 || terms.goal > 50) {
    return failWith('goal', 'Enter the goal as a whole percentage from 1 to 50.', 'goal');
  }
  return succeed({ ...terms, name: name.value, officers: [...new Set(terms.officers)] });
}

/** Trims a name. Fails at `name` where it is missing or longer than 60 characters. */
export function checkName(name: string, what: string): Result<string> {
  const trimmed = name.trim();
  if (trimmed === '') return failWith('name-missing', `Give the ${what} a name, such as Summer 2026.`, 'name');
  return trimmed.length > 60
    ? failWith('name-long', 'A name has at most 60 characters: it is printed in reports.', 'name')
    : succeed(trimmed);
}

/** Checks the days of a study. Fails at `first` and `last`. */
function checkDays(first: Day, last: Day): Result<null> {
  const wrong = [
    { day: first, field: 'first' },
    { day: last, field: 'last' },
  ].find(({ day }) => !isUsualYear(day));
  if (wrong !== undefined) return failWith('year', 'Check the year: it must be from 2000 to 2099.', wrong.field);
  if (last < first) return failWith('last', 'The last day is before the first.', 'last');
  return daysBetween(first, last) >= longestStudy
    ? failWith('last', 'A study can last at most a year.', 'last')
    : succeed(null);
}

function isUsualYear(day: Day): boolean {
  return day >= '2000-01-01' && day < '2100-01-01';
}

/**
 * Checks what a study leaves out. Fails at `first`, `last`, `officer`, `kind`, `units` and `minutes`. A part of a day
 * must be of one officer, one kind and one day, or minutes of one day without a kind.
 */
export function checkExclusion(
  exclusion: Exclusion,
  study: Pick<Study, 'first' | 'last' | 'officers' | 'kinds'>,
): Result<null> {
  const { first, last, officer, kind, units, minutes } = exclusion;
  if (first < study.first || first > study.last) {
    return failWith('first', 'The first day is not in the study.', 'first');
  }
  if (last < first || last > study.last)
    return failWith('last', 'The last day is before the first or after the study.', 'last');
  if (officer !== null && !has(study.officers, officer)) {
    return failWith('officer', 'This officer is not enrolled.', 'officer');
  }
  if (
    kind !== null &&
    !has(
      study.kinds.map((one) => one.kind),
      kind,
    )
  ) {
    return failWith('kind', 'This kind is not in the study.', 'kind');
  }
  if (units === null && minutes === null) return succeed(null);
  if (kind === null && units !== null) return failWith('kind', 'Choose the kind of the units.', 'kind');
  if (kind === null && minutes !== null && !(minutes > 0 && minutes < 1440)) {
    return failWith('minutes', 'Enter the minutes of the day that are left out, from 1 to 1,439.', 'minutes');
  }
  if (kind !== null && officer === null)
    return failWith('officer', 'Choose the officer whose units or minutes are left out.', 'officer');
  return first === last ? succeed(null) : failWith('last', 'Units or minutes are left out of a single day.', 'last');
}

function has(ids: readonly RecordId[], id: RecordId): boolean {
  return ids.includes(id);
}

import type { CourseStanding } from '#shared/analysis/records/courseStanding';
import type { TrainingHours } from '#shared/analysis/records/trainingHours';
import type { TrainingRequirement } from '#shared/records/trainingRequirement';
import { countedText } from './figures';
import { hoursText } from './marginText';

/** What the finding is made from; `requirement` is the fiscal year's, null if none was set. */
export type TrainingFacts = {
  readonly standings: readonly CourseStanding[];
  readonly fiscalYear: number;
  readonly hours: TrainingHours;
  readonly requirement: Pick<TrainingRequirement, 'minutes' | 'source'> | null;
};

/** A refresher due within this many days is mentioned in the finding. */
export const soonDays = 90;

/**
 * The finding in two sentences: what is late, was missed or is due soon, and the hours attended compared with those
 * required.
 */
export function trainingFinding({ standings, fiscalYear, hours, requirement }: TrainingFacts): string {
  return `${standingSentence(standings)} ${hoursSentence(fiscalYear, hours, requirement)}`;
}

/** `1 refresher is late, 1 course was missed, 1 is due within 90 days.` */
export function standingSentence(standings: readonly CourseStanding[]): string {
  if (standings.length === 0) return 'No courses are listed yet.';
  const required = standings.filter(({ state }) => state !== 'not required');
  const late = required.filter(({ state }) => state === 'late').length;
  const missed = required.filter((one) => one.missed !== null).length;
  const open = required.filter((one) => one.state === 'open' && one.missed === null).length;
  const soon = required.filter(isDueSoon).length;
  const parts = [
    ...(late === 0 ? [] : [`${countedText(late, 'refresher')} ${late === 1 ? 'is' : 'are'} late`]),
    ...(missed === 0 ? [] : [`${countedText(missed, 'course')} ${missed === 1 ? 'was' : 'were'} missed`]),
    ...(open === 0 ? [] : [`${countedText(open, 'course')} ${open === 1 ? 'was' : 'were'} never attended`]),
    ...(soon === 0 ? [] : [`${soon} ${soon === 1 ? 'is' : 'are'} due within ${soonDays} days`]),
  ];
  return parts.length === 0 ? 'No course is late or due within 90 days.' : `${parts.join(', ')}.`;
}

function isDueSoon({ state, daysLeft }: CourseStanding): boolean {
  return state === 'current' && daysLeft !== null && daysLeft <= soonDays;
}

/** `34.0 of the 48.0 hours of fiscal year 2026 are attended, 1.5 planned.` */
export function hoursSentence(
  fiscalYear: number,
  hours: TrainingFacts['hours'],
  requirement: TrainingFacts['requirement'],
): string {
  const planned = hours.planned === 0 ? '' : `, ${hoursText(hours.planned)} planned`;
  const counted = hoursText(hours.counted);
  return requirement === null
    ? `${counted} hours are attended in fiscal year ${fiscalYear}${planned}.`
    : `${counted} of the ${hoursText(requirement.minutes)} hours of fiscal year ${fiscalYear} are attended${planned}.`;
}

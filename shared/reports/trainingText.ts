import type { CourseStanding } from '#shared/analysis/records/courseStanding';
import type { Course } from '#shared/records/course';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { countedText } from './figures';
import { hoursText } from './marginText';
import { soonDays } from './trainingFinding';

/** `4 h; 1.5 h every 12 mo.`, `8 h, every 12 mo.`, `4 h, once`: how long a course takes and when it is due again. */
export function requirementText({ minutes, refreshMonths, refreshMinutes }: Omit<Course, 'owner' | 'name'>): string {
  const first = lengthText(minutes);
  if (refreshMonths === null) return `${first}, once`;
  const every = `every ${refreshMonths} mo.`;
  return refreshMinutes === null || refreshMinutes === minutes
    ? `${first}, ${every}`
    : `${first}; ${lengthText(refreshMinutes)} ${every}`;
}

/** `4 h`, `1.5 h`, `1.3 h`: a length in hours, without a decimal if it is whole. */
export function lengthText(minutes: number): string {
  return `${minutes % 60 === 0 ? minutes / 60 : hoursText(minutes)} h`;
}

/**
 * `Sep 9, 7 d late`, `Nov 18, in 63 d`, `Jan 14, 2027`, `not attended yet`, `done`: the standing in a course, in words.
 */
export function dueText({ state, due, daysLeft }: CourseStanding, today: Day): string {
  if (state === 'not required') return 'not your role';
  if (due === null || daysLeft === null) return state === 'open' ? 'not attended yet' : 'done';
  if (daysLeft < 0) return `${dayText(due, today)}, ${-daysLeft} d late`;
  return daysLeft > soonDays ? dayText(due, today) : `${dayText(due, today)}, ${inDays(daysLeft)}`;
}

/** What is planned for a course: `planned Sep 24`, or else how far ahead it is due, or that nothing is planned. */
export function plannedText({ state, daysLeft, planned }: CourseStanding, today: Day): string {
  if (planned !== null) return `planned ${dayText(planned.day, today)}`;
  if (state === 'not required') return '–';
  if (state === 'done') return 'no refresher';
  return daysLeft !== null && daysLeft > soonDays ? inDays(daysLeft) : 'nothing planned';
}

/** `Sep 25`, with the year if it is not the current one. */
export function dayText(day: Day, today: Day): string {
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? shortDayName(day) : `${shortDayName(day)}, ${year}`;
}

/** `today`, `in 63 d`, `in 18 months`: days ahead, in months beyond half a year. */
export function inDays(days: number): string {
  if (days === 0) return 'today';
  return days <= 183 ? `in ${days} d` : `in ${countedText(Math.round(days / 30.44), 'month')}`;
}

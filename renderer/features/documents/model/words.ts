import { stepNames } from '#shared/rules/documents/requestSteps';
import type { ObstacleCause, PutOffReason } from '#shared/records/documentRequest';
import type { RequestFigures, RequestGroup } from '#shared/analysis/documents/requestFigures';
import { shortDayName, weekdayNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { dayOfWeek, daysBetween, partsOfDay } from '#shared/time/days';

/** The name of each group of the ledger. */
export const groupNames: Readonly<Record<RequestGroup, string>> = {
  overdue: 'Overdue',
  ending: 'Documents that end soon',
  'this week': 'Due this week',
  later: 'Later',
  closed: 'Closed',
};

/** The name of each cause of an obstacle. */
export const causeNames: Readonly<Record<ObstacleCause, string>> = {
  'no answer': 'No answer',
  refused: 'Refused',
  quota: 'Quota',
  'identity disputed': 'Identity disputed',
  other: 'Other',
};

/** The name of each reason for putting a follow-up off. */
export const putOffNames: Readonly<Record<PutOffReason, string>> = {
  'papers awaited': 'Papers awaited',
  'post closed': 'Post closed',
  other: 'Other',
};

/** When a request is due: `12 d late`, `today`, `Thu 17`, `Oct 16`, or that it is closed or waiting for nothing. */
export function dueWords(
  { closed, followUp: { due }, group, late, request, validity }: RequestFigures,
  today: Day,
): string {
  if (late > 0) return `${late} d late`;
  if (group === 'ending' && validity !== null) return validityWords(validity.days);
  if (closed !== null) return request.handedOver === closed ? 'handed over' : `closed ${shortDayName(closed)}`;
  return due === null ? 'none yet' : nearDayName(due, today);
}

/** The end of a document: `ends today`, `6 d left`, `ended 3 d ago`. */
export function validityWords(days: number): string {
  if (days === 0) return 'ends today';
  return days > 0 ? `${days} d left` : `ended ${-days} d ago`;
}

/** `today`, a weekday with its number within two weeks, otherwise the month: `Thu 17`, `Oct 16`. */
export function nearDayName(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead < 0 || ahead > 14) return shortDayName(day);
  return `${weekdayName(day)} ${partsOfDay(day).dayOfMonth}`;
}

/** `Thu, Sep 24`. */
export function weekdayDayName(day: Day): string {
  return `${weekdayName(day)}, ${shortDayName(day)}`;
}

/** The step that a request has reached, in words. */
export function stepWords({ step, request }: RequestFigures): string {
  if (request.handedOver !== null) return 'Handed over';
  return step === null ? 'Opened' : stepNames[step.step];
}

function weekdayName(day: Day): string {
  return (weekdayNames[dayOfWeek(day)] ?? '').slice(0, 3);
}

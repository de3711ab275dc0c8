/** What decides whether a day counts as logged: all in minutes. */
export type DayOfWork = {
  /** Schedule less absences. */
  readonly expected: number;
  /** What training absences took off the schedule. */
  readonly trainingAbsence: number;
  /** All logged minutes of the day. */
  readonly logged: number;
  /** Of these, minutes of training; they matter on a day with a training absence alone. */
  readonly loggedTraining: number;
  /** Whether the officer closed the day. */
  readonly closed: boolean;
};

/** Logged days of expected days; `rate` is null where no day was expected. */
export type Participation = { readonly loggedDays: number; readonly expectedDays: number; readonly rate: number | null };

/** The share of its expected minutes that a day must have logged to count as logged without being closed. */
export const loggedShare = 0.9;

/** Whether work was expected: the schedule less absences is above 0. */
export function isExpectedDay(day: Pick<DayOfWork, 'expected'>): boolean {
  return day.expected > 0;
}

/**
 * Whether a day is a logged day (method.md 1): an expected day that was closed, or whose logged minutes reach 90 % of
 * the expected ones. Training inside a training absence was taken off with the absence, so it is not counted again; it
 * is told by its minutes, not its place, so that totals and single entries give the same answer.
 */
export function isLoggedDay(day: DayOfWork): boolean {
  if (!isExpectedDay(day)) return false;
  const counted = day.logged - Math.min(day.loggedTraining, day.trainingAbsence);
  return day.closed || counted >= loggedShare * day.expected;
}

/** Participation over officer-days (method.md 1). */
export function participationOf(days: readonly DayOfWork[]): Participation {
  let [expectedDays, loggedDays] = [0, 0];
  for (const day of days) {
    if (isExpectedDay(day)) expectedDays += 1;
    if (isLoggedDay(day)) loggedDays += 1;
  }
  return participationFrom(loggedDays, expectedDays);
}

/** Participation of days that were counted already. */
export function participationFrom(loggedDays: number, expectedDays: number): Participation {
  return { loggedDays, expectedDays, rate: expectedDays === 0 ? null : loggedDays / expectedDays };
}

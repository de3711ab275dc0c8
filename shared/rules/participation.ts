/** What decides whether a day counts as logged. All figures are minutes. */
export type DayOfWork = {
  /** The schedule less absences. */
  readonly expected: number;
  /** What training absences took off the schedule. */
  readonly trainingAbsence: number;
  /** All logged minutes of the day. */
  readonly logged: number;
  /** How many of these are training. Used only on a day with a training absence. */
  readonly loggedTraining: number;
  /** Whether the officer closed the day. */
  readonly closed: boolean;
};

/** Logged days out of expected days; `rate` is null if no day was expected. */
export type Participation = {
  readonly loggedDays: number;
  readonly expectedDays: number;
  readonly rate: number | null;
};

/** The share of expected minutes that a day needs to count as logged if it was not closed. */
export const loggedShare = 0.9;

/**
 * Whether a day is a logged day (method.md 1): an expected day that was closed, or whose logged minutes reach 90 % of
 * the expected ones. Training inside a training absence was taken off with the absence, so it is not counted again. It
 * is identified by its minutes, not by its place in the day, so that totals and single entries agree.
 */
export function isLoggedDay(day: DayOfWork): boolean {
  if (!isExpectedDay(day)) return false;
  const counted = day.logged - Math.min(day.loggedTraining, day.trainingAbsence);
  return day.closed || counted >= loggedShare * day.expected;
}

/** Participation over officer-days (method.md 1). */
export function participationOf(days: readonly DayOfWork[]): Participation {
  const expectedDays = days.filter(isExpectedDay).length;
  const loggedDays = days.filter(isLoggedDay).length;
  return { loggedDays, expectedDays, rate: expectedDays === 0 ? null : loggedDays / expectedDays };
}

/** Whether work was expected: the schedule less absences is above 0. */
function isExpectedDay({ expected }: DayOfWork): boolean {
  return expected > 0;
}

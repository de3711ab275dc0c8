import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { scaleMargin, type Estimate, type Margin } from './margin';
import type { ReviewOfClass } from './docketReview';

/**
 * What it takes to clear the backlog by a day. From tomorrow there are `workdays`; meanwhile `comeDue` more cases come
 * due, so `toReview` have to be reviewed: `needed` per workday, null if there are no workdays. At the current pace
 * `left` would be left by then. `minutes` are what the needed cases take per workday, null if a case is not measured.
 */
export type ReviewPace = {
  readonly by: Day;
  readonly workdays: number;
  readonly comeDue: number;
  readonly toReview: number;
  readonly needed: number | null;
  readonly minutes: number | null;
  readonly margin: Margin | null;
  readonly left: number;
};

/**
 * What the pace is made from. `pace` is in cases per workday, and `workdays` are the days after today on which the
 * officer is expected to work; `minutes` are per case.
 */
export type ReviewPaceInput = {
  readonly classes: readonly ReviewOfClass[];
  readonly today: Day;
  readonly workdays: readonly Day[];
  readonly pace: number;
  readonly minutes: Estimate | null;
};

/**
 * The pace that clears the backlog by a day. In each class, cases / interval come due every calendar day, as if their
 * reviews were spread evenly over the interval.
 */
export function reviewPace(by: Day, { classes, today, pace, minutes, ...input }: ReviewPaceInput): ReviewPace {
  const workdays = input.workdays.filter((day) => today < day && day <= by).length;
  const backlog = classes.reduce((sum, one) => sum + (one.backlog ?? 0), 0);
  const comeDue = dueADay(classes) * Math.max(0, daysBetween(today, by));
  const toReview = backlog + comeDue;
  const needed = workdays === 0 ? null : toReview / workdays;
  return {
    by,
    workdays,
    comeDue,
    toReview,
    needed,
    minutes: needed === null || minutes === null ? null : needed * minutes.value,
    margin: needed === null || minutes === null ? null : scaleMargin(minutes.margin, needed),
    left: Math.max(0, toReview - pace * workdays),
  };
}

/** The cases that come due every calendar day, over all classes with an interval. */
export function dueADay(classes: readonly ReviewOfClass[]): number {
  return classes.reduce((sum, { cases, days }) => (days === null ? sum : sum + cases / days), 0);
}

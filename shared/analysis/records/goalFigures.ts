import type { Goal } from '#shared/records/goal';
import { scaleMargin, type Estimate } from './margin';

/**
 * What a goal is compared with: the units done within its period, the measured minutes per unit of its kind (null if
 * none were measured), the units done on the workdays of the measured time, and the workdays left in the goal's period.
 */
export type GoalFacts = {
  readonly done: number;
  readonly mean: Estimate | null;
  readonly paceUnits: number;
  readonly paceDays: number;
  readonly daysLeft: number;
};

/** Some minutes with their limits; the limits are null where the mean has no interval. */
export type MinutesRange = { readonly value: number; readonly low: number | null; readonly high: number | null };

/**
 * A goal's figures, not rounded. `left` is the units still to do. `needed` is the minutes they take at the measured
 * mean. `unitsADay` is the pace, and `available` the minutes available: pace × workdays left × the same mean. `short`
 * is needed less available, negative if minutes are left over. `isShort` is true only if the whole interval is on the
 * short side. Everything in minutes is null without a measured mean.
 */
export type GoalFigures = {
  readonly left: number;
  readonly needed: MinutesRange | null;
  readonly unitsADay: number | null;
  readonly available: number | null;
  readonly short: MinutesRange | null;
  readonly isShort: boolean;
};

/** Compares the minutes that a goal needs with the minutes available. */
export function goalFigures({ target }: Pick<Goal, 'target'>, facts: GoalFacts): GoalFigures {
  const left = Math.max(0, target - facts.done);
  const unitsADay = facts.paceDays === 0 ? null : facts.paceUnits / facts.paceDays;
  const { mean } = facts;
  if (mean === null) return { left, needed: null, unitsADay, available: null, short: null, isShort: false };
  const needed = neededOf(left, mean);
  const available = unitsADay === null ? null : unitsADay * facts.daysLeft * mean.value;
  const short = available === null ? null : lessAvailable(needed, available);
  return { left, needed, unitsADay, available, short, isShort: short !== null && (short.low ?? -1) > 0 };
}

function neededOf(units: number, { value, margin }: Estimate): MinutesRange {
  const scaled = scaleMargin(margin, units);
  const limits = scaled.is === 'none' ? { low: null, high: null } : { low: scaled.low, high: scaled.high };
  return { value: units * value, ...limits };
}

function lessAvailable({ value, low, high }: MinutesRange, available: number): MinutesRange {
  return {
    value: value - available,
    low: low === null ? null : low - available,
    high: high === null ? null : high - available,
  };
}

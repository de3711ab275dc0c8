import type { Officer } from '#shared/records/officer';
import type { Day } from '#shared/time/day';

/**
 * The first day on which work is expected of an officer: the day of setup, or an earlier one on which something was
 * logged. Null if neither is known.
 */
export function firstDayOfUse({ start }: Pick<Officer, 'start'>, firstLogged: Day | null): Day | null {
  if (start === null || firstLogged === null) return start ?? firstLogged;
  return firstLogged < start ? firstLogged : start;
}

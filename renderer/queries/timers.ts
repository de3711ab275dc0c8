import type { RecordId } from '#shared/base/ids';
import { sameExceptSeen, type TimerStack } from '#shared/records/timerStack';
import { type Query, useQuery } from './liveQuery';

/**
 * The query behind useTimer. A running timer is marked as seen every minute, which no screen shows, so that does not
 * count as a new result.
 */
export const timerQuery = (officer: RecordId): Query<TimerStack | null> => {
  let shown: TimerStack | null = null;
  return {
    key: `timer|${officer}`,
    run: async ({ store }) => {
      const stack = await store.reader.timers(officer);
      if (!sameExceptSeen(stack, shown)) shown = stack;
      return shown;
    },
  };
};

/** An officer's timers; null if none is running. */
export function useTimer(officer: RecordId): TimerStack | null | undefined {
  return useQuery(timerQuery(officer));
}

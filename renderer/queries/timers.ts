import type { RecordId } from '#shared/base/ids';
import { sameButSeen, type TimerStack } from '#shared/records/timerStack';
import { type Query, useQuery } from './liveQuery';

/** What useTimer asks. That a timer was seen again is noted each minute and shown nowhere, so that it is no new answer. */
export const timerQuery = (officer: RecordId): Query<TimerStack | null> => {
  let shown: TimerStack | null = null;
  return {
    key: `timer|${officer}`,
    run: async ({ store }) => {
      const stack = await store.reader.timers(officer);
      if (!sameButSeen(stack, shown)) shown = stack;
      return shown;
    },
  };
};

/** The timers of an officer; null where none runs. */
export function useTimer(officer: RecordId): TimerStack | null | undefined {
  return useQuery(timerQuery(officer));
}

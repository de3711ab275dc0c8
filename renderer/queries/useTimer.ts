import type { RecordId } from '#shared/base/ids';
import { sameButSeen, type TimerStack } from '#shared/records/timerStack';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useTimer asks. That a timer was seen again is noted each minute and shown nowhere, so that it is no new answer. */
export const timerQuestion = (officer: RecordId): Question<TimerStack | null> => {
  let shown: TimerStack | null = null;
  return {
    key: `timer|${officer}`,
    ask: async ({ store }) => {
      const stack = await store.reader.timers(officer);
      if (!sameButSeen(stack, shown)) shown = stack;
      return shown;
    },
  };
};

/** The timers of an officer; null where none runs. */
export function useTimer(officer: RecordId): TimerStack | null | undefined {
  return useLive(timerQuestion(officer));
}

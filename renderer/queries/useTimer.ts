import type { RecordId } from '#shared/base/ids';
import type { TimerStack } from '#shared/records/timerStack';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useTimer asks. */
export const timerQuestion = (officer: RecordId): Question<TimerStack | null> => ({
  key: `timer|${officer}`,
  ask: async ({ store }) => await store.reader.timers(officer),
});

/** The timers of an officer; null where none runs. */
export function useTimer(officer: RecordId): TimerStack | null | undefined {
  return useLive(timerQuestion(officer));
}

import type { RecordId } from '#shared/base/ids';
import type { TimerStack } from '#shared/records/timerStack';
import { useLive } from './useLive';

/** The timers of an officer; null where none runs. */
export function useTimer(officer: RecordId): TimerStack | null | undefined {
  return useLive(`timer|${officer}`, async ({ store }) => await store.reader.timers(officer));
}

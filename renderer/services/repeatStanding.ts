import { minuteMilliseconds } from '#shared/time/minutes';
import type { Services } from './services';

/** How long nothing must have been written before the standing records are repeated. */
const afterWriting = minuteMilliseconds;

/**
 * At a tick of the clock after something was written in this start, repeats the standing records in the journal's new
 * segment (storage.md 4). Returns the function that stops it.
 */
export function repeatStanding({ clock, store }: Pick<Services, 'clock' | 'store'>): () => void {
  return clock.onTick((now) => {
    const { mode, inFlight, acknowledgedAt } = store.saveState.get();
    const isQuiet = acknowledgedAt !== null && now - acknowledgedAt >= afterWriting;
    if (isQuiet && mode === 'both' && inFlight.length === 0) void store.repeatStanding();
  });
}

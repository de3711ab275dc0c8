import type { Services } from './services';

/** Tries at each tick of the clock to bring a copy that fell behind up to the other; returns the function that stops it. */
export function watchCopies({ clock, store }: Pick<Services, 'clock' | 'store'>): () => void {
  return clock.onTick(() => {
    if (store.saveState.get().mode !== 'both') void store.catchUp();
  });
}

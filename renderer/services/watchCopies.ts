import type { Services } from './services';

/** At each tick of the clock, tries to bring a copy that fell behind up to date. Returns the function that stops it. */
export function watchCopies({ clock, store }: Pick<Services, 'clock' | 'store'>): () => void {
  return clock.onTick(() => {
    if (store.isBehind()) void store.catchUp();
  });
}

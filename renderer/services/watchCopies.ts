import type { Services } from './services';

/**
 * At each tick of the clock, tries to bring a copy that fell behind up to date. A database that no longer answers, as
 * Chromium leaves it after a full disk, can only be reached again by a new page, which the main process loads once
 * there is space. Returns the function that stops it.
 */
export function watchCopies({ clock, store, platform }: Pick<Services, 'clock' | 'store' | 'platform'>): () => void {
  let isTrying = false;
  const catchUp = async () => {
    isTrying = true;
    const caught = await store.catchUp();
    if (!caught.ok && caught.error.code === 'no-answer') await platform.invoke('app.reloadPage', null);
    isTrying = false;
  };
  return clock.onTick(() => {
    if (store.isBehind() && !isTrying) void catchUp();
  });
}

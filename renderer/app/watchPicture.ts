import type { Platform } from '#renderer/platform/platform';

/** How long a window that is seen may go without a picture before it is put up anew, in milliseconds. */
const patience = 5000;

/** The next picture of the page, however long it takes; what the page can be asked, so that a test can answer for it. */
export type Pictures = { readonly next: () => Promise<unknown>; readonly areDue: () => boolean };

const ofPage: Pictures = {
  next: async () => await new Promise((resolve) => requestAnimationFrame(resolve)),
  areDue: () => document.visibilityState === 'visible',
};

/**
 * Waits for the first picture. The engine was once seen to draw nothing in a window that had been shown, under heavy load:
 * where none comes, the window is put up anew, once, and the log says so. A page that nobody sees has no pictures.
 */
export async function watchPicture({ invoke }: Pick<Platform, 'invoke'>, { next, areDue }: Pictures = ofPage): Promise<void> {
  const came = await Promise.race([next().then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false), patience))]);
  if (came || !areDue()) return;
  await invoke('app.log', { text: `no picture came for ${patience} ms: the window is put up anew` });
  await invoke('window.redraw', null);
}

import type { WebContents } from 'electron';

/**
 * A permission that each load of the page has once: the page's own code takes it first thing, and whatever might come
 * into the page later finds it used. A page loaded again has lost all it had, so it may ask again.
 */
export type OncePerLoad = { readonly take: () => boolean; readonly watch: (contents: WebContents) => void };

/** Makes such a permission. */
export function oncePerLoad(): OncePerLoad {
  let isTaken = false;
  return {
    take: () => {
      if (isTaken) return false;
      isTaken = true;
      return true;
    },
    watch: (contents) => {
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) isTaken = false;
      });
    },
  };
}

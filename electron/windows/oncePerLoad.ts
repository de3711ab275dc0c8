import type { WebContents } from 'electron';

/**
 * A permission that can be used once per page load. The page's own code uses it first, so anything that gets into the
 * page later finds it used up. A reloaded page has lost everything, so it may ask again.
 */
export type OncePerLoad = { readonly take: () => boolean; readonly watch: (contents: WebContents) => void };

/** Makes a permission that can be used once per page load. */
export function oncePerLoad(): OncePerLoad {
  let isUsed = false;
  return {
    take: () => {
      if (isUsed) return false;
      isUsed = true;
      return true;
    },
    watch: (contents) => {
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) isUsed = false;
      });
    },
  };
}

import { useLayoutEffect } from 'react';

/** A part over or beside the page, for which the others leave room. */
type Mark = 'formPanel' | 'undoNotice';

/**
 * Marks the page while the calling component is mounted; style sheets select `[data-form-panel]` or
 * `[data-undo-notice]`. With `:has` instead, the engine searches the whole page at each change, which costs 5 ms an
 * entry.
 */
export function useMarkPage(mark: Mark): void {
  useLayoutEffect(() => {
    document.body.dataset[mark] = '';
    return () => {
      delete document.body.dataset[mark];
    };
  }, [mark]);
}

import { useSyncExternalStore } from 'react';

/** Whether the window is at least this many pixels wide, as `min-width` in a style sheet. Follows later changes. */
export function useIsWide(pixels: number): boolean {
  const query = `(min-width: ${pixels}px)`;
  return useSyncExternalStore(
    (onChange) => {
      const width = matchMedia(query);
      width.addEventListener('change', onChange);
      return () => width.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}

import { useSyncExternalStore } from 'react';

/** Whether the window is at least so many pixels wide, told anew when it changes; the same line as `min-width` in a style sheet. */
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

import { useEffect, useState } from 'react';

/** What lasts less than this, in milliseconds, would only flicker. */
const flicker = 150;

/** True once something has held for long enough to be worth showing, false as soon as it ends. */
export function useLasting(holds: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!holds) return undefined;
    const timer = setTimeout(() => setLasts(true), flicker);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [holds]);
  return holds && lasts;
}

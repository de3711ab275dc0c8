import { useEffect, useState } from 'react';

/** Anything shorter than this, in milliseconds, would only flicker. */
const flicker = 150;

/** Turns true once something has lasted long enough to be worth showing, and false as soon as it ends. */
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

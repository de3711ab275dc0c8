import { useEffect, useState } from 'react';

/** Milliseconds without a change after which a value counts as settled: longer than between two repeated arrow keys. */
const pause = 80;

/**
 * Returns a value once it has stayed the same for a moment; until then the last settled one, or undefined if there is
 * none.
 */
export function useSettled<Value>(value: Value): Value | undefined {
  const [settled, setSettled] = useState<{ readonly value: Value }>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ value }), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled?.value;
}

/** The browser's own random bytes and wall clock. Nothing else touches them; tests pass their own. */
export const browserRandom = {
  bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
};

/** Milliseconds since 1970 UTC by the wall clock when the page was loaded, advancing steadily since. */
export function browserWallClock(): number {
  return performance.timeOrigin + performance.now();
}

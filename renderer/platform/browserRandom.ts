/** The browser's own chance and wall clock, the one place that touches them; tests give their own instead. */
export const browserRandom = {
  bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
};

/** Milliseconds since 1970 UTC by the wall clock at the start of the page, and steadily on from there. */
export function browserWallClock(): number {
  return performance.timeOrigin + performance.now();
}

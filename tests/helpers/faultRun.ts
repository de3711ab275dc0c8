/** How many seconds each test with random faults runs; by default, the short form within `npm test`. */
export const faultSeconds = Number(process.env.DAYBOOK_FAULT_SECONDS ?? 20);

/** How many tries a test makes if their number is given, as in the long form; otherwise its own number. */
export function faultTries(otherwise: number): number {
  return Number(process.env.DAYBOOK_FAULT_TRIES ?? otherwise);
}

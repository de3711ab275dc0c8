/** How many seconds each test with drawn faults goes on; by default, the short form within `npm test`. */
export const faultSeconds = Number(process.env.DAYBOOK_FAULT_SECONDS ?? 20);

/** How many tries a test makes where their number is given, as in the long form; else its own number. */
export function faultTries(otherwise: number): number {
  return Number(process.env.DAYBOOK_FAULT_TRIES ?? otherwise);
}

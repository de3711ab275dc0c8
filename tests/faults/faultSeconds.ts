/** How many seconds each test of this folder goes on; by default, the short form within `npm test`. */
export const faultSeconds = Number(process.env.DAYBOOK_FAULT_SECONDS ?? 20);

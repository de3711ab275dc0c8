/**
 * How a wait ended. Withdrawn and expired requests compete with the answer; an open one is only observed until `exit`.
 */
export type WaitEnd = 'answered' | 'withdrawn' | 'expired' | 'open';

/**
 * One wait, in calendar days since its origin, observed from after day `entry` to the end of day `exit`. `entry` is
 * null for a wait that was observed from its origin.
 */
export type Wait = { readonly entry: number | null; readonly exit: number; readonly end: WaitEnd };

/** The waits at risk on a day with events, and how many ended in each way on it. */
export type RiskRow = {
  readonly day: number;
  readonly atRisk: number;
  readonly answered: number;
  readonly withdrawn: number;
  readonly expired: number;
};

/**
 * The days with events from the start on, in order. `start` is null if too few waits were ever at risk at once; `most`
 * is the highest number at risk.
 */
export type RiskTable = { readonly start: number | null; readonly most: number; readonly rows: readonly RiskRow[] };

/** How many must be at risk on the day a curve starts. With fewer, late entry makes its first steps huge. */
export const fewestAtRisk = 5;

/**
 * The risk table of some waits (method.md 5). Events precede censorings on the same day, so a wait that ends on a day
 * is at risk on it; one that enters on a day is at risk from the next one on. Events before the start are left out, and
 * the curve is for waits that last until then.
 */
export function riskTable(waits: readonly Wait[], fewest: number = fewestAtRisk): RiskTable {
  const countAt = atRiskCounter(waits);
  const candidates = [0, ...waits.map(({ entry }) => (entry === null ? 0 : entry + 1))];
  const days = [...new Set(candidates)].toSorted(byNumber);
  const start = days.find((day) => countAt(day) >= fewest) ?? null;
  const most = Math.max(...days.map(countAt));
  if (start === null) return { start, most, rows: [] };
  return { start, most, rows: eventRows(waits, start).map((row) => ({ ...row, atRisk: countAt(row.day) })) };
}

/** How many of the waits are at risk on a day: those that entered before it and have not ended before it. */
export function atRiskCounter(waits: readonly Wait[]): (day: number) => number {
  const entries = waits.map(({ entry }) => entry ?? -1).toSorted(byNumber);
  const exits = waits.map(({ exit }) => exit).toSorted(byNumber);
  return (day) => countBelow(entries, day) - countBelow(exits, day);
}

type Counts = Omit<RiskRow, 'atRisk'>;

function eventRows(waits: readonly Wait[], start: number): Counts[] {
  const rows = new Map<number, Counts>();
  for (const { exit, end } of waits) {
    if (end === 'open' || exit < start) continue;
    const row = rows.get(exit) ?? { day: exit, answered: 0, withdrawn: 0, expired: 0 };
    rows.set(exit, { ...row, [end]: row[end] + 1 });
  }
  return [...rows.values()].toSorted((one, other) => one.day - other.day);
}

/** How many numbers of a sorted list are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((sorted[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

function byNumber(one: number, other: number): number {
  return one - other;
}

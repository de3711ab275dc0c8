import { groupBy } from '#shared/base/groupBy';
import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import { studentQuantile } from '#shared/base/studentT';
import type { TotalsCell } from '#shared/analysis/totals';
import { daysBetween, dayOfWeek } from '#shared/time/days';
import { noInterval, type Estimate, type Margin } from './margin';
import { sumOfCells, type OfficerDay } from './officerDays';

/**
 * How many minutes other work of one kind changes by on days with a duty: the mean over the pairs, below 0 for less.
 * `kind` is null for all other duties together. `isMarked` is true if Benjamini and Hochberg's rule marks it at 5 %
 * among all the kinds compared.
 */
export type DisplacedWork = Estimate & { readonly kind: RecordId | null; readonly isMarked: boolean };

/** Other work on days with a duty: the number of days with it and without it, the pairs, and each kind's change. */
export type Displacement = {
  readonly withDays: number;
  readonly withoutDays: number;
  readonly pairs: number;
  readonly changes: readonly DisplacedWork[];
};

/**
 * What a duty displaces within one officer and weekday (method.md 6): each logged day with the duty, in order, is
 * paired with the nearest unpaired logged day of the same weekday without it, the earlier one if two are equally near.
 * The interval is that of paired differences with Student's t. `leave` are the kinds of leave and detail, which are not
 * work. The kind that loses the most comes first. This shows what there was less of on these days, not why.
 */
export function displacementOf(
  duty: RecordId,
  days: readonly OfficerDay[],
  leave: ReadonlySet<RecordId>,
): Displacement {
  const logged = days.filter(({ isLogged }) => isLogged);
  const withDuty = logged.filter((day) => hasDuty(day, duty));
  const without = logged.filter((day) => !hasDuty(day, duty));
  const pairs = pairDays(withDuty, without);
  const works = kindsIn(pairs.flat(), duty, leave).map((kind) => changeOf(kind, duty, pairs));
  const changes = works.toSorted((one, other) => one.value - other.value);
  return { withDays: withDuty.length, withoutDays: without.length, pairs: pairs.length, changes: marked(changes) };
}

/** A day with the duty, and the day without it that it is compared with. */
export type DayPair = readonly [withDuty: OfficerDay, without: OfficerDay];

/** Pairs each day, in order, with the nearest unpaired day of the same weekday. Days without a partner are left out. */
export function pairDays(withDuty: readonly OfficerDay[], without: readonly OfficerDay[]): DayPair[] {
  const free = groupBy(without, ({ day }) => dayOfWeek(day));
  return withDuty.flatMap((one): DayPair[] => {
    const candidates = free.get(dayOfWeek(one.day)) ?? [];
    const [nearest] = candidates.toSorted((a, b) => distance(one, a) - distance(one, b));
    if (nearest === undefined) return [];
    candidates.splice(candidates.indexOf(nearest), 1);
    return [[one, nearest]];
  });
}

function distance(one: OfficerDay, other: OfficerDay): number {
  return Math.abs(daysBetween(one.day, other.day));
}

function hasDuty({ cells }: OfficerDay, duty: RecordId): boolean {
  return cells.some((cell) => cell.duty === duty && cell.minutes > 0);
}

/** The kinds with any minutes on these days other than for the duty; null for the other duties. */
function kindsIn(days: readonly OfficerDay[], duty: RecordId, leave: ReadonlySet<RecordId>): (RecordId | null)[] {
  const cells = days.flatMap((day) => day.cells).filter(({ minutes }) => minutes > 0);
  const others = cells.filter((cell) => cell.duty !== duty);
  return [...new Set(others.map(kindOf))].filter((kind) => kind === null || !leave.has(kind));
}

function kindOf({ kind, duty }: TotalsCell): RecordId | null {
  return duty === null ? kind : null;
}

function changeOf(kind: RecordId | null, duty: RecordId, pairs: readonly DayPair[]): DisplacedWork {
  const minutesOf = ({ cells }: OfficerDay) =>
    sumOfCells(cells, 'minutes', (cell) => cell.duty !== duty && kindOf(cell) === kind);
  const differences = pairs.map(([one, other]) => minutesOf(one) - minutesOf(other));
  const value = sumOf(differences) / differences.length;
  return { kind, value, n: pairs.length, margin: marginOf(differences, value), isMarked: false };
}

/** With fewer pairs, no interval is shown. */
const leastPairs = 5;

function marginOf(differences: readonly number[], mean: number): Margin {
  const n = differences.length;
  if (n < leastPairs) return noInterval(`${n} of the ${leastPairs} pairs of days that an interval needs`);
  const half = studentQuantile(0.975, n - 1) * standardError(differences, mean);
  if (half === 0) return noInterval('the same change in every pair of days');
  return { is: 'interval', low: mean - half, high: mean + half };
}

function standardError(differences: readonly number[], mean: number): number {
  const n = differences.length;
  return Math.sqrt(sumOf(differences.map((one) => (one - mean) ** 2)) / (n - 1) / n);
}

/**
 * Marks by Benjamini and Hochberg (1995) at 5 %: with m kinds in the order of |t|, the largest first, all up to the
 * last k whose |t| reaches the two-sided quantile for k · 5 % / m. All kinds have the same degrees of freedom.
 */
function marked(changes: readonly DisplacedWork[]): DisplacedWork[] {
  const tested = changes.filter(({ margin }) => margin.is === 'interval');
  const byEvidence = tested.toSorted((one, other) => evidence(other) - evidence(one));
  const last = byEvidence.findLastIndex(
    (one, index) =>
      evidence(one) * studentQuantile(0.975, one.n - 1) >=
      studentQuantile(1 - (0.025 * (index + 1)) / byEvidence.length, one.n - 1),
  );
  const isMarked = new Set(byEvidence.slice(0, last + 1));
  return changes.map((one) => ({ ...one, isMarked: isMarked.has(one) }));
}

/** |t| as a multiple of the quantile that the interval is made with: above 1 if the interval excludes 0. */
function evidence({ value, margin }: DisplacedWork): number {
  return margin.is === 'none' ? 0 : (2 * Math.abs(value)) / (margin.high - margin.low);
}

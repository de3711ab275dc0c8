import { seededGenerator } from '#shared/base/generator';
import type { BootstrapSample } from './bootstrapSample';
import type { Margin, NoInterval } from './estimate';
import { enoughFor } from './marginOf';

/**
 * A printed check of the interval of a need, never the interval itself (method.md 3): the studentized bootstrap over
 * officers. `seed` repeats it. `error` is the jackknife error of the log need, `quantiles` are the two order statistics
 * of the studentized log-ratio, and `failed` counts replicates in which a kind lost its units or all draws were one
 * officer.
 */
export type BootstrapCheck = {
  readonly seed: bigint;
  readonly replicates: number;
  readonly failed: number;
  readonly error: number;
  readonly quantiles: readonly [number, number];
  readonly margin: Margin;
};

/** The number of replicates of the check. */
export const usualReplicates = 9_999;

/** With up to 15 officers, the check says less than the t form, so only that is shown. */
export function showsBootstrap(officers: number): boolean {
  return officers > 15;
}

/** Draws the replicates. Yields the share done, from 0 to 1, from time to time. */
export function* bootstrapNeed(
  sample: BootstrapSample,
  seed: bigint,
  replicates: number = usualReplicates,
): Generator<number, BootstrapCheck> {
  const random = seededGenerator(seed);
  const space = workspaceFor(sample);
  space.draws.fill(1);
  const original = statisticOf(sample, space);
  const ratios = new Float64Array(replicates);
  let count = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    space.draws.fill(0);
    for (let draw = 0; draw < sample.officers; draw += 1) {
      const officer = random.below(sample.officers);
      space.draws[officer] = (space.draws[officer] ?? 0) + 1;
    }
    const { logNeed, error } = statisticOf(sample, space);
    if (error > 0) ratios[count++] = (logNeed - original.logNeed) / error;
    if (replicate % replicatesAtOnce === 0) yield replicate / replicates;
  }
  return checkOf(sample, original, ratios.subarray(0, count).toSorted(), { seed, replicates });
}

const replicatesAtOnce = 250;
const mostFailed = 0.01;

/** `error` is NaN if a replicate failed. */
type Statistic = { readonly logNeed: number; readonly error: number };

/** How often each officer is drawn, and the sums of the draws: one allocation for all replicates. */
type Workspace = { readonly draws: Float64Array; readonly minutes: Float64Array; readonly units: Float64Array };

function workspaceFor({ officers, kinds }: BootstrapSample): Workspace {
  return {
    draws: new Float64Array(officers),
    minutes: new Float64Array(kinds),
    units: new Float64Array(kinds),
  };
}

/** The log need of a draw with its jackknife error. Sums of whole minutes and units are exact without compensation. */
function statisticOf(sample: BootstrapSample, space: Workspace): Statistic {
  const { officers, caseMinutes, supportMinutes } = sample;
  const { draws } = space;
  sumDraws(sample, space);
  const cases = weightedSum(draws, caseMinutes);
  const both = cases + weightedSum(draws, supportMinutes);
  const logNeed = logNeedOf(sample, workOf(sample, space), cases / both);
  let squares = 0;
  for (let officer = 0; officer < officers; officer += 1) {
    const drawn = draws[officer] ?? 0;
    if (drawn === 0) continue;
    const ownCases = caseMinutes[officer] ?? 0;
    const share = (cases - ownCases) / (both - ownCases - (supportMinutes[officer] ?? 0));
    squares += drawn * (logNeedOf(sample, workWithout(sample, space, officer), share) - logNeed) ** 2;
  }
  return { logNeed, error: Math.sqrt(((officers - 1) / officers) * squares) };
}

function sumDraws({ officers, kinds, minutes, units }: BootstrapSample, space: Workspace): void {
  space.minutes.fill(0);
  space.units.fill(0);
  for (let officer = 0; officer < officers; officer += 1) {
    const drawn = space.draws[officer] ?? 0;
    if (drawn === 0) continue;
    for (let kind = 0; kind < kinds; kind += 1) {
      const at = officer * kinds + kind;
      space.minutes[kind] = (space.minutes[kind] ?? 0) + drawn * (minutes[at] ?? 0);
      space.units[kind] = (space.units[kind] ?? 0) + drawn * (units[at] ?? 0);
    }
  }
}

/** The minutes of work per year in a draw. NaN if a kind has no units. */
function workOf({ kinds, yearly, fixedWork }: BootstrapSample, { minutes, units }: Workspace): number {
  let work = fixedWork;
  for (let kind = 0; kind < kinds; kind += 1) {
    work += ((yearly[kind] ?? 0) * (minutes[kind] ?? 0)) / (units[kind] || NaN);
  }
  return work;
}

/** The same with one officer drawn once less. */
function workWithout(sample: BootstrapSample, space: Workspace, officer: number): number {
  const { kinds, minutes, units, yearly } = sample;
  const first = officer * kinds;
  let work = sample.fixedWork;
  for (let kind = 0; kind < kinds; kind += 1) {
    const minutesLeft = (space.minutes[kind] ?? 0) - (minutes[first + kind] ?? 0);
    const unitsLeft = (space.units[kind] ?? 0) - (units[first + kind] ?? 0);
    work += ((yearly[kind] ?? 0) * minutesLeft) / (unitsLeft || NaN);
  }
  return work;
}

function logNeedOf({ availableMinutes, dutyMinutes }: BootstrapSample, work: number, caseShare: number): number {
  return Math.log((work / caseShare + dutyMinutes) / availableMinutes);
}

function weightedSum(draws: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (draws[at] ?? 0) * (values[at] ?? 0);
  return sum;
}

function checkOf(
  { officers }: BootstrapSample,
  { logNeed, error }: Statistic,
  ratios: Float64Array,
  { seed, replicates }: { readonly seed: bigint; readonly replicates: number },
): BootstrapCheck {
  const failed = replicates - ratios.length;
  // Of 9,999 ratios these are the 250th and the 9,750th.
  const rank = Math.floor((ratios.length + 1) / 40);
  const quantiles = [ratios[rank - 1] ?? NaN, ratios[ratios.length - rank] ?? NaN] as const;
  const reasons = reasonsAgainst(officers, failed / replicates);
  const margin: Margin =
    reasons.length > 0
      ? { is: 'none', reasons }
      : {
          is: 'interval',
          low: Math.exp(logNeed - quantiles[1] * error),
          high: Math.exp(logNeed - quantiles[0] * error),
        };
  return { seed, replicates, failed, error, quantiles, margin };
}

function reasonsAgainst(officers: number, failedShare: number): NoInterval[] {
  const few = { is: 'officers', figure: officers, enough: enoughFor.officers } as const;
  const failures = { is: 'failed replicates', figure: failedShare, enough: mostFailed } as const;
  return [...(officers < enoughFor.officers ? [few] : []), ...(failedShare > mostFailed ? [failures] : [])];
}

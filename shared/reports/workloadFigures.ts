import { workByDay } from '#shared/analysis/loggedDays';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import { undoneIn, type UndoneByKind } from '#shared/analysis/undoneWork';
import { workloadOf, type DayRange, type WorkloadOptions } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { participationOf, type Participation } from '#shared/rules/participation';
import { termsOn } from '#shared/rules/terms';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { Period } from '#shared/time/periods';
import { activityLines, sumOf, type ActivityLine, type ActivityNames } from './activityLines';

/** Whether a screen shows minutes or units. The report always has both. */
export type Measure = 'minutes' | 'units';

/**
 * Everything a workload report is made from. `scope` says whose work it is, in words; `unitName` is the name of the
 * unit in `options`, null without one. `people` says whose hours count, such as `7 officers`. `today` is the current
 * day where the report is read.
 */
export type WorkloadInput = {
  readonly scope: string;
  readonly unitName: string | null;
  readonly people?: string | null;
  readonly options: WorkloadOptions;
  readonly months: readonly MonthColumns[];
  readonly names: ActivityNames;
  readonly officers: readonly ExpectationRecords[];
  readonly closings: readonly DayClosing[];
  readonly today: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** Collateral minutes out of the minutes worked, excluding leave and detail. `share` is null if nothing was worked. */
export type CollateralShare = { readonly minutes: number; readonly worked: number; readonly share: number | null };

/** Work of one kind that was due and not done, with the name of the kind. */
export type UndoneLine = UndoneByKind & { readonly label: string };

/**
 * Where the minutes went, in figures. `lines` are by activity and add up to `total`. `participation` ends yesterday at
 * the latest (`through`; null if the range has no such day).
 */
export type WorkloadFigures = {
  readonly periods: readonly Period[];
  readonly lines: readonly ActivityLine[];
  readonly total: {
    readonly minutes: readonly number[];
    readonly units: readonly number[];
    readonly entries: readonly number[];
  };
  readonly collateral: { readonly all: CollateralShare; readonly periods: readonly CollateralShare[] };
  readonly participation: Participation;
  readonly through: Day | null;
  readonly undone: readonly UndoneLine[];
};

/** Computes the figures of a workload report (method.md 1). None of them is an estimate, so none has an interval. */
export function workloadFigures(input: WorkloadInput): WorkloadFigures {
  const { range } = input.options;
  const { periods, activities } = workloadOf(input.months, input.options);
  const lines = activityLines(activities, input.names, range.last);
  const through = lastFinishedDay(range, input.today);
  return {
    periods,
    lines,
    total: {
      minutes: sumByPeriod(lines, 'minutes', periods.length),
      units: sumByPeriod(lines, 'units', periods.length),
      entries: sumByPeriod(lines, 'entries', periods.length),
    },
    collateral: collateralShares(lines, periods.length),
    participation: participationThrough(through, input),
    through,
    undone: undoneIn(range, input.closings).map((undone) => withLabel(undone, input.names, range.last)),
  };
}

/** Nobody can have finished logging today, so participation leaves it out. */
function lastFinishedDay({ first, last }: DayRange, today: Day): Day | null {
  const finished = last < today ? last : addDays(today, -1);
  return finished < first ? null : finished;
}

function participationThrough(through: Day | null, input: WorkloadInput): Participation {
  if (through === null) return participationOf([]);
  const { range } = input.options;
  const trainingKinds = kindsOfTraining(input.names, range.last);
  return participationOf(workByDay({ first: range.first, last: through }, { ...input, trainingKinds }).flat());
}

function kindsOfTraining(names: ActivityNames, day: Day): ReadonlySet<RecordId> {
  return new Set(names.kinds.filter((kind) => termsOn(kind, day)?.group === 'training').map(({ id }) => id));
}

function collateralShares(lines: readonly ActivityLine[], count: number): WorkloadFigures['collateral'] {
  const collateral = sumByPeriod(lines.filter(({ group }) => group === 'collateral'), 'minutes', count);
  const worked = sumByPeriod(lines.filter(({ group }) => group !== 'leave and detail'), 'minutes', count);
  return {
    all: shareOf(sumOf(collateral), sumOf(worked)),
    periods: collateral.map((minutes, period) => shareOf(minutes, worked[period] ?? 0)),
  };
}

function shareOf(minutes: number, worked: number): CollateralShare {
  return { minutes, worked, share: worked === 0 ? null : minutes / worked };
}

function sumByPeriod(lines: readonly ActivityLine[], measure: Measure | 'entries', count: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  for (const { [measure]: values } of lines) {
    for (let period = 0; period < count; period += 1) sums[period] = (sums[period] ?? 0) + (values[period] ?? 0);
  }
  return sums;
}

function withLabel(undone: UndoneByKind, names: ActivityNames, day: Day): UndoneLine {
  const kind = names.kinds.find(({ id }) => id === undone.kind);
  return { ...undone, label: (kind === undefined ? null : termsOn(kind, day)?.label) ?? undone.kind };
}

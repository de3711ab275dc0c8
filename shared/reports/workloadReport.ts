import { loggedWork, participationWith, type LoggedWork } from '#shared/analysis/loggedWork';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import { undoneIn, type UndoneByKind } from '#shared/analysis/undoneWork';
import { workloadOf, type DayRange, type WorkloadOptions } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import type { Participation } from '#shared/rules/participation';
import { termsOn } from '#shared/rules/terms';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { Period } from '#shared/time/periods';
import { activityLines, sumOf, type ActivityLine, type ActivityNames } from './activityLines';
import { unitsFinding, workloadFinding } from './workloadFinding';
import { workloadNotes } from './workloadNotes';

/** Whether a screen shows minutes or units; the report always has both. */
export type Measure = 'minutes' | 'units';

/** Everything a workload report is made from. `today` is the present day where the report is read. */
export type WorkloadInput = {
  readonly scope: string;
  readonly options: WorkloadOptions;
  readonly months: readonly MonthColumns[];
  readonly names: ActivityNames;
  readonly officers: readonly ExpectationRecords[];
  readonly closings: readonly DayClosing[];
  readonly today: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** Collateral minutes of the minutes worked, leave and detail left out; `share` is null where nothing was worked. */
export type CollateralShare = { readonly minutes: number; readonly worked: number; readonly share: number | null };

/**
 * Where the minutes went. `lines` are by activity and add up to `total`; `participation` runs to the day before the
 * present one at most (`through`, null where no such day is in the range). `unitsFinding` is the finding in units.
 */
export type WorkloadReport = {
  readonly title: string;
  readonly scope: string;
  readonly finding: string;
  readonly unitsFinding: string;
  readonly isOfUnit: boolean;
  readonly range: DayRange;
  readonly by: WorkloadOptions['by'];
  readonly periods: readonly Period[];
  readonly lines: readonly ActivityLine[];
  readonly total: { readonly minutes: readonly number[]; readonly units: readonly number[]; readonly entries: readonly number[] };
  readonly collateral: { readonly all: CollateralShare; readonly periods: readonly CollateralShare[] };
  readonly participation: Participation;
  readonly through: Day | null;
  readonly undone: readonly (UndoneByKind & { readonly label: string })[];
  readonly notes: readonly string[];
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** Everything but the closings and the moment: what most of a report is made from. */
export type InputBeforeClosings = Omit<WorkloadInput, 'closings' | 'asOf'>;

/** A report without what only the closings say; `work` waits for them, null where no day of the range can be logged yet. */
export type BeforeClosings = { readonly report: Omit<WorkloadReport, 'participation' | 'undone' | 'asOf'>; readonly work: LoggedWork | null };

/**
 * Makes the workload report (method.md 1). No figure in it is an estimate, so none has an interval. `before` is what the
 * input comes to without its closings, where that is known already.
 */
export function workloadReport(input: WorkloadInput, before: BeforeClosings = beforeClosings(input)): WorkloadReport {
  const { range } = input.options;
  return {
    ...before.report,
    participation: before.work === null ? nobody : participationWith(input.closings, before.work),
    undone: undoneIn(range, input.closings).map((undone) => ({ ...undone, label: kindLabel(undone.kind, input.names, range.last) })),
    asOf: input.asOf,
  };
}

/** All of a report that the closings do not touch: nothing of it is reckoned again when a day is closed. */
export function beforeClosings(input: InputBeforeClosings): BeforeClosings {
  const { range, by } = input.options;
  const workload = workloadOf(input.months, input.options);
  const lines = activityLines(workload, input.names, range.last);
  const collateral = collateralShares(lines, workload.periods.length);
  const through = lastDayToLog(range, input.today);
  const report = {
    title: 'Workload',
    scope: input.scope,
    finding: workloadFinding(lines, collateral.all),
    unitsFinding: unitsFinding(lines),
    isOfUnit: input.options.unit !== null,
    range,
    by,
    periods: workload.periods,
    lines,
    total: {
      minutes: sumByPeriod(lines, 'minutes', workload.periods.length),
      units: sumByPeriod(lines, 'units', workload.periods.length),
      entries: sumByPeriod(lines, 'entries', workload.periods.length),
    },
    collateral,
    through,
    notes: workloadNotes(workload.periods, by, range, input.options),
    simulated: input.simulated,
  };
  const work = through === null ? null : loggedWork({ first: range.first, last: through }, { ...input, trainingKinds: trainingKinds(input.names, range.last) });
  return { report, work };
}

const nobody: Participation = { loggedDays: 0, expectedDays: 0, rate: null };

function lastDayToLog(range: DayRange, today: Day): Day | null {
  const last = range.last < today ? range.last : addDays(today, -1);
  return last < range.first ? null : last;
}

function collateralShares(lines: readonly ActivityLine[], count: number): WorkloadReport['collateral'] {
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

function sumByPeriod(lines: readonly ActivityLine[], measure: 'minutes' | 'units' | 'entries', count: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  for (const line of lines) {
    const values = line[measure];
    for (let period = 0; period < count; period += 1) sums[period] = (sums[period] ?? 0) + (values[period] ?? 0);
  }
  return sums;
}

function trainingKinds(names: ActivityNames, day: Day): Set<RecordId> {
  return new Set(names.kinds.filter((kind) => termsOn(kind, day)?.group === 'training').map(({ id }) => id));
}

function kindLabel(kind: RecordId, names: ActivityNames, day: Day): string {
  const record = names.kinds.find(({ id }) => id === kind);
  return (record === undefined ? null : termsOn(record, day))?.label ?? kind;
}

import type { CheckMinutes } from '#shared/analysis/records/checkMinutes';
import type { Margin } from '#shared/analysis/records/margin';
import type { CheckRate } from '#shared/analysis/records/recordChecks';
import type { DayRange } from '#shared/analysis/workload';
import type { Docket } from '#shared/records/officer';
import type { Period } from '#shared/time/periods';
import type { ReportColumn, ReportTable, ReportValue } from './report';

/** The minutes that skipped checks would have taken. Null if the time per check is not measured. */
export type Backlog = { readonly minutes: number; readonly margin: Margin };

/** The checks of one period or docket, with the minutes of the skipped ones. */
export type CheckLine = {
  readonly label: string;
  readonly checks: CheckRate;
  readonly backlog: Backlog | null;
};

/** The checks of a period; `isRunning` if it is not over yet. */
export type PeriodChecks = CheckLine & { readonly period: Period; readonly isRunning: boolean };

/** The lines in the report on record checks. */
export type CheckLines = {
  readonly periods: readonly PeriodChecks[];
  readonly dockets: readonly (CheckLine & { readonly docket: Docket })[];
  readonly all: CheckLine;
};

/** One row for each period: counts of checks, their rate, and the hours of the skipped ones. */
export function checksTable(scope: string, { periods, all }: CheckLines): ReportTable {
  const total = checkValues(all);
  return {
    id: 'record-checks',
    title: `Record checks: ${scope}`,
    columns: [
      { id: 'period', label: 'Period', type: 'text' },
      { id: 'first_day', label: 'First day', type: 'day' },
      { id: 'last_day', label: 'Last day', type: 'day' },
      { id: 'running', label: 'Not over', type: 'flag' },
      { id: 'scope', label: 'Whose work', type: 'text' },
      ...checkColumns(''),
    ],
    rows: periods.map((line): ReportValue[] => [
      line.label, line.period.first, line.period.last, line.isRunning, scope, ...checkValues(line),
    ]),
    totals: ['Total', periods[0]?.period.first ?? null, periods.at(-1)?.period.last ?? null, null, scope, ...total],
  };
}

/** The same checks, one row for each docket. */
export function docketPart(scope: string, { first, last }: DayRange, { dockets, all }: CheckLines): ReportTable {
  return {
    id: 'by docket',
    title: 'The same checks by docket',
    columns: [
      { id: 'docket', label: 'Docket', type: 'text' },
      { id: 'first_day', label: 'First day', type: 'day' },
      { id: 'last_day', label: 'Last day', type: 'day' },
      { id: 'scope', label: 'Whose work', type: 'text' },
      ...checkColumns('docket_'),
    ],
    rows: dockets.map((line): ReportValue[] => [line.docket, first, last, scope, ...checkValues(line)]),
    totals: [null, first, last, scope, ...checkValues(all)],
  };
}

/** What one check takes, and how that was measured. */
export function minutesPart(measured: CheckMinutes): ReportTable {
  const { estimate } = measured.by === 'nothing' ? { estimate: null } : measured;
  const margin = estimate?.margin.is === 'interval' ? estimate.margin : null;
  const why = measured.by === 'nothing' ? measured.why.join('; ') : null;
  return {
    id: 'minutes of a check',
    title: 'What one record check takes',
    columns: [
      { id: 'measured_by', label: 'Measured by', type: 'text' },
      { id: 'check_hours', label: 'Hours per check', type: 'hours' },
      { id: 'check_hours_low', label: 'Lower end of the 95% interval', type: 'hours' },
      { id: 'check_hours_high', label: 'Upper end of the 95% interval', type: 'hours' },
      { id: 'n', label: 'Units it rests on', type: 'count' },
      { id: 'why_not', label: 'Why it is not measured', type: 'text' },
    ],
    rows: [
      [
        measured.by, estimate === null ? null : estimate.value / 60, margin === null ? null : margin.low / 60,
        margin === null ? null : margin.high / 60, estimate?.n ?? null, why,
      ],
    ],
    totals: [null, null, null, null, null, null],
  };
}

/**
 * The columns with counts of checks. Columns of a part have their own names, so that no sum over a column counts a
 * check twice.
 */
export function checkColumns(prefix: string): ReportColumn[] {
  return [
    { id: `${prefix}done`, label: 'Done', type: 'count' },
    { id: `${prefix}skipped`, label: 'Skipped for lack of time', type: 'count' },
    { id: `${prefix}due`, label: 'Due: done or skipped', type: 'count' },
    { id: `${prefix}rate`, label: 'Rate: done of due', type: 'share' },
    { id: `${prefix}not_required`, label: 'Not required', type: 'count' },
    { id: `${prefix}not_said`, label: 'Nothing said', type: 'count' },
    { id: `${prefix}backlog_hours`, label: 'Hours of the skipped ones', type: 'hours' },
    { id: `${prefix}backlog_hours_low`, label: 'Lower end of the 95% interval of these hours', type: 'hours' },
    { id: `${prefix}backlog_hours_high`, label: 'Upper end of the 95% interval of these hours', type: 'hours' },
  ];
}

/** The counts of a line, in the order of `checkColumns`. */
export function checkValues({ checks, backlog }: CheckLine): ReportValue[] {
  const { done, skipped, due, rate, notRequired, notSaid } = checks;
  const margin = backlog?.margin.is === 'interval' ? backlog.margin : null;
  return [
    done, skipped, due, rate, notRequired, notSaid, backlog === null ? null : backlog.minutes / 60,
    margin === null ? null : margin.low / 60, margin === null ? null : margin.high / 60,
  ];
}

import { checkMinutes, type CheckMinutes } from '#shared/analysis/records/checkMinutes';
import { scaleMargin, type Margin } from '#shared/analysis/records/margin';
import { recordChecks, type CheckRate, type RecordChecks } from '#shared/analysis/records/recordChecks';
import type { Docket } from '#shared/records/officer';
import { addDays } from '#shared/time/days';
import { periodsOf, wholePeriodOf, type Period, type PeriodUnit } from '#shared/time/periods';
import { countedText, countText, shareText } from './figures';
import { marginText, tenthsText } from './marginText';
import type { RecordsInput } from './recordsInput';
import type { Denominator, Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';

/** How the days of the report are cut. */
export type CheckCut = Extract<PeriodUnit, 'week' | 'payPeriod' | 'month'>;

/** How many periods are shown, the present one with them. */
const periodCounts: Readonly<Record<CheckCut, number>> = { week: 12, payPeriod: 7, month: 12 };

/** Skipped checks in minutes: what they would have taken. Null where a check is not measured. */
export type Backlog = { readonly minutes: number; readonly margin: Margin };

/** The checks of one period or docket, with the minutes of those that were skipped. */
export type CheckLine = {
  readonly label: string;
  readonly checks: CheckRate;
  readonly backlog: Backlog | null;
};

/** The checks of a period; `isRunning` where it is not over. */
export type PeriodChecks = CheckLine & { readonly period: Period; readonly isRunning: boolean };

/**
 * The report on record checks: done of those due, by period and docket, and what the skipped ones would have taken.
 * `lead` is the finding's first sentence.
 */
export type ChecksReport = Report & {
  readonly lead: string;
  readonly rest: string;
  readonly periods: readonly PeriodChecks[];
  readonly dockets: readonly (CheckLine & { readonly docket: Docket })[];
  readonly all: CheckLine;
  readonly measured: CheckMinutes;
};

/** Makes the report on one officer's record checks. The minutes of a check are measured over all the days given. */
export function checksReport(input: RecordsInput, by: CheckCut): ChecksReport {
  const { scope, asOf, simulated } = input;
  const periods = shownPeriods(input, by);
  const first = periods[0]?.first ?? input.today;
  const range = { first, last: input.today };
  const days = input.days.filter(({ day }) => first <= day && day <= input.today);
  const measured = checkMinutes(input.days.filter(({ day }) => day <= input.today));
  const checks = recordChecks(days, periods);
  const lines = linesOf(checks, measured, input);
  const [lead, rest] = findingOf(lines.all, measured);
  return {
    ...markSimulated(checksTable(scope, lines), simulated),
    ...lines,
    subject: reportSubject(scope, false),
    by,
    finding: [lead, rest].filter((text) => text !== '').join(' '),
    lead,
    rest,
    range,
    parts: [docketPart(scope, range, lines), minutesPart(measured)].map((part) => markSimulated(part, simulated)),
    denominators: denominatorsOf(lines.all),
    notes: notesOf(measured),
    digests: [],
    asOf,
    simulated,
    measured,
  };
}

type Lines = Pick<ChecksReport, 'periods' | 'dockets' | 'all'>;

/** The last periods up to the present one, from that of the first use on. */
function shownPeriods({ today, calendar, firstLogged }: RecordsInput, by: CheckCut): Period[] {
  let { first } = wholePeriodOf(today, by, calendar);
  const earliest = firstLogged === null ? first : wholePeriodOf(firstLogged, by, calendar).first;
  for (let count = 1; count < periodCounts[by] && first > earliest; count += 1) {
    ({ first } = wholePeriodOf(addDays(first, -1), by, calendar));
  }
  return periodsOf(first, wholePeriodOf(today, by, calendar).last, by, calendar);
}

function linesOf({ periods, dockets, all }: RecordChecks, measured: CheckMinutes, { today }: RecordsInput): Lines {
  const lineOf = (label: string, checks: CheckRate): CheckLine => ({
    label, checks, backlog: backlogOf(checks.skipped, measured),
  });
  return {
    periods: periods.map(({ period, checks }) => ({
      ...lineOf(period.label, checks), period, isRunning: period.last >= today,
    })),
    dockets: dockets.map(({ docket, checks }) => ({ ...lineOf(docketNames[docket], checks), docket })),
    all: lineOf('All', all),
  };
}

/** What the dockets are called. */
export const docketNames: Readonly<Record<Docket, string>> = {
  'non-detained': 'Non-detained',
  detained: 'Detained',
  mixed: 'Both dockets',
};

function backlogOf(skipped: number, measured: CheckMinutes): Backlog | null {
  if (measured.by === 'nothing') return null;
  const { value, margin } = measured.estimate;
  return { minutes: skipped * value, margin: scaleMargin(margin, skipped) };
}

function findingOf({ checks, backlog }: CheckLine, measured: CheckMinutes): readonly [lead: string, rest: string] {
  const { due, done, skipped, rate } = checks;
  if (rate === null) return ['No record check was due in these periods.', ''];
  const lead =
    `${countText(done)} of ${countedText(due, 'record check')} due ${due === 1 ? 'was' : 'were'} made, ` +
    `${shareText(rate)}; ${countText(skipped)} ${skipped === 1 ? 'was' : 'were'} skipped for lack of time.`;
  if (skipped === 0) return [lead, ''];
  if (backlog === null || measured.by === 'nothing') return [lead, 'What they would have taken is not measured.'];
  const margin = marginText(backlog.margin);
  return [lead, `Left behind: ${countText(backlog.minutes)} minutes${margin === null ? '' : ` (${margin})`}.`];
}

function denominatorsOf({ checks }: CheckLine): Denominator[] {
  return [
    {
      share: 'rate of record checks', of: 'kept check-ins with a check done or skipped',
      counted: checks.done, value: checks.due,
    },
  ];
}

function checksTable(scope: string, { periods, all }: Lines): ReportTable {
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

function docketPart(scope: string, { first, last }: Report['range'], { dockets, all }: Lines): ReportTable {
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

function minutesPart(measured: CheckMinutes): ReportTable {
  const { estimate } = measured.by === 'nothing' ? { estimate: null } : measured;
  const margin = estimate?.margin.is === 'interval' ? estimate.margin : null;
  const why = measured.by === 'nothing' ? measured.why.join('; ') : null;
  return {
    id: 'minutes of a check',
    title: 'What one record check takes',
    columns: [
      { id: 'measured_by', label: 'Measured by', type: 'text' },
      { id: 'check_hours', label: 'Hours a check', type: 'hours' },
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

/** Columns of a part have names of their own, so that no sum over a column counts a check twice. */
function checkColumns(prefix: string): ReportColumn[] {
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

function checkValues({ checks, backlog }: CheckLine): ReportValue[] {
  const { done, skipped, due, rate, notRequired, notSaid } = checks;
  const margin = backlog?.margin.is === 'interval' ? backlog.margin : null;
  return [
    done, skipped, due, rate, notRequired, notSaid, backlog === null ? null : backlog.minutes / 60,
    margin === null ? null : margin.low / 60, margin === null ? null : margin.high / 60,
  ];
}

/** How one check was measured: `9.3 min (8.6 to 10.1, 604 checks)`. */
export function measuredText(measured: CheckMinutes): string {
  if (measured.by === 'nothing') return `Not measured. ${measured.why.map((one) => `${one}.`).join(' ')}`;
  const { value, margin, n } = measured.estimate;
  const of = measured.by === 'entries' ? countedText(n, 'check') : `${countedText(n, 'check-in')} compared`;
  return `${tenthsText(value)} min (${marginText(margin, tenthsText) ?? 'no interval'}, ${of})`;
}

function notesOf(measured: CheckMinutes): string[] {
  const by = {
    entries: 'The minutes of a check are those of your own record-check entries, over their units.',
    difference: 'The minutes of a check are how much longer your kept check-ins take with the check than without it.',
    nothing: 'What a check takes is not measured, so the backlog is in checks alone.',
  };
  return [
    'One check is due at each kept check-in, unless it was not required. The rate is done of done and skipped; “not ' +
      'required” and check-ins about which nothing was said are in neither.',
    by[measured.by],
    'Counted, not estimated; only the minutes have an interval.',
  ];
}

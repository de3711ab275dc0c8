import { checkMinutes, type CheckMinutes } from '#shared/analysis/records/checkMinutes';
import { scaleMargin } from '#shared/analysis/records/margin';
import { recordChecks, type CheckRate, type RecordChecks } from '#shared/analysis/records/recordChecks';
import type { Docket } from '#shared/records/officer';
import { addDays } from '#shared/time/days';
import { periodsOf, wholePeriodOf, type Period, type PeriodUnit } from '#shared/time/periods';
import {
  checksTable, docketPart, minutesPart, type Backlog, type CheckLine, type CheckLines,
} from './checksTables';
import { countedText, countText, shareText } from './figures';
import { findingText } from './findingText';
import { marginText, tenthsText } from './marginText';
import type { RecordsInput } from './recordsInput';
import type { Denominator, Report } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';

/** How the days of the report are divided into periods. */
export type CheckCut = Extract<PeriodUnit, 'week' | 'payPeriod' | 'month' | 'quarter'>;

/** How many periods are shown, including the current one. */
const periodCounts: Readonly<Record<CheckCut, number>> = { week: 12, payPeriod: 7, month: 12, quarter: 4 };

/**
 * The report on record checks: how many of those due were done, by period and docket, and how long the skipped ones
 * would have taken. `lead` is the finding's first sentence.
 */
export type ChecksReport = Report & CheckLines & {
  readonly lead: string;
  readonly rest: string;
  readonly measured: CheckMinutes;
};

/** Makes the report on one officer's record checks. The minutes per check are measured over all the given days. */
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
    finding: findingText(lead, rest),
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

/** The last periods up to the current one, no earlier than the period of the first use. */
function shownPeriods({ today, calendar, firstLogged }: RecordsInput, by: CheckCut): Period[] {
  let { first } = wholePeriodOf(today, by, calendar);
  const earliest = firstLogged === null ? first : wholePeriodOf(firstLogged, by, calendar).first;
  for (let count = 1; count < periodCounts[by] && first > earliest; count += 1) {
    ({ first } = wholePeriodOf(addDays(first, -1), by, calendar));
  }
  return periodsOf(first, wholePeriodOf(today, by, calendar).last, by, calendar);
}

function linesOf({ periods, dockets, all }: RecordChecks, measured: CheckMinutes, { today }: RecordsInput): CheckLines {
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

/** The names of the dockets. */
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
  if (backlog === null || measured.by === 'nothing') {
    return [lead, 'The time they would have taken has not been measured.'];
  }
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

/** What one check takes and how that was measured: `9.3 min (8.6 to 10.1, 604 checks)`. */
export function measuredText(measured: CheckMinutes): string {
  if (measured.by === 'nothing') return `Not measured. ${measured.why.map((one) => `${one}.`).join(' ')}`;
  const { value, margin, n } = measured.estimate;
  const of = measured.by === 'entries' ? countedText(n, 'check') : `${countedText(n, 'check-in')} compared`;
  return `${tenthsText(value)} min (${marginText(margin, tenthsText) ?? 'no interval'}, ${of})`;
}

function notesOf(measured: CheckMinutes): string[] {
  const by = {
    entries: 'The minutes per check come from your own record-check entries: minutes over units.',
    difference: 'The minutes of a check are how much longer your kept check-ins take with the check than without it.',
    nothing: 'The time per check has not been measured, so the backlog is in checks only.',
  };
  return [
    'One check is due at each kept check-in unless it was not required. The rate is done out of done and skipped; ' +
      '“not required” and check-ins with nothing said are in neither.',
    by[measured.by],
    'Counted, not estimated; only the minutes have an interval.',
  ];
}

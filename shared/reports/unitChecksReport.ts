import type { Docket } from '#shared/records/officer';
import { sumChecks, sumEstimates } from '#shared/analysis/records/unitSums';
import type { RecordId } from '#shared/base/ids';
import { compareText } from '#shared/base/compareText';
import { checksReport, type CheckCut, type ChecksReport } from './checksReport';
import { checkColumns, checkValues, type Backlog, type CheckLine, type PeriodChecks } from './checksTables';
import { countedText, countText, shareText } from './figures';
import { findingText } from './findingText';
import { marginText } from './marginText';
import type { Report, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';
import { officerColumns, sumByDocket, unitColumns, unitNotes, type UnitMember, type UnitScope } from './unitRecords';

/** What the report on a unit's record checks is made from. There is at least one member. */
export type UnitChecksInput = UnitScope & {
  readonly members: readonly [UnitMember, ...UnitMember[]];
  readonly by: CheckCut;
};

/** The checks of one officer on one docket. `report` is the officer's own over the same periods. */
export type OfficerChecks = CheckLine & {
  readonly officer: RecordId;
  readonly docket: Docket;
  readonly report: ChecksReport;
};

/**
 * The report on a unit's record checks: its officers' sums by docket and period, and by officer only if they are to be
 * named. `officers` are the lines on the screen, which always names them.
 */
export type UnitChecksReport = Report & {
  readonly lead: string;
  readonly rest: string;
  readonly officers: readonly OfficerChecks[];
  readonly dockets: readonly (CheckLine & { readonly docket: Docket; readonly officers: number })[];
  readonly periods: readonly PeriodChecks[];
  readonly all: CheckLine;
};

/** Makes the report on a unit's record checks. Each officer's figures are those of their own report. */
export function unitChecksReport({ members, by, ...scope }: UnitChecksInput): UnitChecksReport {
  const { unitName, isNamed } = scope;
  const own = ownReports(members, by);
  const officers = own.flatMap(linesOf);
  const dockets = sumByDocket(officers, sumLines);
  const periods = periodsOf(own.map(({ report }) => report));
  const all = sumLines('All', own.map(({ report }) => report.all));
  const [lead, rest] = findingOf(all);
  const { asOf, simulated, today } = members[0].input;
  const range = { first: periods[0]?.period.first ?? today, last: today };
  const parts = [periodPart(periods, unitName), ...(isNamed ? [officersPart(officers)] : [])];
  return {
    ...markSimulated(docketTable(unitName, { dockets, all, officers: own.length }), simulated),
    subject: reportSubject(unitName, true),
    by,
    finding: findingText(lead, rest),
    lead,
    rest,
    range,
    parts: parts.map((part) => markSimulated(part, simulated)),
    denominators: [
      {
        share: 'rate of record checks', of: 'kept check-ins of the unit with a check done or skipped',
        counted: all.checks.done, value: all.checks.due,
      },
    ],
    notes: [...notes, ...unitNotes(scope)],
    digests: [],
    asOf,
    simulated,
    officers,
    dockets,
    periods,
    all,
  };
}

/**
 * One line for each docket on which an officer had check-ins, or an empty one for today's docket if there were none.
 */
function linesOf({ officer, alias, docket, report }: ReturnType<typeof ownReports>[number]): OfficerChecks[] {
  const lines = report.dockets.length === 0 ? [{ ...report.all, docket }] : report.dockets;
  return lines.map((line) => ({ ...line, label: alias, officer, report }));
}

/** Each officer's own report, all over the same periods, starting with that of the unit's first use. */
function ownReports(members: readonly UnitMember[], by: CheckCut) {
  const firsts = members.flatMap(({ input }) => input.firstLogged ?? []);
  const firstLogged = firsts.toSorted(compareText)[0] ?? null;
  return members.map(({ officer, alias, docket, input }) => ({
    officer, alias, docket, report: checksReport({ ...input, firstLogged }, by),
  }));
}

/** The sum of one line from each officer. The minutes are unknown if anybody skipped checks that are not measured. */
function sumLines(label: string, lines: readonly CheckLine[]): CheckLine {
  return { label, checks: sumChecks(lines.map(({ checks }) => checks)), backlog: sumBacklogs(lines) };
}

function sumBacklogs(lines: readonly CheckLine[]): Backlog | null {
  const behind = lines.filter(({ checks }) => checks.skipped > 0).map(({ backlog }) => backlog);
  const measured = behind.filter((backlog) => backlog !== null);
  if (measured.length < behind.length) return null;
  const estimates = measured.map(({ minutes, margin: ends }) => ({ value: minutes, margin: ends }));
  const { value, margin } = sumEstimates(estimates);
  return { minutes: value, margin };
}

function periodsOf(reports: readonly ChecksReport[]): PeriodChecks[] {
  return (reports[0]?.periods ?? []).map(({ label, period, isRunning }, index) => ({
    ...sumLines(label, reports.flatMap(({ periods }) => periods[index] ?? [])), period, isRunning,
  }));
}

function findingOf({ checks, backlog }: CheckLine): readonly [lead: string, rest: string] {
  const { due, done, skipped, rate } = checks;
  if (rate === null) return ['No record check of the unit was due in these periods.', ''];
  const lead =
    `${countText(done)} of ${countedText(due, 'record check')} due in the unit ${due === 1 ? 'was' : 'were'} made, ` +
    `${shareText(rate)}; ${countText(skipped)} ${skipped === 1 ? 'was' : 'were'} skipped for lack of time.`;
  if (skipped === 0) return [lead, ''];
  if (backlog === null) return [lead, 'The time they would have taken has not been measured for every officer.'];
  return [lead, `Left behind: ${countText(backlog.minutes)} minutes (${marginText(backlog.margin) ?? 'no interval'}).`];
}

type DocketLines = Pick<UnitChecksReport, 'dockets' | 'all'> & { readonly officers: number };

function docketTable(unitName: string, { dockets, all, officers }: DocketLines): ReportTable {
  return {
    id: 'unit-record-checks',
    title: `Record checks: ${unitName}`,
    columns: [...unitColumns, ...checkColumns('')],
    rows: dockets.map((line): ReportValue[] => [unitName, line.docket, line.officers, ...checkValues(line)]),
    totals: [unitName, null, officers, ...checkValues(all)],
  };
}

function periodPart(periods: readonly PeriodChecks[], unitName: string): ReportTable {
  const columns = checkColumns('period_');
  return {
    id: 'by period',
    title: 'The same checks by period',
    columns: [
      { id: 'period', label: 'Period', type: 'text' },
      { id: 'first_day', label: 'First day', type: 'day' },
      { id: 'last_day', label: 'Last day', type: 'day' },
      { id: 'running', label: 'Not over', type: 'flag' },
      { id: 'scope', label: 'Whose work', type: 'text' },
      ...columns,
    ],
    rows: periods.map((line): ReportValue[] => [
      line.label, line.period.first, line.period.last, line.isRunning, unitName, ...checkValues(line),
    ]),
    totals: Array.from({ length: columns.length + 5 }, () => null),
  };
}

function officersPart(officers: readonly OfficerChecks[]): ReportTable {
  const columns = [...officerColumns, ...checkColumns('officer_')];
  return {
    id: 'by officer',
    title: 'The same checks by officer and docket',
    columns,
    rows: officers.map((line): ReportValue[] => [line.label, line.docket, ...checkValues(line)]),
    totals: columns.map(() => null),
  };
}

const notes = [
  'One check is due at each kept check-in unless it was not required. The rate is done out of done and skipped; ' +
    '“not required” and check-ins with nothing said are in neither.',
  'The minutes are the sum of what each officer’s skipped checks would have taken at the minutes measured for that ' +
    'officer. Officers are independent, so the distances to the ends of their intervals are added as squares.',
];

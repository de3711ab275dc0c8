import { changeOf, type DocketLine } from '#shared/analysis/records/docketLines';
import type { GoalFacts, GoalFigures } from '#shared/analysis/records/goalFigures';
import type { Goal } from '#shared/records/goal';
import type { Docket } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { monthNames } from '#shared/time/dateNames';
import type { Day, Instant, Month } from '#shared/time/day';
import { firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';
import { countText } from './figures';
import type { Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';

/** A goal with its facts and figures; `kind` is the name of its activity. */
export type GoalLine = {
  readonly goal: Recorded<Goal>;
  readonly kind: string;
  readonly facts: GoalFacts;
  readonly figures: GoalFigures;
};

/** What the docket report is made from. `unit` is null where no unit is shown. */
export type DocketInput = {
  readonly scope: string;
  readonly unitName: string | null;
  readonly months: readonly Month[];
  readonly own: readonly DocketLine[];
  readonly unit: readonly DocketLine[];
  readonly goals: readonly GoalLine[];
  readonly today: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/**
 * The size of the docket: a row for each line and counted day. A part has the goals with the minutes they need and
 * those available. Lines have no sum, since a unit’s figure and its officers’ counts cover the same cases.
 */
export function docketReport(input: DocketInput): Report {
  const { scope, unitName, months, asOf, simulated } = input;
  const table: ReportTable = {
    id: 'docket',
    title: `Docket size: ${scope}`,
    columns,
    rows: [
      ...input.own.flatMap((line) => rowsOf(line, scope)),
      ...input.unit.flatMap((line) => rowsOf(line, unitName ?? 'Unit')),
    ],
    totals: columns.map(() => null),
  };
  return {
    ...markSimulated(table, simulated),
    subject: reportSubject(scope, false),
    by: null,
    finding: docketFinding(input),
    range: { first: firstDayOfMonth(months.at(0) as Month), last: lastDayOfMonth(months.at(-1) as Month) },
    parts: [markSimulated(goalsPart(input), simulated)],
    denominators: [],
    notes: [
      'A unit’s figure and its officers’ counts of one day are compared and never added.',
      'Cases not separated by docket are in neither docket’s caseload.',
      'Goals: needed is units left × measured minutes per unit; available is units per workday × workdays '
        + 'left at the same minutes. Both are measured on the logged days of the last twelve weeks.',
    ],
    digests: [],
    asOf,
    simulated,
  };
}

/** `You hold 1,905 non-detained cases, 81 more than in April. Unit 2: 8,900 with 5 officers, 1,780 each.` */
export function docketFinding({ own, unit, unitName }: Pick<DocketInput, 'own' | 'unit' | 'unitName'>): string {
  const held = own.filter(({ is }) => is === 'all').flatMap(ownPart);
  const first = held.length === 0 ? 'You have no count of your cases yet.' : `You hold ${held.join('; ')}.`;
  const parts = unit.filter(({ is }) => is === 'unit').flatMap((line, index) => unitPart(line, index === 0));
  return parts.length === 0 ? first : `${first} ${unitName ?? 'Unit'}: ${parts.join('; ')}.`;
}

/** The name of a docket after a number of cases; cases of both are not separated. */
export function docketCases(docket: Docket): string {
  return docket === 'mixed' ? 'cases of both dockets' : `${docket} cases`;
}

function ownPart({ docket, cells }: DocketLine): string[] {
  const last = cells.findLast((cell) => cell !== null);
  if (last === undefined || last === null) return [];
  const change = changeOf(cells);
  if (change === null) return [`${countText(last.cases)} ${docketCases(docket)}`];
  const month = monthNames[Number(change.from.slice(5, 7)) - 1];
  return [`${countText(last.cases)} ${docketCases(docket)}, ${changeWords(change.cases)} in ${month}`];
}

function changeWords(cases: number): string {
  if (cases === 0) return 'as many as';
  return `${countText(Math.abs(cases))} ${cases > 0 ? 'more' : 'fewer'} than`;
}

function unitPart({ docket, cells, count }: DocketLine, isFirst: boolean): string[] {
  const last = cells.findLast((cell) => cell !== null);
  if (last === undefined || last === null) return [];
  const each = count === 0 ? '' : ` with ${count}${isFirst ? ' officers' : ''}, ${countText(last.cases / count)} each`;
  return [`${countText(last.cases)} ${docket === 'mixed' ? 'of both dockets' : docket}${each}`];
}

const columns: readonly ReportColumn[] = [
  { id: 'scope', label: 'Whose cases', type: 'text' },
  { id: 'line', label: 'Line', type: 'text' },
  { id: 'docket', label: 'Docket', type: 'text' },
  { id: 'case_class', label: 'Class', type: 'text' },
  { id: 'day', label: 'Day', type: 'day' },
  { id: 'cases', label: 'Cases', type: 'count' },
  { id: 'officers', label: 'Officers', type: 'count' },
  { id: 'source', label: 'Source', type: 'text' },
];

const lineNames: Readonly<Record<DocketLine['is'], string>> = {
  class: 'class', all: 'all classes', unit: 'whole unit', officers: 'officers added up',
  difference: 'officers less unit',
};

function rowsOf(line: DocketLine, scope: string): ReportValue[][] {
  const isUnit = line.is === 'officers' || line.is === 'difference' || line.is === 'unit';
  return line.cells.flatMap((cell) =>
    cell === null
      ? []
      : [[
          scope, lineNames[line.is], line.docket === 'mixed' ? 'both' : line.docket,
          line.is === 'class' ? line.label : null, cell.day, cell.cases, isUnit ? line.count : null, sourceText(line),
        ]],
  );
}

/** The source of a figure: `monthly list, typed`, or what it was computed from. */
export function sourceText({ is, source }: Pick<DocketLine, 'is' | 'source'>): string {
  if (is === 'officers') return 'officers’ lines';
  return source === null ? 'added up' : `${source.source}, ${source.entered}`;
}

function goalsPart({ goals }: DocketInput): ReportTable {
  return {
    id: 'goals',
    title: 'Goals: minutes needed and minutes available',
    columns: goalColumns,
    rows: goals.map(goalRow),
    totals: goalColumns.map(() => null),
  };
}

const goalColumns: readonly ReportColumn[] = [
  { id: 'goal', label: 'Activity', type: 'text' },
  { id: 'channel', label: 'Channel', type: 'text' },
  { id: 'office', label: 'Office', type: 'text' },
  { id: 'set_on', label: 'Set on', type: 'day' },
  { id: 'first_day', label: 'First day', type: 'day' },
  { id: 'last_day', label: 'Last day', type: 'day' },
  { id: 'target', label: 'Units', type: 'count' },
  { id: 'done', label: 'Units done', type: 'count' },
  { id: 'left', label: 'Units left', type: 'count' },
  { id: 'minutes_a_unit', label: 'Minutes per unit', type: 'hours' },
  { id: 'minutes_a_unit_n', label: 'Units measured', type: 'count' },
  { id: 'needed', label: 'Minutes needed', type: 'hours' },
  { id: 'needed_low', label: 'Needed, lower limit', type: 'hours' },
  { id: 'needed_high', label: 'Needed, upper limit', type: 'hours' },
  { id: 'no_interval', label: 'Why there is no interval', type: 'text' },
  { id: 'units_a_workday', label: 'Units per workday', type: 'hours' },
  { id: 'workdays_left', label: 'Workdays left', type: 'count' },
  { id: 'available', label: 'Minutes available', type: 'hours' },
  { id: 'short', label: 'Minutes short', type: 'hours' },
];

function goalRow({ goal, kind, facts, figures }: GoalLine): ReportValue[] {
  const { needed, unitsADay, available, short } = figures;
  return [
    kind, goal.channel, goal.office, goal.set, goal.first, goal.last, goal.target, facts.done, figures.left,
    facts.mean?.value ?? null, facts.mean?.n ?? null, needed?.value ?? null, needed?.low ?? null, needed?.high ?? null,
    whyNoInterval(facts), unitsADay, facts.daysLeft, available, short?.value ?? null,
  ];
}

/** Why the minutes of a goal have no interval; null if they have one. */
export function whyNoInterval({ mean }: Pick<GoalFacts, 'mean'>): string | null {
  if (mean === null) return 'no units were measured';
  return mean.margin.is === 'none' ? mean.margin.why : null;
}

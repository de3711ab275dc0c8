import type { AllDuties } from '#shared/analysis/records/dutyFigures';
import { compareText } from '#shared/base/compareText';
import { groupBy } from '#shared/base/groupBy';
import type { RecordId } from '#shared/base/ids';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { Docket } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { dutiesReport, type DutiesReport } from './dutiesReport';
import type { DutyLine } from './dutiesTables';
import { countedText, countText, rangeText, shareText } from './figures';
import { findingText } from './findingText';
import { hoursText } from './marginText';
import type { Denominator, Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';
import {
  byDocket, officerColumns, officersOf, unitColumns, unitNotes, type UnitMember, type UnitScope,
} from './unitRecords';

/** An officer of a unit and the duties assigned to them. */
export type DutyMember = UnitMember & { readonly assignments: readonly Recorded<DutyAssignment>[] };

/** What the report on a unit's duties is made from. There is at least one member. */
export type UnitDutiesInput = UnitScope & { readonly members: readonly [DutyMember, ...DutyMember[]] };

/**
 * What duties took in whole officer-weeks, in minutes: `minutes` out of the `worked` ones, and the `expected` ones. Two
 * officers in one week count as two `weeks`.
 */
export type DutySums = Pick<AllDuties, 'weeks' | 'minutes' | 'worked' | 'expected'>;

/** The duties of one officer. `now` has the names of those under way; `report` is the officer's own. */
export type OfficerDuties = {
  readonly officer: RecordId;
  readonly label: string;
  readonly docket: Docket;
  readonly now: readonly string[];
  readonly sums: DutySums;
  readonly report: DutiesReport;
};

/**
 * One duty in the unit: how many officers it is assigned to now, and the sum of their weekly minutes, expected (null if
 * not said) and actual (null without a whole week). `minutes` out of the `worked` ones are those of all whole weeks in
 * which anybody had it.
 */
export type DutyOfUnit = {
  readonly duty: RecordId;
  readonly label: string;
  readonly officers: number;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly minutes: number;
  readonly worked: number;
};

/**
 * The report on a unit's collateral duties over the last twelve whole weeks, by docket and duty, and by officer only if
 * they are to be named. `officers` are the lines on the screen, which always names them.
 */
export type UnitDutiesReport = Report & {
  readonly lead: string;
  readonly rest: string;
  readonly officers: readonly OfficerDuties[];
  readonly dockets: readonly DocketDuties[];
  readonly duties: readonly DutyOfUnit[];
  readonly all: DutySums;
};

/** The duties of the officers of one docket. */
export type DocketDuties = { readonly docket: Docket; readonly officers: number; readonly sums: DutySums };

/** Makes the report on a unit's collateral duties. Each officer's figures are those of their own report. */
export function unitDutiesReport({ members, ...scope }: UnitDutiesInput): UnitDutiesReport {
  const { unitName, isNamed } = scope;
  const officers = members.map(lineOf);
  const dockets = byDocket(officers).map(({ docket, lines }) => ({
    docket, officers: officersOf(lines), sums: addUp(lines.map(({ sums }) => sums)),
  }));
  const all = addUp(officers.map(({ sums }) => sums));
  const duties = dutiesOf(officers);
  const { asOf, simulated } = members[0].input;
  const range = rangeOf(officers, members[0].input.today);
  const [lead, rest] = findingOf(all, rangeText(range));
  const parts = [dutyPart(duties, unitName), ...(isNamed ? officerParts(officers) : [])];
  return {
    ...markSimulated(docketTable(unitName, { dockets, all, officers: officers.length }), simulated),
    subject: reportSubject(unitName, true),
    by: null,
    finding: findingText(lead, rest),
    lead,
    rest,
    range,
    parts: parts.map((part) => markSimulated(part, simulated)),
    denominators: denominatorsOf(all),
    notes: [...notes, ...unitNotes(scope)],
    digests: [],
    asOf,
    simulated,
    officers,
    dockets,
    duties,
    all,
  };
}

function lineOf({ officer, alias, docket, input, assignments }: DutyMember): OfficerDuties {
  const report = dutiesReport({ ...input, assignments });
  const now = report.lines.filter(({ state }) => state === 'now').map(({ label }) => label);
  return { officer, label: alias, docket, now, sums: report.all ?? noSums, report };
}

const noSums: DutySums = { weeks: 0, minutes: 0, worked: 0, expected: 0 };

function addUp(sums: readonly DutySums[]): DutySums {
  return sums.reduce(
    (all, one) => ({
      weeks: all.weeks + one.weeks,
      minutes: all.minutes + one.minutes,
      worked: all.worked + one.worked,
      expected: all.expected + one.expected,
    }),
    noSums,
  );
}

/** Every duty that anybody has, had or will have, most minutes first. */
function dutiesOf(officers: readonly OfficerDuties[]): DutyOfUnit[] {
  const lines = officers.flatMap(({ officer, report }) => report.lines.map((line) => ({ ...line, officer })));
  const found = [...groupBy(lines, ({ assignment }) => assignment.duty)].map(([duty, ofDuty]): DutyOfUnit => {
    const now = ofDuty.filter(({ state }) => state === 'now');
    return {
      duty,
      label: ofDuty[0]?.label ?? duty,
      officers: officersOf(now),
      expected: sumOrNull(now.map(({ expected }) => expected)),
      actual: sumOrNull(now.map(({ actual }) => actual)),
      minutes: sum(ofDuty, ({ minutes }) => minutes),
      worked: sum(ofDuty, ({ worked }) => worked),
    };
  });
  return found.toSorted((one, other) => other.minutes - one.minutes || compareText(one.label, other.label));
}

function sum(lines: readonly DutyLine[], of: (line: DutyLine) => number): number {
  return lines.reduce((all, line) => all + of(line), 0);
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((all, value) => all + value, 0);
}

/** From the first to the last whole week of any officer; today if there is none. */
function rangeOf(officers: readonly OfficerDuties[], today: Report['range']['last']): Report['range'] {
  const weeks = officers.flatMap(({ report }) => report.all ?? []);
  return {
    first: weeks.map(({ first }) => first).toSorted(compareText)[0] ?? today,
    last: weeks.map(({ last }) => last).toSorted(compareText).at(-1) ?? today,
  };
}

function findingOf(all: DutySums, days: string): readonly [lead: string, rest: string] {
  if (all.worked === 0) return ['There is no whole week with logged work in the unit yet.', ''];
  const a = (minutes: number) => hoursText(minutes / all.weeks);
  const expected = all.expected === 0 ? 'none were expected' : `${a(all.expected)} were expected`;
  return [
    `Duties took ${a(all.minutes)} of ${a(all.worked)} hours an officer works a week; ${expected}.`,
    `That is ${shareText(all.minutes / all.worked)} of ${countText(all.worked)} minutes worked in ` +
      `${countedText(all.weeks, 'whole week')} of officers, ${days}.`,
  ];
}

function denominatorsOf({ minutes, worked }: DutySums): Denominator[] {
  return [
    {
      share: 'share of collateral duties',
      of: 'minutes worked in whole officer-weeks, excluding leave and detail',
      counted: minutes, value: worked,
    },
  ];
}

type DocketLines = {
  readonly dockets: readonly DocketDuties[];
  readonly all: DutySums;
  readonly officers: number;
};

function docketTable(unitName: string, { dockets, all, officers }: DocketLines): ReportTable {
  return {
    id: 'unit-duties',
    title: `Collateral duties: ${unitName}`,
    columns: [...unitColumns, ...sumColumns('')],
    rows: dockets.map(({ docket, officers: count, sums }): ReportValue[] => [
      unitName, docket, count, ...sumValues(sums),
    ]),
    totals: [unitName, null, officers, ...sumValues(all)],
  };
}

function sumColumns(prefix: string): ReportColumn[] {
  return [
    { id: `${prefix}whole_weeks`, label: 'Whole officer-weeks', type: 'count' },
    { id: `${prefix}expected_hours_a_week`, label: 'Expected hours a week per officer', type: 'hours' },
    { id: `${prefix}actual_hours_a_week`, label: 'Actual hours a week per officer', type: 'hours' },
    { id: `${prefix}duty_minutes`, label: 'Minutes of duties', type: 'minutes' },
    { id: `${prefix}worked_minutes`, label: 'Minutes worked', type: 'minutes' },
    { id: `${prefix}share_of_worked`, label: 'Share of the minutes worked', type: 'share' },
  ];
}

function sumValues({ weeks, minutes, worked, expected }: DutySums): ReportValue[] {
  const a = (value: number) => (weeks === 0 ? null : value / weeks / 60);
  return [weeks, a(expected), a(minutes), minutes, worked, shareOf({ minutes, worked })];
}

function shareOf({ minutes, worked }: Pick<DutySums, 'minutes' | 'worked'>): number | null {
  return worked === 0 ? null : minutes / worked;
}

function hoursOf(minutes: number | null): number | null {
  return minutes === null ? null : minutes / 60;
}

function dutyPart(duties: readonly DutyOfUnit[], unitName: string): ReportTable {
  return {
    id: 'by duty',
    title: 'Each duty in the unit',
    columns: [
      { id: 'duty', label: 'Duty', type: 'text' },
      { id: 'label', label: 'Name', type: 'text' },
      { id: 'scope', label: 'Whose work', type: 'text' },
      { id: 'officers_now', label: 'Officers with it now', type: 'count' },
      { id: 'unit_expected_hours_a_week', label: 'Expected hours a week, all of them', type: 'hours' },
      { id: 'unit_actual_hours_a_week', label: 'Actual hours a week, all of them', type: 'hours' },
      { id: 'one_duty_minutes', label: 'Minutes of the duty', type: 'minutes' },
      { id: 'one_duty_worked_minutes', label: 'Minutes worked in its whole weeks', type: 'minutes' },
      { id: 'one_duty_share', label: 'Share of these minutes', type: 'share' },
    ],
    rows: duties.map(({ duty, label, officers, expected, actual, ...line }): ReportValue[] => [
      duty, label, unitName, officers, hoursOf(expected), hoursOf(actual), line.minutes, line.worked, shareOf(line),
    ]),
    totals: Array.from({ length: 9 }, () => null),
  };
}

/** The officers with all their duties together, and each of their assignments. */
function officerParts(officers: readonly OfficerDuties[]): ReportTable[] {
  const columns = [...officerColumns, ...sumColumns('officer_')];
  return [
    {
      id: 'by officer',
      title: 'Duties by officer',
      columns,
      rows: officers.map(({ label, docket, sums }): ReportValue[] => [label, docket, ...sumValues(sums)]),
      totals: columns.map(() => null),
    },
    {
      id: 'assignments',
      title: 'Duties assigned to each officer',
      columns: assignmentColumns,
      rows: officers.flatMap(({ label, docket, report }) =>
        report.lines.map((line): ReportValue[] => [
          label, docket, line.assignment.duty, line.label, line.state, line.assignment.from, line.assignment.to,
          hoursOf(line.expected), hoursOf(line.actual), line.whole, line.minutes, line.worked, shareOf(line),
        ]),
      ),
      totals: assignmentColumns.map(() => null),
    },
  ];
}

const assignmentColumns: readonly ReportColumn[] = [
  ...officerColumns,
  { id: 'duty', label: 'Duty', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'state', label: 'State', type: 'text' },
  { id: 'from', label: 'First day', type: 'day' },
  { id: 'to', label: 'Last day', type: 'day' },
  { id: 'assigned_expected_hours', label: 'Expected hours a week', type: 'hours' },
  { id: 'assigned_actual_hours', label: 'Actual hours a week', type: 'hours' },
  { id: 'assigned_whole_weeks', label: 'Whole weeks', type: 'count' },
  { id: 'assigned_minutes', label: 'Minutes of the duty', type: 'minutes' },
  { id: 'assigned_worked_minutes', label: 'Minutes worked', type: 'minutes' },
  { id: 'assigned_share', label: 'Share of the minutes worked', type: 'share' },
];

const notes = [
  'Hours a week are per officer: the sum over all officers divided by their whole weeks, and a week of ' +
    'two officers counts as two weeks.',
  'Time logged for a duty within the dates of an assignment belongs to it, or to the later of two assignments.',
  'Means are over whole weeks only: past weeks with every day that has scheduled hours within the dates.',
];

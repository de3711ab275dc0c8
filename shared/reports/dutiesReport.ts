import { displacementOf, type Displacement } from '#shared/analysis/records/displacement';
import {
  allDuties,
  assignmentFigures,
  unassignedDuties,
  type AllDuties,
  type AssignmentFigures,
} from '#shared/analysis/records/dutyFigures';
import type { DutyWeeksInput } from '#shared/analysis/records/dutyWeeks';
import { wholeWeeks } from '#shared/analysis/records/meanWeek';
import type { OfficerDay } from '#shared/analysis/records/officerDays';
import type { RecordId } from '#shared/base/ids';
import type { WorkGroup } from '#shared/records/activityKind';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import { countedText, countText, rangeText, shareText } from './figures';
import { dutiesTable, dutyParts, type DutyLine, type UnassignedLine } from './dutiesTables';
import { findingText } from './findingText';
import { hoursText } from './marginText';
import { groupOfKind, labelOn, leaveKinds, type RecordsInput } from './recordsInput';
import type { Denominator, Report } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';
import { groupOrder } from './workGroups';

/** How many whole weeks the figures cover. */
export const dutyWeekCount = 12;

/** What the report on duties is made from: the officer's assignments, and what every report on records needs. */
export type DutiesInput = RecordsInput & { readonly assignments: readonly Recorded<DutyAssignment>[] };

/**
 * The report on collateral duties over the last twelve whole weeks: what each assignment expected and took, what other
 * work lost on days with it, and what was logged without an assignment. `lead` is the finding's first sentence.
 * `groups` are the mean minutes per week by group of work; null without a whole week.
 */
export type DutiesReport = Report & {
  readonly lead: string;
  readonly rest: string;
  readonly lines: readonly DutyLine[];
  readonly all: AllDuties | null;
  readonly days: { readonly expected: number; readonly logged: number };
  readonly unassigned: readonly UnassignedLine[];
  readonly groups: readonly { readonly group: WorkGroup; readonly minutes: number }[] | null;
};

/** Makes the report on one officer's collateral duties. */
export function dutiesReport(input: DutiesInput): DutiesReport {
  const { scope, names, today, asOf, simulated } = input;
  const leave = leaveKinds(names, today);
  const weeksInput: DutyWeeksInput = { ...input, leave, weekStart: input.calendar.weekStart };
  const weeks = wholeWeeks(input.days, dutyWeekCount, { ...input, weekStart: input.calendar.weekStart });
  const figures = assignmentFigures(weeksInput, dutyWeekCount);
  const displaced = displacements(weeks, leave);
  const lines = figures.map((one) => lineOf(one, displaced, input));
  const all = allDuties({ ...weeksInput, days: weeks });
  const unassigned = unassignedDuties({ ...input, days: weeks.concat(presentWeek(input)) })
    .map((one) => ({ ...one, label: labelOn(names.duties, one.duty, today) }));
  const days = loggedOf(weeks);
  const [lead, rest] = findingOf(all, days);
  const range = { first: all?.first ?? today, last: all?.last ?? today };
  const tables = { scope, range, lines, unassigned, names, today };
  return {
    ...markSimulated(dutiesTable(tables, all), simulated),
    subject: reportSubject(scope, false),
    by: null,
    finding: findingText(lead, rest),
    lead,
    rest,
    range,
    parts: dutyParts(tables).map((part) => markSimulated(part, simulated)),
    denominators: denominatorsOf(all, days),
    notes,
    digests: [],
    asOf,
    simulated,
    lines,
    all,
    days,
    unassigned,
    groups: all === null ? null : meanGroups(weeks, all.weeks, input),
  };
}

function lineOf(
  figures: AssignmentFigures,
  displaced: (duty: RecordId) => Displacement,
  { names, today }: DutiesInput,
): DutyLine {
  const { duty } = figures.assignment;
  return { ...figures, label: labelOn(names.duties, duty, today), displacement: displaced(duty) };
}

/** What each duty displaced, computed once per duty, however often it was assigned. */
function displacements(
  weeks: readonly OfficerDay[],
  leave: ReadonlySet<RecordId>,
): (duty: RecordId) => Displacement {
  const known = new Map<RecordId, Displacement>();
  return (duty) => {
    const displaced = known.get(duty) ?? displacementOf(duty, weeks, leave);
    known.set(duty, displaced);
    return displaced;
  };
}

/** Includes the days of the current week, so that a duty logged today is named at once. */
function presentWeek({ days, today }: DutiesInput): OfficerDay[] {
  return days.slice(-7).filter(({ day }) => day <= today);
}

function loggedOf(days: readonly OfficerDay[]): DutiesReport['days'] {
  const expected = days.filter((day) => day.expected > 0);
  return { expected: expected.length, logged: expected.filter(({ isLogged }) => isLogged).length };
}

function findingOf(all: AllDuties | null, days: DutiesReport['days']): readonly [lead: string, rest: string] {
  if (all === null || all.worked === 0) return ['There is no whole week with logged work yet.', ''];
  const [took, worked] = [hoursText(all.minutes / all.weeks), hoursText(all.worked / all.weeks)];
  const expected = all.expected === 0 ? 'none were expected' : `${hoursText(all.expected / all.weeks)} were expected`;
  const range = rangeText(all);
  return [
    `Duties took ${took} of ${worked} hours worked a week; ${expected}.`,
    `That is ${shareText(all.minutes / all.worked)} of ${countText(all.worked)} minutes worked in ` +
      `${countedText(all.weeks, 'whole week')}, ${range}, ` +
      `on ${days.logged} of ${countedText(days.expected, 'expected day')} logged.`,
  ];
}

function denominatorsOf(all: AllDuties | null, days: DutiesReport['days']): Denominator[] {
  if (all === null) return [];
  return [
    {
      share: 'share of collateral duties', of: 'minutes worked in the whole weeks, excluding leave and detail',
      counted: all.minutes, value: all.worked,
    },
    { share: 'logged days', of: 'expected days of the whole weeks', counted: days.logged, value: days.expected },
  ];
}

function meanGroups(weeks: readonly OfficerDay[], count: number, { names, today }: DutiesInput) {
  const cells = weeks.flatMap((day) => day.cells);
  const groupOf = (cell: (typeof cells)[number]) =>
    cell.duty === null ? groupOfKind(names, cell.kind, today) : 'collateral';
  return groupOrder.map((group) => ({
    group,
    minutes: cells.reduce((sum, cell) => (groupOf(cell) === group ? sum + cell.minutes : sum), 0) / count,
  }));
}

const notes = [
  'Time logged for a duty within the dates of an assignment belongs to it, or to the later of two assignments.',
  'Means are over whole weeks only: past weeks with every day that has scheduled hours within the dates.',
  'Hours given as a percentage are of the scheduled hours less absences.',
  'Other work is compared within one officer and weekday: each logged day with the duty and the nearest day without ' +
    'it. This shows what changed on these days, not why.',
];

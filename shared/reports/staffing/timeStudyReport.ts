import { logQuality } from '#shared/analysis/staffing/companions';
import { sumsOfOfficers, type StudyTable } from '#shared/analysis/staffing/studyTable';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import { countText, countedText, shareText } from '#shared/reports/figures';
import { finiteTable } from './finiteTable';
import { markSimulated } from '#shared/reports/simulatedMark';
import type { Report, ReportColumn, ReportTable, ReportValue } from '#shared/reports/report';
import { reportSubject } from '#shared/reports/reportSubject';
import { staffingDenominators, weightsTable } from './staffingReport';
import { basisNote, supervisorNote } from './staffingNotes';
import type { StaffingFigures } from './staffingFigures';
import type { StaffingInput } from './staffingInput';

/**
 * What the time-study report has in addition to the figures: entries, and the officers' names if they are to be
 * printed.
 */
export type TimeStudyFacts = {
  readonly entries: readonly Pick<TimeEntry, 'start' | 'end' | 'enteredAt'>[];
  readonly names: ReadonlyMap<RecordId, string> | null;
  readonly sharedDuties: readonly string[];
};

/**
 * The time-study report: weights with n and interval, participation by day, the minutes logged, how the log was kept,
 * what is excluded, how it was done and its limits. Officers are named only if `names` says so.
 */
export function timeStudyReport(input: StaffingInput, figures: StaffingFigures, facts: TimeStudyFacts): Report {
  const parts = [
    participationPart(input.measured.table),
    ...(facts.names === null ? [] : [officersPart(input.measured.table, facts.names)]),
    minutesPart(input, figures),
    qualityPart(figures, facts),
    exclusionsPart(input, facts.names),
  ];
  const name = input.basis.name === null ? 'of the log' : `“${input.basis.name}”`;
  return {
    ...markSimulated(finiteTable(weightsTable(input, figures)), input.simulated),
    id: 'time-study',
    title: `Time study ${name}: ${input.scope}`,
    tableTitle: 'Case weights, in minutes per unit',
    subject: reportSubject(input.scope, input.isUnit),
    by: null,
    finding: findingOf(figures),
    range: input.basis.range,
    parts: parts.map((part) => markSimulated(finiteTable(part), input.simulated)),
    denominators: staffingDenominators(figures),
    notes: notesOf(input, figures, facts),
    digests: [],
    asOf: input.asOf,
    simulated: input.simulated,
  };
}

function findingOf({ weights, participation }: StaffingFigures): string {
  const sure = weights.filter(({ margin }) => margin.is === 'interval').length;
  const rate = Number.isFinite(participation.rate) ? `, ${shareText(participation.rate)}` : '';
  return (
    `${countText(sure)} of ${countedText(weights.length, 'kind')} have a weight with a margin of error. ` +
    `${countText(participation.logged)} of ${countText(participation.expected)} expected officer-days ` +
    `were logged${rate}.`
  );
}

function participationPart({ officers, days, expected, logged }: StudyTable): ReportTable {
  const countAt = (cells: Float64Array, day: number, isCounted: (value: number) => boolean) =>
    officers.filter((_, row) => isCounted(cells[row * days.length + day] ?? 0)).length;
  const rows = days
    .map((day, index): ReportValue[] => [
      day,
      countAt(expected, index, (value) => value > 0),
      countAt(logged, index, (value) => value === 1),
    ])
    .filter(([, count]) => count !== 0);
  const total = (at: number) => rows.reduce((sum, row) => sum + Number(row[at]), 0);
  return {
    id: 'participation',
    title: 'Participation: expected officer-days and logged ones',
    columns: dayColumns,
    rows,
    totals: ['All days', total(1), total(2)],
  };
}

function officersPart(table: StudyTable, names: ReadonlyMap<RecordId, string>): ReportTable {
  const { officers, days, expected, logged } = table;
  const count = (cells: Float64Array, row: number) =>
    cells.subarray(row * days.length, (row + 1) * days.length).filter((value) => value > 0).length;
  return {
    id: 'study officers',
    title: 'Officers, named on request',
    columns: officerColumns,
    rows: officers.map((officer, row) => [names.get(officer) ?? officer, count(expected, row), count(logged, row)]),
    totals: [null, null, null],
  };
}

function minutesPart({ measured }: StaffingInput, { support }: StaffingFigures): ReportTable {
  const sum = (cells: Float64Array) => sumsOfOfficers(measured.table, cells).reduce((all, one) => all + one, 0);
  const parts: [string, number][] = [
    ['Case work', support.caseMinutes],
    ['Administration', sum(measured.administration)],
    ['Duties of most officers', sum(measured.shared)],
    ['Duties of single officers', sum(measured.table.duties)],
    ['Training and other time', sum(measured.outside)],
  ];
  return {
    id: 'minutes logged',
    title: 'Minutes on logged days',
    columns: minuteColumns,
    rows: parts,
    totals: ['All', parts.reduce((all, [, minutes]) => all + minutes, 0)],
  };
}

function qualityPart({ time }: StaffingFigures, { entries }: TimeStudyFacts): ReportTable {
  const { heaping, late } = logQuality(
    entries.map(({ start, end, enteredAt }) => ({
      minutes: (end - start) / 60_000,
      enteredAfter: (enteredAt - end) / 60_000,
    })),
  );
  const finite = (share: number) => (Number.isFinite(share) ? share : null);
  return {
    id: 'quality',
    title: 'Quality of the log, as shares',
    columns: qualityColumns,
    rows: [
      ['Expected time not logged', finite((time.missingDays + time.gaps) / time.expected)],
      ['Expected time logged outside weights and support, such as training', finite(time.elsewhere / time.expected)],
      ['Logged above schedule', finite(time.above / time.expected)],
      ['Minutes on multiples of 15 (heaping)', finite(heaping)],
      ['Entered more than 24 hours late', finite(late)],
    ],
    totals: [null, null],
  };
}

function exclusionsPart({ basis, label }: StaffingInput, names: ReadonlyMap<RecordId, string> | null): ReportTable {
  const whoOf = (officer: RecordId | null) => {
    if (officer === null) return 'all officers';
    return names?.get(officer) ?? 'one officer';
  };
  return {
    id: 'exclusions',
    title: 'Excluded, each with its reason',
    columns: exclusionColumns,
    rows: basis.exclusions.map(({ officer, kind, first, last, units, minutes, reason }) => [
      whoOf(officer),
      kind === null ? wholeText(minutes) : label(kind),
      first,
      last,
      units,
      minutes,
      reason,
    ]),
    totals: exclusionColumns.map(() => null),
  };
}

/** What an exclusion without a kind leaves out. */
function wholeText(minutes: number | null): string {
  return minutes === null ? 'the whole day' : 'expected time of the day';
}

function notesOf(input: StaffingInput, figures: StaffingFigures, { names, sharedDuties }: TimeStudyFacts): string[] {
  const isSample = input.target === 'officers';
  return [
    'Not a time-and-attendance record.',
    basisNote(input, figures),
    ...howItWasDone,
    isSample ? 'Target: officers like these, not only this unit in these weeks.' : 'Target: this unit in these weeks.',
    sharedDuties.length === 0 ? '' : `Duties of most officers, part of support: ${sharedDuties.join(', ')}.`,
    ...limits,
    supervisorNote(input),
    names === null ? 'Officers are not named.' : 'Officers are named because the supervisor asked for it.',
  ].filter((note) => note !== '');
}

const howItWasDone: readonly string[] = [
  'Weight: all minutes over all units of a kind, from the same logged days. ' +
    'A day is logged when it was closed, or when its minutes reach 90% of those expected.',
  'Interval: officers and days, Satterthwaite. The variance of leaving out each officer in turn, plus that of the ' +
    'days, less what both share; t at the smaller degrees of freedom; on the log scale.',
  'No interval below 5 officers, 30 units or 2.5 degrees of freedom, or when one officer did most of the units.',
  'Bounds: the weight if each missing day had been that officer’s 10th or 90th percentile day.',
  'Kinds are those frozen on the first day.',
];

const limits: readonly string[] = [
  'Weights depend on how units are counted and reflect today’s way of working, including what is left undone.',
  'The season is unknown.',
];

const dayColumns: readonly ReportColumn[] = [
  { id: 'day', label: 'Day', type: 'day' },
  { id: 'expected_officers', label: 'Expected', type: 'count' },
  { id: 'logged_officers', label: 'Logged', type: 'count' },
];

const officerColumns: readonly ReportColumn[] = [
  { id: 'officer', label: 'Officer', type: 'text' },
  { id: 'expected_days', label: 'Expected days', type: 'count' },
  { id: 'logged_days', label: 'Logged days', type: 'count' },
];

const minuteColumns: readonly ReportColumn[] = [
  { id: 'what', label: 'What', type: 'text' },
  { id: 'minutes', label: 'Minutes', type: 'minutes' },
];

const qualityColumns: readonly ReportColumn[] = [
  { id: 'measure', label: 'Measure', type: 'text' },
  { id: 'share', label: 'Share', type: 'share' },
];

const exclusionColumns: readonly ReportColumn[] = [
  { id: 'whose', label: 'Whose', type: 'text' },
  { id: 'what', label: 'What', type: 'text' },
  { id: 'first_day', label: 'First day', type: 'day' },
  { id: 'last_day', label: 'Last day', type: 'day' },
  { id: 'excluded_units', label: 'Units', type: 'count' },
  { id: 'excluded_minutes', label: 'Minutes', type: 'minutes' },
  { id: 'reason', label: 'Reason', type: 'text' },
];

import type { CourseStanding } from '#shared/analysis/records/courseStanding';
import type { TrainingHours } from '#shared/analysis/records/trainingHours';
import type { Day, Instant } from '#shared/time/day';
import { fiscalYearDays } from '#shared/time/workCalendar';
import type { Denominator, Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';
import { trainingFinding, type TrainingFacts } from './trainingFinding';

/** What an officer's training report is made from. */
export type TrainingInput = TrainingFacts & {
  readonly scope: string;
  readonly today: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/**
 * The training of one officer: the standing in each course today, its sessions, and the hours of the fiscal year,
 * counted once, compared with what the year requires. Minutes of courses are those attended in the fiscal year.
 */
export function trainingReport(input: TrainingInput): Report {
  const { scope, fiscalYear, hours, requirement, asOf, simulated } = input;
  const table: ReportTable = {
    id: 'training',
    title: `Training: ${scope}`,
    columns,
    rows: input.standings.map((standing) => rowOf(standing, fiscalYear)),
    totals: ['Total', null, null, null, null, null, null, hours.sessions, hours.sessions / 60],
  };
  return {
    ...markSimulated(table, simulated),
    subject: reportSubject(scope, false),
    by: null,
    finding: trainingFinding(input),
    range: fiscalYearDays(fiscalYear),
    parts: [sessionsPart(input), hoursPart(input)].map((part) => markSimulated(part, simulated)),
    denominators: denominatorsOf(hours, requirement),
    notes: notesOf(input),
    digests: [],
    asOf,
    simulated,
  };
}

/** The minutes of a course's attended sessions that ended in a fiscal year. */
export function minutesInYear({ attended }: CourseStanding, fiscalYear: number): number {
  const { first, last } = fiscalYearDays(fiscalYear);
  return attended
    .filter(({ session }) => first <= session.last && session.last <= last)
    .reduce((sum, { session }) => sum + session.minutes, 0);
}

const columns: readonly ReportColumn[] = [
  { id: 'course', label: 'Course', type: 'text' },
  { id: 'state', label: 'State', type: 'text' },
  { id: 'last_attended', label: 'Last attended', type: 'day' },
  { id: 'due', label: 'Due', type: 'day' },
  { id: 'days_left', label: 'Days left', type: 'count' },
  { id: 'planned', label: 'Planned', type: 'day' },
  { id: 'missed', label: 'Missed', type: 'day' },
  { id: 'minutes', label: 'Minutes attended', type: 'minutes' },
  { id: 'hours', label: 'Hours attended', type: 'hours' },
];

function rowOf(standing: CourseStanding, fiscalYear: number): ReportValue[] {
  const { course, state, attended, due, daysLeft, planned, missed } = standing;
  const minutes = minutesInYear(standing, fiscalYear);
  return [
    course.name, state, attended.at(-1)?.session.last ?? null, due, daysLeft, planned?.day ?? null,
    missed?.day ?? null, minutes, minutes / 60,
  ];
}

/** Every attended session with the day it was due, and the planned and missed sessions that still matter. */
function sessionsPart({ standings }: TrainingInput): ReportTable {
  const rows = standings.flatMap(({ course, attended, planned, missed }) => [
    ...attended.map(({ session, due, lateDays }): ReportValue[] => [
      course.name, session.day, session.last, 'attended', session.minutes, due, lateDays,
    ]),
    ...[missed, planned].flatMap((session): ReportValue[][] =>
      session === null
        ? []
        : [[course.name, session.day, session.last, session.state, session.minutes, null, null]],
    ),
  ]);
  return {
    id: 'sessions',
    title: 'Sessions',
    columns: [
      { id: 'course', label: 'Course', type: 'text' },
      { id: 'first_day', label: 'First day', type: 'day' },
      { id: 'last_day', label: 'Last day', type: 'day' },
      { id: 'session_state', label: 'State of the session', type: 'text' },
      { id: 'session_minutes', label: 'Minutes of the session', type: 'minutes' },
      { id: 'was_due', label: 'Was due', type: 'day' },
      { id: 'days_late', label: 'Days late', type: 'count' },
    ],
    rows,
    totals: [null, null, null, null, null, null, null],
  };
}

function hoursPart({ fiscalYear, hours, requirement }: TrainingInput): ReportTable {
  const values: readonly (readonly [string, number | null])[] = [
    ['counted', hours.counted],
    ['in sessions', hours.sessions],
    ['outside sessions', hours.outside],
    ['recorded more than once, counted once', hours.repeated],
    ['planned', hours.planned],
    ['required', requirement?.minutes ?? null],
  ];
  return {
    id: 'hours of the fiscal year',
    title: `Hours of training in fiscal year ${fiscalYear}`,
    columns: [
      { id: 'fiscal_year', label: 'Fiscal year', type: 'count' },
      { id: 'measure', label: 'Measure', type: 'text' },
      { id: 'measure_minutes', label: 'Minutes', type: 'minutes' },
      { id: 'measure_hours', label: 'Hours', type: 'hours' },
    ],
    rows: values.map(([name, minutes]) => [fiscalYear, name, minutes, minutes === null ? null : minutes / 60]),
    totals: [null, null, null, null],
  };
}

function denominatorsOf(hours: TrainingHours, requirement: TrainingInput['requirement']): Denominator[] {
  if (requirement === null) return [];
  return [
    {
      share: 'hours of training', of: 'minutes required in the fiscal year',
      counted: hours.counted, value: requirement.minutes,
    },
  ];
}

function notesOf({ requirement, hours }: TrainingInput): string[] {
  return [
    'A session, the log and an absence for the same training are counted once: the session, or without one the ' +
      'longer of the two.',
    'A refresher is due the course’s number of months after the last day of the previous session.',
    ...(hours.outside === 0 ? [] : ['Some training in the log or in absences belongs to no session.']),
    requirement === null
      ? 'No requirement was set for the fiscal year.'
      : `Requirement of the fiscal year: ${requirement.source}.`,
  ];
}

import type { UnitTraining } from '#shared/analysis/records/unitTraining';
import type { Course } from '#shared/records/course';
import type { Recorded } from '#shared/records/version';
import type { Day, Instant } from '#shared/time/day';
import { countedText, shareText } from './figures';
import type { Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';

/** A course and its standing in the unit. */
export type CourseInUnit = { readonly course: Recorded<Course>; readonly training: UnitTraining };

/** What the attendance sheet of a unit is made from. */
export type AttendanceInput = {
  readonly unitName: string;
  readonly courses: readonly CourseInUnit[];
  readonly today: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/**
 * The attendance sheet of a unit: a row for each course and each officer it is required of, by alias. A part has the
 * share of these officers who are current, with its denominator.
 */
export function attendanceReport({ unitName, courses, today, asOf, simulated }: AttendanceInput): Report {
  const table: ReportTable = {
    id: 'attendance',
    title: `Attendance sheet: ${unitName}`,
    columns,
    rows: courses.flatMap(rowsOfCourse),
    totals: columns.map((_, index) => (index === 0 ? 'Total' : null)),
  };
  return {
    ...markSimulated(table, simulated),
    subject: reportSubject(unitName, true),
    by: null,
    finding: findingOf(courses),
    range: { first: today, last: today },
    parts: [markSimulated(coursesPart(courses), simulated)],
    denominators: courses.map(({ course, training }) => ({
      share: `current in ${course.name}`, of: 'officers who need it',
      counted: training.current, value: training.required,
    })),
    notes: ['Current: attended, and the refresher is not late. Officers are listed by the alias they chose.'],
    digests: [],
    asOf,
    simulated,
  };
}

const columns: readonly ReportColumn[] = [
  { id: 'course', label: 'Course', type: 'text' },
  { id: 'officer', label: 'Officer', type: 'text' },
  { id: 'state', label: 'State', type: 'text' },
  { id: 'last_attended', label: 'Last attended', type: 'day' },
  { id: 'due', label: 'Due', type: 'day' },
  { id: 'days_left', label: 'Days left', type: 'count' },
  { id: 'planned', label: 'Planned', type: 'day' },
];

function rowsOfCourse({ course, training }: CourseInUnit): ReportValue[][] {
  return training.members
    .filter(({ standing }) => standing.state !== 'not required')
    .map(({ officer, standing: { state, attended, due, daysLeft, planned } }) => [
      course.name, officer.alias, state, attended.at(-1)?.session.last ?? null, due, daysLeft, planned?.day ?? null,
    ]);
}

function coursesPart(courses: readonly CourseInUnit[]): ReportTable {
  return {
    id: 'courses',
    title: 'Courses: officers who are current, out of those who need the course',
    columns: [
      { id: 'course', label: 'Course', type: 'text' },
      { id: 'required', label: 'Officers required', type: 'count' },
      { id: 'current', label: 'Officers current', type: 'count' },
      { id: 'share_current', label: 'Share current', type: 'share' },
      { id: 'late', label: 'Refresher late', type: 'count' },
      { id: 'never', label: 'Never attended', type: 'count' },
      { id: 'planned_in_time', label: 'Refresher planned in time', type: 'count' },
    ],
    rows: courses.map(({ course, training: { required, current, rate, late, open, plannedInTime } }) => [
      course.name, required, current, rate, late, open, plannedInTime,
    ]),
    totals: [null, null, null, null, null, null, null],
  };
}

/** Adds up officer-courses, so that the share has one denominator. */
function findingOf(courses: readonly CourseInUnit[]): string {
  const required = courses.reduce((sum, { training }) => sum + training.required, 0);
  const current = courses.reduce((sum, { training }) => sum + training.current, 0);
  if (required === 0) return 'No courses are required of the unit’s officers.';
  const late = courses.reduce((sum, { training }) => sum + training.late, 0);
  const ofAll = `${current} of the officers’ ${countedText(required, 'required course')}`;
  return `${ofAll} are current, ${shareText(current / required)}; ${countedText(late, 'refresher')} late.`;
}

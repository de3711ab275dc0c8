import { useMemo } from 'react';
import { courseStanding, type CourseStanding } from '#shared/analysis/records/courseStanding';
import { sumOfCells } from '#shared/analysis/records/officerDays';
import { trainingHours, type TrainingHours } from '#shared/analysis/records/trainingHours';
import { unitTraining } from '#shared/analysis/records/unitTraining';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Course } from '#shared/records/course';
import type { Officer } from '#shared/records/officer';
import type { TrainingRequirement } from '#shared/records/trainingRequirement';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import type { CourseInUnit } from '#shared/reports/attendanceReport';
import { groupOfKind } from '#shared/reports/recordsInput';
import type { Report } from '#shared/reports/report';
import { trainingReport } from '#shared/reports/trainingReport';
import { expectedDays } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';
import { fiscalYearDays, fiscalYearOf } from '#shared/time/workCalendar';
import { useExpectations } from '#renderer/queries/schedule';
import { useCourses, useTrainingRequirements, useTrainingSessions } from '#renderer/queries/training';
import type { TabProps } from '../../tab';
import { useUnitOfViewer } from '../../useUnitOfViewer';
import { useRecordsInput, type TabInput } from '../../useRecordsInput';

/** What the training tab shows. `unit` is empty if nobody else of the unit is in this data folder. */
export type ShownTraining = {
  readonly courses: readonly Recorded<Course>[];
  readonly sessions: readonly Recorded<TrainingSession>[];
  readonly standings: readonly CourseStanding[];
  readonly hours: TrainingHours;
  readonly fiscalYear: number;
  readonly requirement: Recorded<TrainingRequirement> | null;
  readonly workdaysLeft: number;
  readonly unitName: string;
  readonly unit: readonly CourseInUnit[];
  readonly report: Report;
  readonly months: readonly MonthColumns[];
};

/** Reads and computes what the training tab shows; undefined while it is read for the first time. */
export function useTraining({ viewer, today }: TabProps): ShownTraining | undefined {
  const input = useRecordsInput();
  const { members, unitName } = useUnitOfViewer(viewer, today);
  const officers = useMemo(() => [...new Set([viewer.id, ...members.map(({ id }) => id)])], [viewer.id, members]);
  const own = useMemo(() => [viewer.id], [viewer.id]);
  const [courses, all, requirements, expectations] = [
    useCourses(), useTrainingSessions(officers), useTrainingRequirements(), useExpectations(own),
  ];
  return useMemo(() => {
    const records = expectations?.[0];
    if (input === undefined || records === undefined) return undefined;
    if (courses === undefined || all === undefined || requirements === undefined) return undefined;
    const fiscalYear = fiscalYearOf(today);
    const range = fiscalYearDays(fiscalYear);
    const sessions = all.filter(({ officer }) => officer === viewer.id);
    const standings = courses.map((course) => courseStanding(course, viewer, sessions, today)).toSorted(byUrgency);
    const expected = expectedDays(records, range.first, range.last);
    const days = eachDay(range.first, range.last);
    const absent = new Map(days.map((day, index) => [day, day > today ? 0 : (expected[index]?.trainingAbsence ?? 0)]));
    const hours = trainingHours({ sessions, logged: loggedTraining(input), absent: withoutZeros(absent) }, range);
    const requirement = requirements.find((one) => one.fiscalYear === fiscalYear) ?? null;
    return {
      courses,
      sessions,
      standings,
      hours,
      fiscalYear,
      requirement,
      workdaysLeft: days.filter((day, index) => day > today && (expected[index]?.expected ?? 0) > 0).length,
      unitName,
      unit: unitOf(courses, members, all, today),
      report: trainingReport({
        scope: viewer.alias, fiscalYear, standings, hours, requirement, today,
        asOf: input.asOf, simulated: input.simulated,
      }),
      months: input.months,
    };
  }, [input, courses, all, requirements, expectations, viewer, members, unitName, today]);
}

function unitOf(
  courses: readonly Recorded<Course>[],
  members: readonly Recorded<Officer>[],
  sessions: readonly Recorded<TrainingSession>[],
  today: Day,
): CourseInUnit[] {
  if (members.length < 2) return [];
  return courses.map((course) => ({ course, training: unitTraining(course, members, sessions, today) }));
}

/** The minutes of training in the log, by day. */
function loggedTraining({ days, names, today }: TabInput): ReadonlyMap<Day, number> {
  const groups = new Map<RecordId, boolean>();
  const isTraining = (kind: RecordId) => {
    const known = groups.get(kind) ?? groupOfKind(names, kind, today) === 'training';
    groups.set(kind, known);
    return known;
  };
  const minutesOf = (cells: TabInput['days'][number]['cells']) =>
    sumOfCells(cells, 'minutes', ({ kind }) => isTraining(kind));
  return withoutZeros(new Map(days.map(({ day, cells }) => [day, minutesOf(cells)])));
}

function withoutZeros(minutes: ReadonlyMap<Day, number>): ReadonlyMap<Day, number> {
  return new Map([...minutes].filter(([, ofDay]) => ofDay > 0));
}

/** Late ones first, then those never attended, then by due date; those not required come last. */
function byUrgency(one: CourseStanding, other: CourseStanding): number {
  const place = order[one.state] - order[other.state];
  return place === 0 ? (one.daysLeft ?? Infinity) - (other.daysLeft ?? Infinity) || 0 : place;
}

const order: Readonly<Record<CourseStanding['state'], number>> = {
  late: 0, open: 1, current: 2, done: 3, 'not required': 4,
};

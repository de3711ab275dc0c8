import type { Generator } from '#shared/base/generator';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Course } from '#shared/records/course';
import type { SessionState } from '#shared/records/trainingSession';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, utcMidnight } from '#shared/time/days';
import { fiscalYearOf } from '#shared/time/workCalendar';
import { sampleId, type SampleOfficer, type SampleTime } from './sampleOfficers';

/** The training of the sample unit: seven courses, a requirement for the fiscal year, and every officer's sessions. */
export function sampleTraining(officers: readonly SampleOfficer[], time: SampleTime, random: Generator): Change[] {
  const courses = Object.entries(sampleCourses).map(([id, content]): Change => ({
    type: 'course',
    id: recordId(id),
    content: { owner: 'local', ...content },
  }));
  const requirement: Change = {
    type: 'trainingRequirement',
    id: sampleId(utcMidnight(time.last), random),
    content: { owner: 'local', fiscalYear: fiscalYearOf(time.last), minutes: 3840, source: 'unit memo of October 6' },
  };
  return [...courses, requirement, ...officers.flatMap((officer) => sessionsOf(officer, time, random))];
}

const everyone: Course['roles'] = ['non-detained', 'detained'];

const sampleCourses: Readonly<Record<string, Omit<Course, 'owner'>>> = {
  'course-review': course('Docket review', everyone, 240, 12, 90),
  'course-checks': course('Record checks', everyone, 240, null, null),
  'course-documents': course('Travel documents', everyone, 480, 12, null),
  'course-privacy': course('Privacy and records', [...everyone, 'supervisor'], 120, 12, null),
  'course-non-detained': course('Non-detained cases', ['non-detained'], 960, 24, null),
  'course-interviews': course('Interviews', everyone, 480, null, null),
  'course-detained': course('Detained cases', ['detained'], 960, 24, null),
};

function course(
  name: string,
  roles: Course['roles'],
  minutes: number,
  refreshMonths: number | null,
  refreshMinutes: number | null,
): Omit<Course, 'owner'> {
  return { name, roles, minutes, refreshMonths, refreshMinutes };
}

/** A session, by the number of days from today to its first day, and how many more days it takes. */
type Session = readonly [courseId: string, days: number, minutes: number, state?: SessionState, moreDays?: number];

function sessionsOf({ id, content, absences }: SampleOfficer, time: SampleTime, random: Generator): Change[] {
  const sessions = sessionsByAlias[content.alias] ?? [];
  const away = absences.find(({ reason }) => reason === 'training');
  const ofAbsence =
    away === undefined
      ? []
      : [sessionOn(id, away.first, away.last, 'course-non-detained', 960, 'attended', random)];
  return [
    ...sessions.map(([courseId, days, minutes, state = 'attended', moreDays = 0]) => {
      const day = workdayBy(addDays(time.last, days));
      return sessionOn(id, day, addDays(day, moreDays), courseId, minutes, state, random);
    }),
    ...ofAbsence,
  ];
}

function sessionOn(
  officer: RecordId,
  day: Day,
  last: Day,
  courseId: string,
  minutes: number,
  state: SessionState,
  random: Generator,
): Change {
  const id = sampleId(utcMidnight(day), random);
  const content = { officer, course: recordId(courseId), state, day, last, minutes, note: null };
  return { type: 'trainingSession', id, content };
}

/** The Friday before a weekend day, or the day itself. */
function workdayBy(day: Day): Day {
  const weekday = dayOfWeek(day);
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day;
}

const shared: readonly Session[] = [
  ['course-privacy', -245, 120],
  ['course-documents', -302, 480],
];

const sessionsByAlias: Readonly<Record<string, readonly Session[]>> = {
  Alder: [
    ['course-review', -736, 240],
    ['course-review', -372, 90],
    ['course-review', 8, 90, 'planned'],
    ['course-checks', -82, 240, 'missed'],
    ['course-checks', 20, 240, 'planned'],
    ['course-documents', -302, 480],
    ['course-privacy', -245, 120],
    ['course-non-detained', -190, 960, 'attended', 1],
    ['course-interviews', -135, 480],
  ],
  Birch: [['course-review', -225, 90], ['course-checks', -400, 240], ['course-interviews', -135, 480], ...shared],
  Cedar: [
    ['course-review', -98, 90], ['course-checks', -84, 240], ['course-non-detained', -190, 960, 'attended', 1],
    ...shared,
  ],
  Elm: [
    ['course-review', -148, 90], ['course-checks', -84, 240], ['course-non-detained', -560, 960, 'attended', 1],
    ['course-interviews', -135, 480], ...shared,
  ],
  Hazel: [
    ['course-review', -225, 90], ['course-checks', 20, 240, 'planned'],
    ['course-non-detained', -190, 960, 'attended', 1], ['course-interviews', -500, 480], ...shared,
  ],
  Juniper: [['course-review', -406, 90], ['course-checks', -84, 240], ['course-detained', -330, 960, 'attended', 1],
    ['course-interviews', -135, 480], ...shared],
  Maple: [['course-review', -98, 90], ['course-checks', -84, 240], ['course-detained', -330, 960, 'attended', 1],
    ['course-interviews', -135, 480], ...shared],
  Oak: [['course-review', -351, 90], ['course-review', 8, 90, 'planned'], ['course-checks', -84, 240],
    ['course-detained', -330, 960, 'attended', 1], ['course-interviews', 20, 480, 'planned'], ...shared],
  Rowan: [['course-privacy', -245, 120]],
};

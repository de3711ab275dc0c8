import { recordId } from '#shared/base/ids';
import type { Course } from '#shared/records/course';
import type { DocketCount } from '#shared/records/docketCount';
import type { Goal } from '#shared/records/goal';
import type { Guidance } from '#shared/records/guidance';
import type { Officer } from '#shared/records/officer';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import type { Day, ZoneName } from '#shared/time/day';

/** Alder of Unit 2, on the non-detained docket since 2024. */
export function anOfficer(asked: Partial<Recorded<Officer>> = {}): Recorded<Officer> {
  return {
    id: recordId('alder'),
    role: 'officer',
    alias: 'Alder',
    zones: [{ from: '2024-01-01' as Day, zone: 'America/New_York' as ZoneName }],
    memberships: [
      { from: '2024-01-01' as Day, unit: recordId('unit-2'), docket: 'non-detained', fieldOffice: 'Philadelphia' },
    ],
    start: '2024-01-01' as Day,
    ...asked,
  };
}

/**
 * A course of four hours with a refresher of one and a half every twelve months, required of the non-detained docket.
 */
export function aCourse(asked: Partial<Recorded<Course>> = {}): Recorded<Course> {
  return {
    id: recordId('course-1'),
    owner: 'local',
    name: 'Docket review',
    roles: ['non-detained'],
    minutes: 240,
    refreshMonths: 12,
    refreshMinutes: 90,
    ...asked,
  };
}

let made = 0;

/** A session of that course that Alder attended on a day, with an id of its own. */
export function aSession(day: string, asked: Partial<Recorded<TrainingSession>> = {}): Recorded<TrainingSession> {
  made += 1;
  return {
    id: recordId(`session-${made}`),
    officer: recordId('alder'),
    course: recordId('course-1'),
    state: 'attended',
    day: day as Day,
    last: day as Day,
    minutes: 90,
    note: null,
    ...asked,
  };
}

/** A memo that Alder received and that is in force from a day on; `id` is its number, too. */
export function aGuidance(id: number, from: string, asked: Partial<Guidance> = {}): Recorded<Guidance> {
  return {
    id: recordId(`guidance-${id}`),
    officer: recordId('alder'),
    number: id,
    title: `Guidance ${id}`,
    channel: 'memo',
    office: 'Headquarters',
    received: from as Day,
    from: from as Day,
    to: null,
    replaces: null,
    reviewDue: null,
    read: null,
    acknowledged: null,
    text: null,
    ...asked,
  };
}

/** A count of all of Alder’s non-detained cases on a day. */
export function aCount(day: string, cases: number, asked: Partial<DocketCount> = {}): Recorded<DocketCount> {
  made += 1;
  return {
    id: recordId(`count-${made}`),
    officer: recordId('alder'),
    unit: recordId('unit-2'),
    docket: 'non-detained',
    caseClass: recordId('all'),
    day: day as Day,
    cases,
    source: 'monthly list',
    entered: 'typed',
    ...asked,
  };
}

/** A goal of Alder’s: 412 cases reviewed from September 1 to December 18. */
export function aGoal(asked: Partial<Recorded<Goal>> = {}): Recorded<Goal> {
  return {
    id: recordId('goal-1'),
    officer: recordId('alder'),
    text: null,
    office: 'Field office',
    channel: 'memo',
    set: '2026-09-01' as Day,
    kind: recordId('docket-review'),
    target: 412,
    first: '2026-09-01' as Day,
    last: '2026-12-18' as Day,
    ...asked,
  };
}

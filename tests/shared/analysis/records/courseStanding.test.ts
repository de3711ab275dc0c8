import { expect, test } from 'vitest';
import { courseStanding, isDueNow } from '#shared/analysis/records/courseStanding';
import type { Day } from '#shared/time/day';
import { aCourse, anOfficer, aSession } from '../../../helpers/recordBuilders';

const today = '2026-09-16' as Day;
const attended = (day: string) => aSession(day);

test.each([
  ['a refresher due yesterday is late', {}, '2025-09-15', ['late', '2026-09-15', -1]],
  ['a refresher due today is not late yet', {}, '2025-09-16', ['current', '2026-09-16', 0]],
  ['a refresher due tomorrow is not late', {}, '2025-09-17', ['current', '2026-09-17', 1]],
  ['a required course that was never attended is open', {}, null, ['open', null, null]],
  ['a course without a refresher is done once', { refreshMonths: null }, '2020-01-01', ['done', null, null]],
  ['a course of the other docket is not required', { roles: ['detained'] }, '2020-01-01', ['not required', null, null]],
  ['a course that nobody has to attend is not required', { roles: [] }, null, ['not required', null, null]],
] as const)('%s', (_what, course, day, expected) => {
  const sessions = day === null ? [] : [attended(day)];
  const { state, due, daysLeft } = courseStanding(aCourse(course), anOfficer(), sessions, today);
  expect([state, due, daysLeft]).toEqual(expected);
});

test('an officer of both dockets needs the courses of both, and a supervisor only those for supervisors', () => {
  const mixed = anOfficer({ memberships: [{ ...anOfficer().memberships[0]!, docket: 'mixed' }] });
  const supervisor = anOfficer({ role: 'supervisor' });
  const stateOf = (role: 'detained' | 'supervisor', officer = mixed) =>
    courseStanding(aCourse({ roles: [role] }), officer, [], today).state;
  expect([
    stateOf('detained'), stateOf('supervisor'), stateOf('detained', supervisor), stateOf('supervisor', supervisor),
  ]).toEqual(['open', 'not required', 'not required', 'open']);
});

test('the next planned session and the one missed since the last attended one are returned', () => {
  const sessions = [
    aSession('2026-01-05', { state: 'missed' }),
    aSession('2026-02-05'),
    aSession('2026-06-05', { state: 'missed' }),
    aSession('2026-11-05', { state: 'planned' }),
    aSession('2026-10-05', { state: 'planned' }),
  ];
  const { planned, missed, minutes } = courseStanding(aCourse(), anOfficer(), sessions, today);
  expect([planned?.day, missed?.day, minutes]).toEqual(['2026-10-05', '2026-06-05', 90]);
});

test('a session that was missed before the last attended one is no longer missing', () => {
  const sessions = [aSession('2026-01-05', { state: 'missed' }), aSession('2026-02-05')];
  expect(courseStanding(aCourse(), anOfficer(), sessions, today).missed).toBeNull();
});

test('the first session takes the time of the course, and so does a refresher without its own length', () => {
  const minutesAfter = (sessions: Parameters<typeof courseStanding>[2], course = aCourse()) =>
    courseStanding(course, anOfficer(), sessions, today).minutes;
  expect([
    minutesAfter([]),
    minutesAfter([attended('2026-01-05')]),
    minutesAfter([attended('2026-01-05')], aCourse({ refreshMinutes: null })),
  ]).toEqual([240, 90, 240]);
});

test('late and open courses are due now, others are not', () => {
  const states = ['late', 'open', 'current', 'done', 'not required'] as const;
  expect(states.filter((state) => isDueNow({ state }))).toEqual(['late', 'open']);
});

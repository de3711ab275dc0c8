import { expect, test } from 'vitest';
import { courseStanding } from '#shared/analysis/records/courseStanding';
import { trainingHours } from '#shared/analysis/records/trainingHours';
import { unitTraining } from '#shared/analysis/records/unitTraining';
import { attendanceReport } from '#shared/reports/attendanceReport';
import { trainingReport } from '#shared/reports/trainingReport';
import { dueText, plannedText, requirementText } from '#shared/reports/trainingText';
import { recordId } from '#shared/base/ids';
import type { Day, Instant } from '#shared/time/day';
import { fiscalYearDays } from '#shared/time/workCalendar';
import { aCourse, anOfficer, aSession } from '../../helpers/recordBuilders';

const today = '2026-09-16' as Day;
const asOf = Date.parse('2026-09-16T18:42:00Z') as Instant;

// One course of 4 h with a refresher every 12 months, attended Sep 9, 2025 (before the fiscal year) and planned for
// Sep 24: due Sep 9, 7 days late. Another, never required, attended for 2 h on Mar 10. Logged 1 h on Apr 20 besides.
// Hours of fiscal year 2026: 2 in sessions + 1 outside = 3 of 8 required; 1.5 planned.
const sessions = [
  aSession('2025-09-09', { minutes: 240 }),
  aSession('2026-09-24', { state: 'planned', minutes: 90 }),
  aSession('2026-03-10', { course: recordId('course-2'), minutes: 120 }),
];
const courses = [aCourse(), aCourse({ id: recordId('course-2'), name: 'Free', roles: [], refreshMonths: null })];
const report = trainingReport({
  scope: 'Alder',
  fiscalYear: 2026,
  standings: courses.map((course) => courseStanding(course, anOfficer(), sessions, today)),
  hours: trainingHours(
    { sessions, logged: new Map([['2026-04-20' as Day, 60]]), absent: new Map() },
    fiscalYearDays(2026),
  ),
  requirement: { minutes: 480, source: 'unit memo' },
  today,
  asOf,
  simulated: false,
});

test('the report says what is late, and the hours against the requirement with their denominator', () => {
  expect(report.finding).toBe(
    '1 refresher is late. 3.0 of the 8.0 hours of fiscal year 2026 are attended, 1.5 planned.',
  );
  expect(report.denominators).toMatchObject([{ counted: 180, value: 480 }]);
  expect([report.subject, report.range.first, report.range.last]).toEqual(['own-alder', '2025-10-01', '2026-09-30']);
});

test('a row a course, with the minutes attended in the fiscal year and their sum', () => {
  expect(report.rows).toEqual([
    ['Docket review', 'late', '2025-09-09', '2026-09-09', -7, '2026-09-24', null, 0, 0],
    ['Free', 'not required', '2026-03-10', null, null, null, null, 120, 2],
  ]);
  expect(report.totals.slice(-2)).toEqual([120, 2]);
});

test('the parts have every session and each measure of the hours', () => {
  const [ofSessions, ofHours] = report.parts;
  expect(ofSessions?.rows.map(([course, day, , state, minutes]) => [course, day, state, minutes])).toEqual([
    ['Docket review', '2025-09-09', 'attended', 240],
    ['Docket review', '2026-09-24', 'planned', 90],
    ['Free', '2026-03-10', 'attended', 120],
  ]);
  expect(ofHours?.rows.map(([, name, minutes]) => [name, minutes])).toEqual([
    ['counted', 180], ['in sessions', 120], ['outside sessions', 60], ['said more than once, counted once', 0],
    ['planned', 90], ['required', 480],
  ]);
});

test('the attendance sheet has a row for each officer a course is required of, and the share who are current', () => {
  const officers = [anOfficer(), anOfficer({ id: recordId('birch'), alias: 'Birch' })];
  const birch = aSession('2026-02-03', { officer: recordId('birch') });
  const all = [...sessions, birch];
  const inUnit = courses.map((course) => ({ course, training: unitTraining(course, officers, all, today) }));
  const sheet = attendanceReport({ unitName: 'Unit 2', courses: inUnit, today, asOf, simulated: true });
  expect(sheet.rows.map(([course, officer, state, , , , , simulated]) => [course, officer, state, simulated])).toEqual([
    ['Docket review', 'Alder', 'late', true],
    ['Docket review', 'Birch', 'current', true],
  ]);
  expect(sheet.parts[0]?.rows[0]?.slice(0, 6)).toEqual(['Docket review', 2, 1, 0.5, 1, 0]);
  expect(sheet.finding).toBe('1 of 2 required courses of officers are current, 50.0%; 1 refresher late.');
});

test.each([
  [aCourse(), '4 h; 1.5 h every 12 mo.'],
  [aCourse({ refreshMinutes: null }), '4 h, every 12 mo.'],
  [aCourse({ refreshMonths: null, refreshMinutes: null }), '4 h, once'],
  [aCourse({ minutes: 75, refreshMonths: null }), '1.3 h, once'],
])('%# a requirement reads as %s', (course, text) => {
  expect(requirementText(course)).toBe(text);
});

test.each([
  ['2025-09-09', 'Sep 9, 7 d late', 'nothing planned'],
  ['2025-09-16', 'Sep 16, today', 'nothing planned'],
  ['2025-12-15', 'Dec 15, in 90 d', 'nothing planned'],
  ['2025-12-16', 'Dec 16', 'in 91 d'],
  ['2026-06-01', 'Jun 1, 2027', 'in 8 months'],
])('a course attended on %s is due %s: %s', (day, due, planned) => {
  const standing = courseStanding(aCourse(), anOfficer(), [aSession(day)], today);
  expect([dueText(standing, today), plannedText(standing, today)]).toEqual([due, planned]);
});

import { describe, expect, test } from 'vitest';
import { courseStanding } from '#shared/analysis/records/courseStanding';
import { trainingHours } from '#shared/analysis/records/trainingHours';
import { unitTraining } from '#shared/analysis/records/unitTraining';
import { attendanceReport } from '#shared/reports/attendanceReport';
import { minutesInYear, trainingReport, type TrainingInput } from '#shared/reports/trainingReport';
import { dueText, plannedText, requirementText } from '#shared/reports/trainingText';
import { recordId } from '#shared/base/ids';
import type { Day, Instant } from '#shared/time/day';
import { fiscalYearDays } from '#shared/time/workCalendar';
import { namedRows } from '../../helpers/aRecordsInput';
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

test('the report says what is late, and the hours with the requirement as their denominator', () => {
  expect(report.finding).toBe(
    '1 refresher is late. 3.0 of the 8.0 hours of fiscal year 2026 are attended, 1.5 planned.',
  );
  expect(report.denominators).toMatchObject([{ counted: 180, value: 480 }]);
  expect([report.subject, report.range.first, report.range.last]).toEqual(['own-alder', '2025-10-01', '2026-09-30']);
});

test('there is one row per course, with the minutes attended in the fiscal year and their sum', () => {
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
    ['counted', 180], ['in sessions', 120], ['outside sessions', 60], ['recorded more than once, counted once', 0],
    ['planned', 90], ['required', 480],
  ]);
});

test('the attendance sheet has a row for each officer who needs a course, and the share who are current', () => {
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
  expect(sheet.finding).toBe('1 of the officers’ 2 required courses are current, 50.0%; 1 refresher late.');
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

describe('the notes of the training report', () => {
  const hours = { counted: 120, sessions: 120, outside: 0, repeated: 0, planned: 0, steps: [] };
  const notesOf = (asked: Partial<TrainingInput>) =>
    trainingReport({
      scope: 'Alder', fiscalYear: 2026, standings: [], hours, requirement: null, today, asOf, simulated: false,
      ...asked,
    });

  test.each([
    [null, 'No requirement was set for the fiscal year.', []],
    [{ minutes: 480, source: 'unit memo' }, 'Requirement of the fiscal year: unit memo.', [480]],
  ])('with a requirement of %o end “%s”', (requirement, note, values) => {
    const { notes, denominators } = notesOf({ requirement });
    expect([notes.at(-1), denominators.map(({ value }) => value)]).toEqual([note, values]);
  });

  test.each([[0, false], [1, true]])('with %i minutes outside of sessions say so: %s', (outside, isSaid) => {
    const { notes } = notesOf({ hours: { ...hours, outside } });
    expect(notes.includes('Some training in the log or in absences belongs to no session.')).toBe(isSaid);
  });
});

test('the minutes of a course are those of sessions that ended in the fiscal year, both its ends included', () => {
  const days = ['2025-09-30', '2025-10-01', '2026-09-30', '2026-10-01'];
  const ended = days.map((day, at) => aSession(day, { minutes: 10 ** at }));
  const standing = courseStanding(aCourse(), anOfficer(), ended, '2026-12-01' as Day);
  expect([2025, 2026, 2027].map((year) => minutesInYear(standing, year))).toEqual([1, 110, 1000]);
});

test('hours are minutes over sixty, in the rows and in their sum', () => {
  const read = namedRows(report);
  expect(read.map(({ minutes, hours }) => [minutes, hours])).toEqual([[0, 0], [120, 2]]);
  expect(report.parts[1]?.rows.map(([year, , , hours]) => [year, hours])).toEqual([
    [2026, 3], [2026, 2], [2026, 1], [2026, 0], [2026, 1.5], [2026, 8],
  ]);
  expect(report.totals.slice(0, 7)).toEqual(['Total', null, null, null, null, null, null]);
});

test('a session missed since is listed with the planned one, and an attended one says how late it was', () => {
  const own = [
    aSession('2024-09-01'), aSession('2025-09-11', { minutes: 60 }), aSession('2026-09-01', { state: 'missed' }),
    aSession('2026-09-24', { state: 'planned' }),
  ];
  const standing = courseStanding(aCourse(), anOfficer(), own, today);
  const hours = { counted: 0, sessions: 0, outside: 0, repeated: 0, planned: 0, steps: [] };
  const { parts, rows } = trainingReport({
    scope: 'Alder', fiscalYear: 2026, standings: [standing], hours, requirement: null, today, asOf, simulated: false,
  });
  expect(parts[0]?.rows).toEqual([
    ['Docket review', '2024-09-01', '2024-09-01', 'attended', 90, null, null],
    ['Docket review', '2025-09-11', '2025-09-11', 'attended', 60, '2025-09-01', 10],
    ['Docket review', '2026-09-01', '2026-09-01', 'missed', 90, null, null],
    ['Docket review', '2026-09-24', '2026-09-24', 'planned', 90, null, null],
  ]);
  expect(rows[0]?.slice(5, 7)).toEqual(['2026-09-24', '2026-09-01']);
});

describe('the attendance sheet of a unit', () => {
  const sheetOf = (courses: ReturnType<typeof aCourse>[], attended: ReturnType<typeof aSession>[] = []) => {
    const officers = [anOfficer(), anOfficer({ id: recordId('birch'), alias: 'Birch' })];
    const inUnit = courses.map((course) => ({ course, training: unitTraining(course, officers, attended, today) }));
    return attendanceReport({ unitName: 'Unit 2', courses: inUnit, today, asOf, simulated: false });
  };

  test('has nobody if no course is required', () => {
    const { finding, rows } = sheetOf([aCourse({ roles: [] })]);
    expect([finding, rows]).toEqual(['No courses are required of the unit’s officers.', []]);
  });

  test('has one denominator for all courses and one for each', () => {
    const late = [aSession('2025-09-09'), aSession('2025-09-09', { officer: recordId('birch') })];
    const two = [aCourse(), aCourse({ id: recordId('other'), name: 'Other' })];
    const { finding, denominators, totals } = sheetOf(two, late);
    expect(finding).toBe('0 of the officers’ 4 required courses are current, 0.0%; 2 refreshers late.');
    expect(denominators).toEqual([
      { share: 'current in Docket review', of: 'officers who need it', counted: 0, value: 2 },
      { share: 'current in Other', of: 'officers who need it', counted: 0, value: 2 },
    ]);
    expect(totals).toEqual(['Total', null, null, null, null, null, null]);
  });

  test('has the days of each officer and what is planned in time', () => {
    const sessions = [aSession('2025-12-01'), aSession('2026-11-02', { state: 'planned' })];
    const { rows, parts } = sheetOf([aCourse()], sessions);
    expect(rows).toEqual([
      ['Docket review', 'Alder', 'current', '2025-12-01', '2026-12-01', 76, '2026-11-02'],
      ['Docket review', 'Birch', 'open', null, null, null, null],
    ]);
    expect(parts[0]?.rows).toEqual([['Docket review', 2, 1, 0.5, 0, 1, 1]]);
  });
});

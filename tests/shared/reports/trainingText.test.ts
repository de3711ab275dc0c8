import { expect, test } from 'vitest';
import type { CourseStanding } from '#shared/analysis/records/courseStanding';
import { dayText, dueText, inDays, lengthText, plannedText, requirementText } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { aCourse, aSession } from '../../helpers/recordBuilders';

const today = '2026-09-16' as Day;

const standing = (daysLeft: number | null, asked: Partial<CourseStanding> = {}): CourseStanding => ({
  course: aCourse(), state: 'current', attended: [], planned: null, missed: null, minutes: 90,
  due: daysLeft === null ? null : addDays(today, daysLeft), daysLeft, ...asked,
});

test.each([
  [240, '4 h'],
  [90, '1.5 h'],
  [80, '1.3 h'],
  [60, '1 h'],
  [0, '0 h'],
  [59, '1.0 h'],
])('%i minutes are %s', (minutes, text) => {
  expect(lengthText(minutes)).toBe(text);
});

test.each([
  [240, null, null, '4 h, once'],
  [240, 12, null, '4 h, every 12 mo.'],
  [240, 12, 240, '4 h, every 12 mo.'],
  [240, 12, 90, '4 h; 1.5 h every 12 mo.'],
])('a course of %i minutes, again every %s months with %s minutes, is “%s”', (minutes, months, again, text) => {
  expect(requirementText(aCourse({ minutes, refreshMonths: months, refreshMinutes: again }))).toBe(text);
});

test.each([
  [0, 'today'],
  [1, 'in 1 d'],
  [183, 'in 183 d'],
  [184, 'in 6 months'],
  [548, 'in 18 months'],
])('%i days ahead is “%s”', (days, text) => {
  expect(inDays(days)).toBe(text);
});

test.each([
  [-7, 'Sep 9, 7 d late'],
  [-1, 'Sep 15, 1 d late'],
  [0, 'Sep 16, today'],
  [63, 'Nov 18, in 63 d'],
  [120, 'Jan 14, 2027'],
])('a course that is due in %i days says “%s”', (days, text) => {
  expect(dueText(standing(days), today)).toBe(text);
});

test('a course without a day says why', () => {
  const said = (state: CourseStanding['state']) => dueText(standing(null, { state }), today);
  expect([said('not required'), said('open'), said('done')]).toEqual(['not your role', 'not attended yet', 'done']);
  expect(dueText(standing(5, { state: 'not required' }), today)).toBe('not your role');
});

test('what is planned is said with its day, else how far ahead the course is due', () => {
  expect(plannedText(standing(-7, { planned: aSession('2026-09-24', { state: 'planned' }) }), today)).toBe(
    'planned Sep 24',
  );
  const said = (state: CourseStanding['state'], daysLeft: number | null) =>
    plannedText(standing(daysLeft, { state }), today);
  expect([said('not required', null), said('done', null), said('open', null), said('current', 5)]).toEqual([
    '–', 'no refresher', 'nothing planned', 'nothing planned',
  ]);
  expect(said('current', 548)).toBe('in 18 months');
});

test('a day in another year has its year', () => {
  expect([dayText('2026-01-01' as Day, today), dayText('2027-01-01' as Day, today)]).toEqual(['Jan 1', 'Jan 1, 2027']);
});

import { describe, expect, test } from 'vitest';
import type { CourseStanding, CourseState } from '#shared/analysis/records/courseStanding';
import { hoursSentence, standingSentence, trainingFinding } from '#shared/reports/trainingFinding';
import { aCourse, aSession } from '../../helpers/recordBuilders';

const missed = aSession('2026-09-01', { state: 'missed' });

const standing = (state: CourseState, asked: Partial<CourseStanding> = {}): CourseStanding => ({
  course: aCourse(), state, due: null, daysLeft: null, attended: [], planned: null, missed: null, minutes: 90, ...asked,
});
const hours = { counted: 2040, sessions: 2040, outside: 0, repeated: 0, planned: 90, steps: [] };

describe('how the courses stand', () => {
  test.each([
    ['No courses are listed yet.', []],
    ['No course is late or due within 90 days.', [standing('done')]],
    ['No course is late or due within 90 days.', [standing('current', { daysLeft: 91 })]],
    ['No course is late or due within 90 days.', [standing('not required', { daysLeft: 5, missed })]],
    ['1 refresher is late.', [standing('late', { daysLeft: -1 })]],
    ['2 refreshers are late.', [standing('late'), standing('late')]],
    ['1 course was missed.', [standing('current', { missed })]],
    ['2 courses were missed.', [standing('open', { missed }), standing('current', { missed })]],
    ['1 course was never attended.', [standing('open')]],
    ['2 courses were never attended.', [standing('open'), standing('open')]],
    ['1 is due within 90 days.', [standing('current', { daysLeft: 90 })]],
    ['2 are due within 90 days.', [standing('current', { daysLeft: 0 }), standing('current', { daysLeft: 1 })]],
    ['1 refresher is late, 1 course was missed, 1 course was never attended, 1 is due within 90 days.', [
      standing('late', { missed }), standing('open'), standing('current', { daysLeft: 89 }),
    ]],
  ])('“%s”', (sentence, standings) => {
    expect(standingSentence(standings)).toBe(sentence);
  });
});

test('the hours attended come with those required, and with those planned if there are any', () => {
  const required = { minutes: 2880, source: 'memo' };
  expect(hoursSentence(2026, hours, required)).toBe(
    '34.0 of the 48.0 hours of fiscal year 2026 are attended, 1.5 planned.',
  );
  expect(hoursSentence(2026, { ...hours, planned: 0 }, required)).toBe(
    '34.0 of the 48.0 hours of fiscal year 2026 are attended.',
  );
  expect(hoursSentence(2026, { ...hours, planned: 1 }, null)).toBe(
    '34.0 hours are attended in fiscal year 2026, 0.0 planned.',
  );
});

test('the finding is both sentences', () => {
  expect(trainingFinding({ standings: [], fiscalYear: 2026, hours, requirement: null })).toBe(
    'No courses are listed yet. 34.0 hours are attended in fiscal year 2026, 1.5 planned.',
  );
});

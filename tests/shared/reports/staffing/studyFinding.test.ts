import { expect, test } from 'vitest';
import { studyFinding } from '#shared/reports/staffing/studyFinding';
import type { StudyProgress } from '#shared/reports/staffing/studyProgress';
import type { Day } from '#shared/time/day';

const study = { last: '2026-10-09' as Day, goal: 10, closedOn: null };

const said = (wishes: Partial<StudyProgress>, asked: Partial<Parameters<typeof studyFinding>[1]> = {}) => {
  const progress: StudyProgress = {
    participation: { logged: 30, expected: 40, rate: 0.75 }, kinds: [], countable: 0, within: 3, withinAtEnd: 3,
    consequences: [], ...wishes,
  };
  return studyFinding(progress, { ...study, ...asked }).map(({ text }) => text).join('');
};

test.each([
  [3, 3, '3 of 0 kinds have reached ±10%. '],
  [1, 1, '1 of 0 kinds has reached ±10%. '],
  [1, 2, '1 of 0 kinds has reached ±10%; 1 more will by Oct 9. '],
  [0, 4, '0 of 0 kinds have reached ±10%; 4 more will by Oct 9. '],
  [2, 1, '2 of 0 kinds have reached ±10%. '],
])('with %i kinds within the goal and %i at the end an open study says “%s”', (within, withinAtEnd, first) => {
  expect(said({ within, withinAtEnd })).toBe(`${first}30 of 40 expected officer-days are logged, 75.0%.`);
});

test.each([
  [1, '1 of 0 kinds is within ±10%. '],
  [2, '2 of 0 kinds are within ±10%. '],
])('with %i kinds within the goal a closed study says “%s” and predicts nothing', (within, first) => {
  expect(said({ within, withinAtEnd: 5 }, { closedOn: '2026-10-12' as Day })).toBe(
    `${first}30 of 40 expected officer-days were logged, 75.0%.`,
  );
});

test('before the first workday there is nothing to say', () => {
  expect(said({ participation: { logged: 0, expected: 0, rate: 0 } })).toBe(
    'Nothing is expected yet: the study begins on its first workday.',
  );
  expect(said({ participation: { logged: 0, expected: 1, rate: 0 } })).toMatch(/0 of 1 expected officer-day are/);
});

test('what was reached is in the strong part, followed by what is logged', () => {
  const progress: StudyProgress = {
    participation: { logged: 30, expected: 40, rate: 0.75 }, kinds: [], countable: 0, within: 3, withinAtEnd: 3,
    consequences: [],
  };
  expect(studyFinding(progress, study).map(({ strong }) => strong)).toEqual([true, false]);
});

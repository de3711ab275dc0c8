import { expect, test } from 'vitest';
import { unitsFinding, workloadFinding } from '#shared/reports/workloadFinding';
import type { ActivityLine } from '#shared/reports/activityLines';

function aLine(label: string, minutes: number, units = 0, counted = true): ActivityLine {
  return { id: label.toLowerCase(), label, counted, total: { minutes, units, entries: 1 } } as ActivityLine;
}

test.each([
  [[], 0, null, 'Nothing was logged in this period.'],
  [[aLine('A', 0)], 0, null, 'Nothing was logged in this period.'],
  [[aLine('A', 1)], 0, null, 'A takes the most time: 100.0% of 1 minutes logged.'],
  [[aLine('A', 1), aLine('B', 3)], 0, 0, 'B takes the most time: 75.0% of 4 minutes logged.'],
  [
    [aLine('A', 2), aLine('B', 2)],
    1,
    0.25,
    'A takes the most time: 50.0% of 4 minutes logged; collateral duties, 25.0% of those worked.',
  ],
])('the finding of %j with %i collateral minutes', (lines, minutes, share, finding) => {
  expect(workloadFinding(lines, { minutes, worked: 4, share })).toBe(finding);
});

test.each([
  [[], 'No units were counted in this period.'],
  [[aLine('A', 5, 0), aLine('B', 5, 9, false)], 'No units were counted in this period.'],
  [[aLine('A', 1, 1)], 'A has the most units: 1 in 1 minute.'],
  [[aLine('A', 5, 1), aLine('B', 7, 2)], 'B has the most units: 2 in 7 minutes; then A, 1 in 5.'],
  [[aLine('B', 5, 2), aLine('A', 7, 2), aLine('C', 9, 1)], 'A has the most units: 2 in 7 minutes; then B, 2 in 5.'],
])('the finding in units of %j', (lines, finding) => {
  expect(unitsFinding(lines)).toBe(finding);
});

test('a unit’s findings say whose hours they count', () => {
  const collateral = { minutes: 0, worked: 4, share: 0 };
  expect([
    workloadFinding([aLine('A', 4)], collateral, '7 officers'),
    workloadFinding([], collateral, '7 officers'),
    unitsFinding([aLine('A', 1, 1)], '1 officer and 1 supervisor'),
  ]).toEqual([
    'Of 7 officers, A takes the most time: 100.0% of 4 minutes logged.',
    'Nothing was logged in this period.',
    'Of 1 officer and 1 supervisor, A has the most units: 1 in 1 minute.',
  ]);
});

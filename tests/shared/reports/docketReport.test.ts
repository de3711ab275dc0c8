import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { ownLines, unitLines } from '#shared/analysis/records/docketLines';
import { goalFigures, type GoalFacts } from '#shared/analysis/records/goalFigures';
import { noInterval } from '#shared/analysis/records/margin';
import { starterClasses } from '#shared/records/caseClass';
import { docketReport } from '#shared/reports/docketReport';
import type { Day, Instant, Month } from '#shared/time/day';
import { aCount, aGoal } from '../../helpers/recordBuilders';

const months = ['2026-08', '2026-09'] as Month[];
const [alder, birch] = [recordId('alder'), recordId('birch')];
const counts = [
  aCount('2026-08-01', 1888), aCount('2026-09-01', 1905),
  aCount('2026-09-01', 1800, { officer: birch }), aCount('2026-09-01', 3700, { officer: null }),
];
const facts: GoalFacts = {
  done: 12, mean: { value: 10, n: 20, margin: noInterval('20 of the 30 units that an interval needs') },
  paceUnits: 20, paceDays: 10, daysLeft: 64,
};
const report = docketReport({
  scope: 'Alder',
  unitName: 'Unit 2',
  months,
  own: ownLines(counts, alder, starterClasses, months),
  unit: unitLines(counts, (docket) => (docket === 'non-detained' ? [alder, birch] : []), months),
  goals: [{ goal: aGoal(), kind: 'Docket review', facts, figures: goalFigures(aGoal(), facts) }],
  today: '2026-09-16' as Day,
  asOf: 0 as Instant,
  simulated: false,
});

// Unit: 3,700 with two officers, 1,850 each. Officers: 1,905 + 1,800 = 3,705, five more than the unit says.
test('the report names both figures of a unit and adds them nowhere', () => {
  expect(report.finding).toBe(
    'You hold 1,905 non-detained cases, 17 more than in August. '
      + 'Unit 2: 3,700 non-detained with 2 officers, 1,850 each.',
  );
  expect(report.rows.map(([scope, line, , , day, cases]) => [scope, line, day, cases])).toEqual([
    ['Alder', 'all classes', '2026-08-01', 1888],
    ['Alder', 'all classes', '2026-09-01', 1905],
    ['Unit 2', 'whole unit', '2026-09-01', 3700],
    ['Unit 2', 'officers added up', '2026-09-01', 3705],
    ['Unit 2', 'officers less unit', '2026-09-01', 5],
  ]);
  expect(new Set(report.totals)).toEqual(new Set([null]));
});

// 400 left × 10 = 4,000 min; 2 a workday × 64 × 10 = 1,280 min; 2,720 short.
test('a goal has its minutes with n, and the reason where there is no interval', () => {
  const [goals] = report.parts;
  const values = Object.fromEntries(goals?.columns.map(({ id }, at) => [id, goals.rows[0]?.[at]]) ?? []);
  expect(values).toMatchObject({
    goal: 'Docket review', left: 400, minutes_a_unit_n: 20, needed: 4000, needed_low: null,
    no_interval: '20 of the 30 units that an interval needs', units_a_workday: 2, available: 1280, short: 2720,
  });
});

test('without a count the finding says so', () => {
  const none = { scope: 'Alder', unitName: null, months, own: [], unit: [], goals: [], today: '2026-09-16' as Day };
  expect(docketReport({ ...none, asOf: 0 as Instant, simulated: false }).finding)
    .toBe('You have no count of your cases yet.');
});

import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { ownLines, unitLines, type DocketLine } from '#shared/analysis/records/docketLines';
import { goalFigures, type GoalFacts } from '#shared/analysis/records/goalFigures';
import { noInterval } from '#shared/analysis/records/margin';
import { starterClasses } from '#shared/records/caseClass';
import type { Docket } from '#shared/records/officer';
import { docketFinding, docketReport, whyNoInterval } from '#shared/reports/docketReport';
import type { Day, Instant, Month } from '#shared/time/day';
import { namedRows } from '../../helpers/aRecordsInput';
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
test('the report names both figures of a unit and never adds them', () => {
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
test('a goal has its minutes with n, and the reason if there is no interval', () => {
  const [goals] = report.parts;
  const values = Object.fromEntries(goals?.columns.map(({ id }, at) => [id, goals.rows[0]?.[at]]) ?? []);
  expect(values).toMatchObject({
    goal: 'Docket review', left: 400, minutes_a_unit_n: 20, needed: 4000, needed_low: null,
    no_interval: '20 of the 30 units that an interval needs', units_a_workday: 2, available: 1280, short: 2720,
  });
});

const none = {
  scope: 'Alder', unitName: null, months, own: [], unit: [], goals: [], today: '2026-09-16' as Day,
  asOf: 0 as Instant, simulated: false,
};

test('without a count the finding says so', () => {
  expect(docketReport(none).finding).toBe('You have no count of your cases yet.');
});

test('the report covers its months, from the first day of the first to the last day of the last', () => {
  expect(report.range).toEqual({ first: '2026-08-01', last: '2026-09-30' });
});

const lineOf = (asked: Partial<DocketLine>): DocketLine => ({
  is: 'all', docket: 'non-detained', caseClass: null, label: 'All classes', count: 0, source: null,
  cells: [{ day: '2026-08-01' as Day, cases: 1500 }, { day: '2026-09-01' as Day, cases: 1530 }], ...asked,
});
const cellsOf = (...cases: (number | null)[]): DocketLine['cells'] =>
  cases.map((one, index) => (one === null ? null : { day: `2026-0${7 + index}-01` as Day, cases: one }));

describe('the finding', () => {
  const found = (own: readonly DocketLine[], unit: readonly DocketLine[] = [], unitName: string | null = null) =>
    docketFinding({ own, unit, unitName });

  test.each([
    [cellsOf(1500, 1530), 'You hold 1,530 non-detained cases, 30 more than in July.'],
    [cellsOf(1530, 1500), 'You hold 1,500 non-detained cases, 30 fewer than in July.'],
    [cellsOf(1500, 1500), 'You hold 1,500 non-detained cases, as many as in July.'],
    [cellsOf(null, 1500), 'You hold 1,500 non-detained cases.'],
    [cellsOf(1500, null), 'You hold 1,500 non-detained cases.'],
    [cellsOf(null, null), 'You have no count of your cases yet.'],
  ])('on counts of %o is “%s”', (cells, text) => {
    expect(found([lineOf({ cells })])).toBe(text);
  });

  test('adds up no classes, and has each docket separately', () => {
    const cells = cellsOf(10);
    expect(found([
      lineOf({ is: 'class', cells: cellsOf(7) }), lineOf({ cells }), lineOf({ docket: 'mixed', cells: cellsOf(3) }),
    ])).toBe('You hold 10 non-detained cases; 3 cases of both dockets.');
  });

  test('has the unit’s own figures, divided by the officers they cover', () => {
    const unit = (docket: Docket, cases: number, count: number) =>
      lineOf({ is: 'unit', docket, count, cells: cellsOf(cases) });
    const officers = lineOf({ is: 'officers', cells: cellsOf(999) });
    expect(found([], [unit('non-detained', 900, 3), officers, unit('detained', 100, 2), unit('mixed', 7, 0)], 'Unit 2'))
      .toBe('You have no count of your cases yet. Unit 2: 900 non-detained with 3 officers, 300 each; '
        + '100 detained with 2, 50 each; 7 of both dockets.');
    expect(found([], [unit('detained', 100, 1)])).toContain('Unit: 100 detained');
    expect(found([], [lineOf({ is: 'unit', cells: cellsOf(null) })])).toBe('You have no count of your cases yet.');
  });
});

test('a row has its class, the officers of a unit’s figure, and where it comes from', () => {
  const own = [
    lineOf({ is: 'class', docket: 'mixed', label: 'Appeal', source: { source: 'monthly list', entered: 'typed' } }),
    lineOf({ cells: cellsOf(null, 12) }),
  ];
  const unit = [lineOf({ is: 'officers', count: 2, cells: cellsOf(9) })];
  const table = docketReport({ ...none, unitName: null, own, unit });
  expect(table.rows).toEqual([
    ['Alder', 'class', 'both', 'Appeal', '2026-08-01', 1500, null, 'monthly list, typed'],
    ['Alder', 'class', 'both', 'Appeal', '2026-09-01', 1530, null, 'monthly list, typed'],
    ['Alder', 'all classes', 'non-detained', null, '2026-08-01', 12, null, 'added up'],
    ['Unit', 'officers added up', 'non-detained', null, '2026-07-01', 9, 2, 'officers’ lines'],
  ]);
});

test('a goal without a measured unit says so, and one with an interval has its limits', () => {
  expect(whyNoInterval({ mean: null })).toBe('no units were measured');
  const measured: GoalFacts = { ...facts, mean: { value: 10, n: 40, margin: { is: 'interval', low: 9, high: 12 } } };
  expect(whyNoInterval(measured)).toBeNull();
  const goal = { goal: aGoal(), kind: 'Docket review', facts: measured, figures: goalFigures(aGoal(), measured) };
  const [row] = namedRows(docketReport({ ...none, goals: [goal] }).parts[0] ?? report);
  expect(row).toMatchObject({
    done: 12, workdays_left: 64, needed_low: 3600, needed_high: 4800, no_interval: null, target: 412,
  });
});

test('each figure of a unit has its number of officers, and a class or a docket of one officer has none', () => {
  const officersOf = (is: DocketLine['is']) =>
    docketReport({ ...none, own: [lineOf({ is, count: 2, cells: cellsOf(5) })] }).rows.map((row) => row[6]);
  const all = ['unit', 'officers', 'difference', 'class', 'all'] as const;
  expect(all.map(officersOf)).toEqual([[2], [2], [2], [null], [null]]);
});

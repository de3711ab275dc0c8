import { describe, expect, test } from 'vitest';
import type { Margin } from '#shared/analysis/staffing/estimate';
import type { Need } from '#shared/analysis/staffing/need';
import type { AssumptionLine } from '#shared/reports/staffing/assumptions';
import { needFinding, needFindingText } from '#shared/reports/staffing/needFinding';
import { sensitivityFinding } from '#shared/reports/staffing/sensitivityFinding';
import { staffingFigures, type StaffingFigures } from '#shared/reports/staffing/staffingFigures';
import { standardsFinding } from '#shared/reports/staffing/standardsFinding';
import { aStaffingInput } from '../../../helpers/aStaffingInput';

const figures = staffingFigures(aStaffingInput());
const between = (low: number, high: number): Margin => ({ is: 'interval', low, high });
const none: Margin = { is: 'none', reasons: [] };
const needOf = (value: number, net: number): Need => ({ ...figures.asIs.need, value, net });
const time = { ...figures.time, expected: 1000, missingDays: 90, gaps: 50 };

/** The same figures with a need of 8 officers as is, between 7 and 9 by default. */
const asIs = (margin: Margin, staff: number, wishes: Partial<StaffingFigures> = {}) => {
  const line = { ...figures.asIs, need: needOf(8, staff - 8), margin };
  return needFindingText({ ...figures, asIs: line, sets: [], time, ...wishes }, staff);
};

describe('the finding on the need as is', () => {
  const needs = 'As the work is done today, it needs 8.00 officers (7.00 to 9.00)';

  test.each([
    [6.99, `${needs} and has 6.99: short by 1.01.`],
    [7, `${needs} and has 7.00: the difference is within the margin of error.`],
    [8, `${needs} and has 8.00: the difference is within the margin of error.`],
    [9, `${needs} and has 9.00: the difference is within the margin of error.`],
    [9.01, 'As the work was logged, it takes 8.00 officers (7.00 to 9.00) of the 9.01 there are; 14.0% of the '
      + 'expected time was not logged.'],
  ])('with %d officers says “%s”', (staff, said) => {
    expect(asIs(between(7, 9), staff)).toBe(said);
  });

  test('without an interval says that the margin of error is not known', () => {
    expect(asIs(none, 6)).toBe(
      'As the work is done today, it needs 8.00 officers and has 6.00. The margin of error is not known yet.',
    );
  });

  test('without expected time says nothing about time not logged, and without work has no need', () => {
    expect(asIs(between(7, 9), 10, { time: { ...time, expected: 0 } })).toMatch(/ 0\.0% of the expected time/);
    const line = { ...figures.asIs, need: { ...needOf(0, 6), workload: 0 } };
    expect(needFindingText({ ...figures, asIs: line, sets: [] }, 6)).toBe(
      'Nothing with a case weight was counted yet, so the need is unknown.',
    );
  });

  test('has its figures in the strong parts', () => {
    const line = { ...figures.asIs, need: needOf(8, -2), margin: between(7, 9) };
    const [parts = []] = needFinding({ ...figures, asIs: line, sets: [] }, 6);
    expect(parts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['8.00 officers', 'short by 2.00.']);
  });
});

describe('the finding on the need with a set met', () => {
  const withSet = (net: number, margins: Margin, netMargin: Margin) => {
    const sets = figures.sets.map((set) => ({ ...set, need: needOf(10, net), margin: margins, net: netMargin }));
    return needFindingText({ ...figures, sets }, 6).split('With Set 1 met, ')[1];
  };
  const would = 'it would need 10.00 (9.00 to 11.00): ';

  test.each([
    [-4, -5, -3, 'short by 4.00 (3.00 to 5.00).'],
    [-4, -5, -0.01, 'short by 4.00 (0.01 to 5.00).'],
    [-4, -5, 0, 'the difference is within the margin of error.'],
    [2, 0, 3, 'the difference is within the margin of error.'],
    [2, 0.01, 3, '2.00 more than it needs.'],
  ])('with a net of %d, from %d to %d, ends “%s”', (net, low, high, said) => {
    expect(withSet(net, between(9, 11), between(low, high))).toBe(`${would}${said}`);
  });

  test('without an interval gives the difference alone', () => {
    expect(withSet(-4, none, none)).toBe('it would need 10.00: short by 4.00.');
    expect(withSet(0, none, none)).toBe('it would need 10.00: 0.00 more than it needs.');
    expect(withSet(-4, between(9, 11), none)).toBe('it would need 10.00: short by 4.00.');
    expect(withSet(-4, none, between(-5, -3))).toBe('it would need 10.00: short by 4.00.');
  });
});

describe('the finding on assumptions', () => {
  const line = (label: string, low: number, high: number): AssumptionLine => ({
    id: label, label, rests: '', ends: [{ words: '', need: low }, { words: '', need: high }], width: high - low,
    steps: [],
  });
  const said = (lines: readonly AssumptionLine[], need: Need) =>
    sensitivityFinding(lines, need).map(({ text }) => text).join('');
  const moves = ' Leave moves the need most, from 6.00 to 9.00.';

  /** Eight officers are needed; by the better end of leave it is 6, by that of support 7. */
  test.each([
    [-2.01, 'No single assumption closes the gap of 2.01 officers.'],
    [-2, '1 assumption alone could close the gap of 2.00 officers.'],
    [-1.01, '1 assumption alone could close the gap of 1.01 officers.'],
    [-1, '2 assumptions alone could close the gap of 1.00 officers.'],
    [-0.01, '2 assumptions alone could close the gap of 0.01 officers.'],
    [0, 'The current staff covers this need.'],
    [0.5, 'The current staff covers this need.'],
  ])('with a net of %d is “%s”', (net, first) => {
    const lines = [line('Leave', 6, 9), line('Support', 7, 8.5)];
    expect(said(lines, needOf(8, net))).toBe(`${first}${moves}`);
  });

  test('has what closes the gap only in its strong part', () => {
    const parts = (net: number) => sensitivityFinding([line('Leave', 6, 9)], needOf(8, net));
    expect([-1, 0].map((net) => parts(net).map(({ strong }) => strong))).toEqual([[true, false], [true, false]]);
  });

  test('without assumptions is that there is nothing to vary', () => {
    expect(said([], needOf(8, -1))).toBe('There is nothing to vary yet: no need can be computed.');
  });
});

describe('the finding on standards', () => {
  const said = (sets: StaffingFigures['sets'], standards: number) =>
    standardsFinding({ ...figures, sets }, standards).map(({ text }) => text).join('');
  const set = (name: string, value: number, workload: number) =>
    figures.sets.slice(0, 1).map((one) => ({ ...one, set: name, need: { ...needOf(value, 0), workload } }));

  test('compares a single set with the work as done, and the last of several with the first', () => {
    const { workload, value } = figures.asIs.need;
    expect(said(set('Set 1', value + 1.5, workload + 1200), 1)).toBe(
      `Set 1 needs ${(value + 1.5).toFixed(2)} officers: Set 1 takes 1,200 minutes a year more than the work as it is `
        + 'done, 1.50 officers.',
    );
    expect(said([...set('Set 1', 2, 100), ...set('Set 2', 9, 0), ...set('Set 3', 3.25, 700)], 3)).toBe(
      'Set 1 needs 2.00, Set 2 needs 9.00, Set 3 needs 3.25 officers: Set 3 takes 600 minutes a year more than Set 1, '
        + '1.25 officers.',
    );
  });

  test('has the officers in its strong parts, and the minutes next to them', () => {
    const parts = standardsFinding({ ...figures, sets: set('Set 1', 2, 100) }, 1);
    expect(parts.map(({ strong }) => strong)).toEqual([true, false, true]);
  });

  test('without a set says that there is no standard', () => {
    expect(said([], 0)).toBe('No service standard is set yet, so “as should be” is not known.');
    expect(said([], 1)).toBe('');
  });
});

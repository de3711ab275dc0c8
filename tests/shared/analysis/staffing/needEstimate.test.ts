import { expect, test } from 'vitest';
import { caseloadEstimate, needEstimate } from '#shared/analysis/staffing/needEstimate';
import { recordId } from '#shared/base/ids';
import { byKind, oracle, tableOf } from '../../../helpers/oracleStudies';

const [golden] = oracle.studies;
const table = tableOf(golden);
const yearly = byKind(golden.yearly);

test('a kind without units in the study uses its fixed weight, which adds nothing to the variance', () => {
  const fixed = new Map([[recordId('removal'), 120]]);
  const plain = needEstimate(table, yearly, golden.year, 'officers');
  const more = needEstimate(table, new Map([...yearly, [recordId('removal'), 1000]]), golden.year, 'officers', fixed);
  expect(more.need.workload).toBeCloseTo(plain.need.workload + 120_000, 6);
  expect(more.estimate.variance / plain.estimate.variance).toBeCloseTo(1, 1);
  expect(more.estimate.variance).toBeLessThan(plain.estimate.variance);
});

test('a weight of the study is never replaced by a fixed one', () => {
  const fixed = new Map([[recordId('phone'), 999]]);
  expect(needEstimate(table, yearly, golden.year, 'officers', fixed)).toEqual(
    needEstimate(table, yearly, golden.year, 'officers'),
  );
});

test('duties that are held fixed widen the need but not its interval in officers', () => {
  const without = needEstimate(table, yearly, { ...golden.year, dutyMinutes: 0 }, 'officers').estimate;
  const { estimate } = needEstimate(table, yearly, golden.year, 'officers');
  expect(estimate.variance).toBeCloseTo(without.variance, 12);
  expect(estimate.value).toBeGreaterThan(without.value);
});

test('kinds without any weight are named, in the need and in the caseload', () => {
  const more = new Map([...yearly, [recordId('removal'), 10]]);
  const docket = { ...golden.docket, yearly: more };
  expect(needEstimate(table, more, golden.year, 'officers').need.unweighted).toEqual(['removal']);
  expect(caseloadEstimate(table, docket, 'officers').unweighted).toEqual(['removal']);
});

test('a docket of three officers has a caseload without an interval, however many took part in the study', () => {
  const docket = { ...golden.docket, officers: 3, yearly: byKind(golden.docket.yearly) };
  const { estimate } = caseloadEstimate(table, docket, 'officers');
  expect(estimate.value).toBeGreaterThan(0);
  expect(estimate.margin).toEqual({ is: 'none', reasons: [{ is: 'officers', figure: 3, enough: 5 }] });
});

test('the interval of net is the staff less both ends of the need’s interval', () => {
  const { estimate, net } = needEstimate(table, yearly, golden.year, 'officers');
  if (estimate.margin.is !== 'interval' || net.is !== 'interval') throw new Error('there must be an interval');
  expect([net.low, net.high]).toEqual([8 - estimate.margin.high, 8 - estimate.margin.low]);
});

test('if the need has no interval, net has the same reasons', () => {
  const few = { ...table, logged: table.logged.map((value, at) => (at < 4 * table.days.length ? value : 0)) };
  const { estimate, net } = needEstimate(few, yearly, golden.year, 'officers');
  expect(net).toEqual(estimate.margin);
  expect(net.is === 'none' && net.reasons.map(({ is }) => is)).toEqual(['officers']);
});

/**
 * Every figure compared with a second implementation (tests/oracle/staffing.py, Python with numpy, written from the
 * method's text): they agree to nine digits.
 */
import { describe, expect, test } from 'vitest';
import { bootstrapNeed, type BootstrapCheck } from '#shared/analysis/staffing/bootstrap';
import { bootstrapSample } from '#shared/analysis/staffing/bootstrapSample';
import { caseWeights, ownWeight } from '#shared/analysis/staffing/caseWeight';
import { missingDayBounds, ownRatios } from '#shared/analysis/staffing/companions';
import type { CaseWeight, Margin } from '#shared/analysis/staffing/estimate';
import { forecastHalfWidth, forecastVariance } from '#shared/analysis/staffing/forecast';
import { needOf } from '#shared/analysis/staffing/need';
import { caseloadEstimate, needEstimate } from '#shared/analysis/staffing/needEstimate';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import { needAsIs, timeNotLogged } from '#shared/analysis/staffing/timeNotLogged';
import { supportShare } from '#shared/analysis/staffing/yearValue';
import { recordId } from '#shared/base/ids';
import { studentQuantile } from '#shared/base/studentT';
import {
  byKind, farthest, oracle, tableOf, type OracleBootstrap, type OracleWeight,
} from '../../../helpers/oracleStudies';

const nineDigits = 1e-9;

test('the quantiles of t agree', () => {
  const [dfs, quantiles] = [Object.keys(oracle.t975).map(Number), Object.values(oracle.t975)];
  expect(farthest(dfs.map((df) => studentQuantile(0.975, df)), quantiles)).toBeLessThan(nineDigits);
});

describe.each([
  ['eight officers', oracle.studies[0]],
  ['twenty officers', oracle.studies[1]],
])('of %s', (_, golden) => {
  const table = tableOf(golden);
  const { year } = golden;
  const kinds = Object.keys(golden.weights);

  test.each(kinds)('the weight of %s agrees in every part', (kind) => {
    const expected = golden.weights[kind]!;
    const weight = caseWeights(table, 'officers').find((each) => each.kind === kind)!;
    expect(farthest(numbersOf(weight), numbersOfOracle(expected))).toBeLessThan(nineDigits);
    expectMargin(weight.margin, expected.interval, expected.reasons);
    const ofUnit = caseWeights(table, 'unit').find((each) => each.kind === kind)!;
    const target = [expected.unitTarget.variance, expected.unitTarget.df];
    expect(farthest([ofUnit.variance, ofUnit.df], target)).toBeLessThan(nineDigits);
    if (ofUnit.margin.is === 'interval') expectMargin(ofUnit.margin, expected.unitTarget.interval, []);
  });

  test.each(kinds)('the companion figures of the weight of %s agree', (kind) => {
    const cells = table.kinds.find((each) => each.kind === kind)!;
    const { lower, median, upper } = ownRatios(table, cells);
    const { light, heavy } = missingDayBounds(table, cells);
    const { quartiles, bounds } = golden.companions[kind]!;
    expect(farthest([lower, median, upper, light, heavy], [...quartiles, ...bounds])).toBeLessThan(nineDigits);
  });

  test.each(Object.keys(golden.forecasts))('the forecasts of %s agree', (kind) => {
    const weight = caseWeights(table, 'officers').find((each) => each.kind === kind)!;
    for (const { officers, days, variance, df, halfWidth } of golden.forecasts[kind]!) {
      const found = forecastVariance(weight.parts, { officers, days });
      const width = forecastHalfWidth(weight, { officers, days });
      expect(farthest([found.variance, found.df, width], [variance, df, halfWidth])).toBeLessThan(nineDigits);
    }
  });

  test('need, net and their intervals agree', () => {
    const { need, estimate, net } = needEstimate(table, byKind(golden.yearly), year, 'officers');
    const { log, ...expected } = golden.need;
    expect(
      farthest(
        [need.workload, need.yearValue, need.caseOfficers, need.value, need.net, estimate.variance, estimate.df],
        [
          expected.workload, expected.yearValue, expected.caseOfficers, expected.need, expected.net, expected.variance,
          log.df,
        ],
      ),
    ).toBeLessThan(nineDigits);
    const scale = need.caseOfficers ** 2;
    const { officer, day, cell, officerDf, dayDf } = estimate.parts;
    expect(
      farthest(
        [officer / scale, day / scale, cell / scale, officerDf, dayDf],
        [log.vOfficer, log.vDay, log.vCell, log.dfOfficer, log.dfDay],
      ),
    ).toBeLessThan(nineDigits);
    expectMargin(estimate.margin, expected.interval, []);
    expectMargin(net, expected.netInterval, []);
    const ofUnit = needEstimate(table, byKind(golden.yearly), year, 'unit');
    expectMargin(ofUnit.estimate.margin, expected.unitInterval, []);
  });

  test('the achievable caseload and its interval agree', () => {
    const docket = { ...golden.docket, yearly: byKind(golden.docket.yearly) };
    const { today, minutesPerCase, estimate } = caseloadEstimate(table, docket, 'officers');
    const expected = golden.caseload;
    expect(today).toBe(docket.cases / docket.officers);
    expect(farthest([minutesPerCase, estimate.value], [expected.minutesPerCase, expected.caseload])).toBeLessThan(
      nineDigits,
    );
    expectMargin(estimate.margin, expected.interval, []);
  });

  test('the need as is equals the staff less the share of the time that was not logged', () => {
    const { asIs } = golden;
    const time = timeNotLogged({ table, outside: new Float64Array(table.expected.length) });
    const found = [time.expected, time.missingDays, time.gaps, time.above, time.logged];
    expect(found).toEqual([asIs.expected, asIs.missingDays, asIs.gaps, asIs.above, asIs.logged]);
    const { staff, dutyMinutes, fullTimeMinutes: availableMinutes } = asIs;
    const full = { staff, dutyMinutes, availableMinutes };
    const { need } = needEstimate(table, byKind(asIs.yearly), full, 'officers');
    const identity = needAsIs(time, staff, supportShare(table).share);
    expect(farthest([need.value, identity], [asIs.need, asIs.need])).toBeLessThan(nineDigits);
  });
});

test('one officer’s own weight agrees', () => {
  const [golden] = oracle.studies;
  const own = ownWeight(tableOf(golden), recordId('check-in'), recordId('officer-02'))!;
  const expected = golden.own!;
  expect(farthest([own.value, own.days, own.variance, own.df], [
    expected.weight, expected.days, expected.variance, expected.df,
  ])).toBeLessThan(nineDigits);
  expectMargin(own.margin, expected.interval, []);
});

test('a kind that one officer did most of has no interval in both', () => {
  const [golden] = oracle.studies;
  const table = tableOf(golden);
  const scale = (cells: Float64Array) => cells.map((value, at) => (at < table.days.length ? 12 * value : value));
  const phone = table.kinds.find(({ kind }) => kind === 'phone')!;
  const uneven = { ...phone, minutes: scale(phone.minutes), units: scale(phone.units) };
  const weight = caseWeights({ ...table, kinds: [uneven] }, 'officers')[0]!;
  expectMargin(weight.margin, null, golden.uneven!.reasons);
  expect(weight.margin.is === 'none' ? weight.margin.reasons.map(({ is }) => is) : []).toContain('uneven');
});

describe('the bootstrap from the printed seed agrees', () => {
  const golden = oracle.studies[1];
  const table = tableOf(golden);

  test('in its error, its order statistics and its interval', () => {
    const sample = bootstrapSample(table, byKind(golden.yearly), golden.year);
    expectBootstrap(finished(bootstrapNeed(sample, BigInt(golden.bootstrap!.seed))), golden.bootstrap!);
  });

  test('in the replicates that fail if three of twenty officers do a kind', () => {
    const ofThree = (cells: Float64Array) => cells.map((value, at) => (at < 3 * table.days.length ? value : 0));
    const kinds = table.kinds.map((each) =>
      each.kind === 'followup' ? { ...each, minutes: ofThree(each.minutes), units: ofThree(each.units) } : each,
    );
    const yearly = byKind({ 'check-in': 21_000, followup: 5_280 });
    const sparse: StudyTable = { ...table, kinds };
    const { seed, replicates } = golden.sparseBootstrap!;
    const check = finished(bootstrapNeed(bootstrapSample(sparse, yearly, golden.year), BigInt(seed), replicates));
    expectBootstrap(check, golden.sparseBootstrap!);
    expect(check.margin).toEqual({
      is: 'none',
      reasons: [{ is: 'failed replicates', figure: check.failed / replicates, enough: 0.01 }],
    });
  });
});

test('the workload by the weights of a study is what the need is computed from', () => {
  const [golden] = oracle.studies;
  const table = tableOf(golden);
  const weights = new Map(caseWeights(table, 'officers').map(({ kind, value }) => [kind, value]));
  const year = { ...golden.year, supportShare: supportShare(table).share };
  const plain = needOf({ units: byKind(golden.yearly), weights, year });
  expect(plain).toEqual(needEstimate(table, byKind(golden.yearly), golden.year, 'officers').need);
});

function numbersOf(weight: CaseWeight): number[] {
  const { value, minutes, otherMinutes, units, officers, days, officerDays, parts, variance, df } = weight;
  const { officer, day, cell, officerDf, dayDf } = parts;
  const counts = [minutes, otherMinutes, units, officers, days, officerDays];
  return [value, ...counts, officer, day, cell, officerDf, dayDf, variance, df];
}

function numbersOfOracle(weight: OracleWeight): number[] {
  return [
    weight.weight, weight.minutes, weight.otherMinutes, weight.units, weight.officers, weight.days, weight.officerDays,
    weight.vOfficer, weight.vDay, weight.vCell, weight.dfOfficer, weight.dfDay, weight.variance, weight.df,
  ];
}

function expectMargin(margin: Margin, interval: readonly number[] | null, reasons: readonly string[]): void {
  if (margin.is === 'none') expect(margin.reasons.map(({ is }) => is)).toEqual(reasons);
  else expect(farthest([margin.low, margin.high], interval ?? [])).toBeLessThan(nineDigits);
}

function expectBootstrap(check: BootstrapCheck, expected: OracleBootstrap): void {
  expect([check.seed, check.replicates, check.failed]).toEqual([
    BigInt(expected.seed), expected.replicates, expected.failed,
  ]);
  expect(farthest([check.error, ...check.quantiles], [expected.error, ...expected.quantiles])).toBeLessThan(nineDigits);
  if (check.margin.is === 'interval') expectMargin(check.margin, expected.interval, []);
}

function finished(steps: Generator<number, BootstrapCheck>): BootstrapCheck {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

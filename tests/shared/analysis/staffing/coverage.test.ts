/** The short form of `npm run coverage`: fewer studies, and limits widened as much as chance widens their shares. */
import { describe, expect, test } from 'vitest';
import { caseWeights } from '#shared/analysis/staffing/caseWeight';
import { forecastHalfWidth } from '#shared/analysis/staffing/forecast';
import { halfWidth } from '#shared/analysis/staffing/marginOf';
import { seededGenerator } from '#shared/base/generator';
import { coverageLine, faultOf } from '../../../coverage/coverageTable';
import { coverStudies, generatorOf, sumOfTallies, tableOfSimulated } from '../../../coverage/coverStudies';
import { designs, type Design } from '../../../coverage/designs';
import { simulateStudy, type Model } from '../../../coverage/simulator/simulateStudy';
import { seedOfRun } from '../../../helpers/seed';

const seed = BigInt(seedOfRun);
const studies = 250;
// Enough studies that any design fails by chance in fewer than one of a thousand runs.
const standardErrors = 4;

test.each(designs.map((design, number) => ({ design, number })))(
  '95 % intervals contain the true value as often as they must: $design.name',
  ({ design, number }) => {
    const tally = coverStudies(design, number, { seed, from: 0, until: studies });
    const fault = faultOf(design, tally, standardErrors);
    console.info(coverageLine(design, tally, fault));
    expect(fault).toBeNull();
  },
);

test('the simulation detects a wrong interval: clustering by officers alone covers too little with day effects', () => {
  const number = 3;
  const design = designs[number] as Design;
  const covered = Array.from({ length: 100 }, (_, study) => {
    const simulated = simulateStudy(design.model, generatorOf(seed, number, study));
    const { value, parts } = caseWeights(tableOfSimulated(simulated), 'officers')[0]!;
    const factor = 1 + halfWidth(value, { variance: parts.officer, df: parts.officerDf });
    const [truth] = simulated.truth.weights;
    return value / factor <= truth! && truth! <= value * factor;
  }).filter(Boolean).length;
  const tally = { studies: 100, withInterval: 100, covered, uneven: 0, halfWidths: 0 };
  expect(faultOf(design, tally, standardErrors)).toBe('the intervals cover too little');
});

test('the studies of a design depend only on the seed and their numbers', () => {
  const [design] = designs as [Design];
  const batch = (from: number, until: number) => coverStudies(design, 0, { seed: 5n, from, until });
  const whole = batch(0, 6);
  const { halfWidths, ...counts } = sumOfTallies([batch(0, 2), batch(2, 6)]);
  expect(counts).toEqual({ studies: 6, withInterval: whole.withInterval, covered: whole.covered, uneven: 0 });
  expect(halfWidths).toBeCloseTo(whole.halfWidths, 12);
  expect(coverStudies(design, 0, { seed: 6n, from: 0, until: 6 }).halfWidths).not.toBe(whole.halfWidths);
});

test('a simulated study has the means of its model', () => {
  const model: Model = {
    officers: 400, days: 20, kinds: [{ unitsPerDay: 5, minutes: 20 }], volumeSd: 0.3, paceSd: 0.2, kindPaceSd: 0,
    daySd: 0, unitSd: 0.45, leadShare: null, supportMinutes: 60,
  };
  const { minutes, units, support, truth } = simulateStudy(model, seededGenerator(1n));
  const mean = (cells: Float64Array | undefined) => (cells?.reduce((sum, value) => sum + value, 0) ?? NaN) / 8000;
  expect(mean(units[0])).toBeCloseTo(5, 0);
  expect(mean(minutes[0]) / mean(units[0]) / 20).toBeCloseTo(1, 1);
  expect(mean(minutes[0]) / mean(units[0]) / truth.unitWeights[0]!).toBeCloseTo(1, 2);
  expect(mean(support) / 60).toBeCloseTo(1, 1);
  expect(truth.supportShare).toBe(60 / 160);
});

/** The forecast of section 2, by simulation as in section 8: studies of one size predict those of another. */
describe('a forecast matches what a study of that size then gives', () => {
  const regular = (designs[0] as Design).model;

  test.each<[string, Partial<Model>, Partial<Model>]>([
    ['more days', { officers: 20, days: 15, daySd: 0.2 }, { officers: 20, days: 40, daySd: 0.2 }],
    ['more officers', { officers: 12, days: 20 }, { officers: 24, days: 20 }],
    ['both', { officers: 12, days: 15, daySd: 0.1 }, { officers: 24, days: 30, daySd: 0.1 }],
  ])('%s', (_, before, after) => {
    const weightsOf = (model: Model) =>
      Array.from({ length: 120 }, (__, study) => {
        const simulated = simulateStudy(model, generatorOf(seed, model.officers * 1000 + model.days, study));
        return caseWeights(tableOfSimulated(simulated), 'officers')[0]!;
      });
    const then = { ...regular, ...after };
    const foretold = weightsOf({ ...regular, ...before }).map((weight) =>
      forecastHalfWidth(weight, { officers: then.officers, days: then.days }),
    );
    const found = weightsOf(then).map((weight) => halfWidth(weight.value, weight));
    const ratio = medianOf(foretold) / medianOf(found);
    console.info(`forecast over found: ${ratio.toFixed(3)}`);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.12);
  });
});

describe('the table marks a design that misses its limits', () => {
  const design: Design = { ...(designs[0] as Design), covers: [0.93, 0.97], leastWithInterval: 0.7 };
  const tally = (withInterval: number, covered: number) =>
    ({ studies: 1000, withInterval, covered, uneven: 1000 - withInterval, halfWidths: 100 });

  test.each([
    [930, null], [929, 'the intervals cover too little'], [970, null], [971, 'the intervals cover too much'],
  ])('%d of 1,000 covered', (covered, fault) => {
    expect(faultOf(design, tally(1000, covered), 0)).toBe(fault);
  });

  test.each([
    [700, null], [699, 'too few studies have an interval'],
  ])('%d of 1,000 with an interval', (count, fault) => {
    expect(faultOf(design, tally(count, Math.round(0.95 * count)), 0)).toBe(fault);
  });

  test('a tolerance of standard errors widens the limits', () => {
    expect([0, 3].map((tolerance) => faultOf(design, tally(1000, 910), tolerance))).toEqual([
      'the intervals cover too little', null,
    ]);
  });

  test('a design that must have no interval has none, for the right reason', () => {
    const none = { ...design, leastWithInterval: 0 };
    const wrong = 'some studies have an interval, or another reason for none';
    expect([tally(0, 0), tally(1, 1), { ...tally(0, 0), uneven: 999 }].map((each) => faultOf(none, each, 0))).toEqual([
      null, wrong, wrong,
    ]);
  });

  test('a line names the missed limits', () => {
    const line = coverageLine(design, tally(1000, 900), 'the intervals cover too little');
    expect(line).toMatch(/90\.0% {2}100\.0% {3}10\.0% {2}93\.0 to 97\.0 {2}MISSED: the intervals cover too little$/u);
  });
});

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

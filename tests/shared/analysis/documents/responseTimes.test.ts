import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aalenJohansen } from '#shared/analysis/documents/aalenJohansen';
import { kaplanMeier } from '#shared/analysis/documents/kaplanMeier';
import type { Limits } from '#shared/analysis/documents/logLogLimits';
import { quantileOf } from '#shared/analysis/documents/quantiles';
import { responseTimes } from '#shared/analysis/documents/responseTimes';
import { riskTable, type Wait, type WaitEnd } from '#shared/analysis/documents/riskTable';
import { seededGenerator, type Generator } from '#shared/base/generator';
import { root } from '../../../../build/paths.mjs';

const answeredOn = (...days: readonly number[]): Wait[] => days.map((exit) => ({ entry: null, exit, end: 'answered' }));
const openOn = (...days: readonly number[]): Wait[] => days.map((exit) => ({ entry: null, exit, end: 'open' }));

/** Weeks in remission of 42 children with leukemia (Freireich et al. 1963): those on 6-MP, and those on placebo. */
const sixMp = [
  ...answeredOn(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...openOn(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
];
const placebo = answeredOn(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

const four = (value: number) => value.toFixed(4);
const limitsText = (limits: Limits) => (limits === null ? 'none' : `${four(limits.lower)} to ${four(limits.upper)}`);
const survivalOf = (waits: readonly Wait[]) =>
  kaplanMeier(riskTable(waits).rows).map(({ day, atRisk, survival, limits }) => [
    day, atRisk, four(survival), limitsText(limits),
  ]);
const quantilesOf = (waits: readonly Wait[]) =>
  responseTimes(waits).quantiles?.map(({ day, lower, upper }) => [day, lower, upper]);

describe('the arms of Freireich 1963', () => {
  test('6-MP: every S(t) to four decimals with its log-log limits', () => {
    expect(survivalOf(sixMp)).toEqual([
      [6, 21, '0.8571', '0.6197 to 0.9516'],
      [7, 17, '0.8067', '0.5631 to 0.9228'],
      [10, 15, '0.7529', '0.5032 to 0.8894'],
      [13, 12, '0.6902', '0.4316 to 0.8491'],
      [16, 11, '0.6275', '0.3675 to 0.8049'],
      [22, 7, '0.5378', '0.2678 to 0.7468'],
      [23, 6, '0.4482', '0.1881 to 0.6801'],
    ]);
  });

  test('placebo: every S(t) is the remaining share of the 21', () => {
    const left = [19, 17, 16, 14, 12, 8, 6, 4, 3, 2, 1, 0];
    expect(survivalOf(placebo).map(([day, , survival]) => [day, survival])).toEqual(
      [1, 2, 3, 4, 5, 8, 11, 12, 15, 17, 22, 23].map((day, index) => [day, four((left[index] ?? 0) / 21)]),
    );
    expect(survivalOf(placebo).map(([, , , limits]) => limits)).toEqual([
      '0.6700 to 0.9753', '0.5689 to 0.9239', '0.5194 to 0.8933', '0.4254 to 0.8250', '0.3380 to 0.7492',
      '0.1831 to 0.5778', '0.1166 to 0.4818', '0.0595 to 0.3774', '0.0357 to 0.3212', '0.0163 to 0.2612',
      '0.0033 to 0.1970', 'none',
    ]);
  });

  test('quantiles with their limits by inversion, the log-log ones: 13 and not 16', () => {
    expect(quantilesOf(sixMp)).toEqual([[13, 6, 22], [23, 13, null], [null, 23, null]]);
    expect(quantilesOf(placebo)).toEqual([[4, 1, 5], [8, 4, 11], [12, 8, 22]]);
  });

  test('without competing events the incidence is 1 − S, with the variance of Greenwood', () => {
    const { rows } = riskTable(sixMp);
    const incidence = aalenJohansen(rows);
    kaplanMeier(rows).forEach(({ survival, variance }, index) => {
      expect(incidence[index]?.incidence).toBeCloseTo(1 - survival, 12);
      expect(incidence[index]?.variance).toBeCloseTo(variance, 12);
    });
  });
});

type OracleCase = {
  readonly name: string;
  readonly start: number;
  readonly quantiles: readonly (readonly (number | null)[])[];
  readonly waits: readonly (readonly [number | null, number, WaitEnd])[];
  readonly steps: readonly (readonly [
    day: number, atRisk: number, survival: number, variance: number, limits: readonly [number, number] | null,
    incidence: number, incidenceVariance: number, incidenceLimits: readonly [number, number] | null,
  ])[];
};

/** Computed once by tests/oracle/responseTimes.py from the definitions, with matrices. */
const oracle = JSON.parse(
  readFileSync(path.join(root, 'tests/oracle/responseTimes.json'), 'utf8'),
) as readonly OracleCase[];

test.each(oracle)('agrees with an independent computation: $name', ({ start, quantiles, waits, steps }) => {
  const times = responseTimes(waits.map(([entry, exit, end]) => ({ entry, exit, end })));
  expect(times.start).toBe(start);
  expect(times.incidence.map(({ day, atRisk }) => [day, atRisk])).toEqual(steps.map(([day, atRisk]) => [day, atRisk]));
  steps.forEach(([, , survival, variance, limits, incidence, incidenceVariance, incidenceLimits], index) => {
    const [open, answered] = [times.survival[index], times.incidence[index]];
    expectClose([open?.survival, open?.variance, ...pairOf(open?.limits)], [survival, variance, ...(limits ?? [])]);
    expectClose(
      [answered?.incidence, answered?.variance, ...pairOf(answered?.limits)],
      [incidence, incidenceVariance, ...(incidenceLimits ?? [])],
    );
  });
  expect(times.quantiles?.map(({ day, lower, upper }) => [day, lower, upper])).toEqual(quantiles);
});

function pairOf(limits: Limits | undefined): number[] {
  return limits === null || limits === undefined ? [] : [limits.lower, limits.upper];
}

function expectClose(found: readonly (number | undefined)[], expected: readonly number[]) {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, index) => expect(found[index]).toBeCloseTo(value, 9));
}

/** Draws waits with ties, late entries and all kinds of ends. */
function drawWaits(generator: Generator): Wait[] {
  const ends: readonly WaitEnd[] = ['answered', 'answered', 'withdrawn', 'expired', 'open', 'open'];
  const isLate = generator.fraction() < 0.5;
  const days = 5 + generator.below(60);
  return Array.from({ length: 10 + generator.below(60) }, () => {
    const exit = generator.below(days);
    const entry = isLate && exit > 0 && generator.fraction() < 0.5 ? generator.below(exit) : null;
    return { entry, exit, end: ends[generator.below(ends.length)] ?? 'open' };
  });
}

/**
 * The shares by their definition, day after day: of those at risk on a day, some are answered and some end otherwise.
 * The variance is that of a sum over days, each with its influence on the share at the last day, since the share is F =
 * Σ (Π over earlier days of 1 − q) a with a and q the proportions of each day: its derivatives by a and q, and the
 * multinomial variance of both (delta method).
 */
function byDefinition(waits: readonly Wait[]) {
  const atRisk = (day: number) => waits.filter(({ entry, exit }) => (entry ?? -1) < day && day <= exit);
  const last = Math.max(...waits.map(({ exit }) => exit));
  const days = Array.from({ length: last + 1 }, (_, day) => day);
  const start = days.find((day) => atRisk(day).length >= 5);
  if (start === undefined) return [];
  const all = days.filter((day) => day >= start).map((day) => {
    const ending = waits.filter(({ exit, end }) => exit === day && end !== 'open');
    const n = atRisk(day).length;
    const answered = ending.filter(({ end }) => end === 'answered').length;
    return { day, n, a: n === 0 ? 0 : answered / n, q: n === 0 ? 0 : ending.length / n, events: ending.length };
  });
  const shareOpenAfter = (through: number, without = -1) =>
    all.slice(0, through).reduce((share, { q }, index) => (index === without ? share : share * (1 - q)), 1);
  const shareAnswered = (through: number, from = 0, without = -1) =>
    all.slice(0, through).reduce(
      (sum, { a }, index) => (index < from ? sum : sum + shareOpenAfter(index, without) * a),
      0,
    );
  return all.flatMap(({ day, events }, at) => {
    if (events === 0) return [];
    const variance = all.slice(0, at + 1).reduce((sum, { n, a, q }, index) => {
      if (n === 0) return sum;
      const byA = shareOpenAfter(index);
      const byQ = -shareAnswered(at + 1, index + 1, index);
      return sum + (byA ** 2 * a * (1 - a) + byQ ** 2 * q * (1 - q) + 2 * byA * byQ * a * (1 - q)) / n;
    }, 0);
    return [{ day, open: shareOpenAfter(at + 1), answered: shareAnswered(at + 1), variance }];
  });
}

test('200 random sets of waits agree with the shares by their definition', () => {
  const generator = seededGenerator(20260916n);
  let steps = 0;
  for (let set = 0; set < 200; set += 1) {
    const waits = drawWaits(generator);
    const expected = byDefinition(waits);
    const { rows } = riskTable(waits);
    const [survival, incidence] = [kaplanMeier(rows), aalenJohansen(rows)];
    expect(survival.map(({ day }) => day)).toEqual(expected.map(({ day }) => day));
    expected.forEach(({ open, answered, variance }, index) => {
      expect(survival[index]?.survival).toBeCloseTo(open, 10);
      expect(incidence[index]?.incidence).toBeCloseTo(answered, 10);
      expect(incidence[index]?.variance).toBeCloseTo(variance, 10);
    });
    for (const share of [0.1, 0.25, 0.5, 0.75]) {
      const day = expected.find((step) => step.answered >= share - 1e-9)?.day ?? null;
      expect(quantileOf(incidence, share).day).toBe(day);
    }
    steps += expected.length;
  }
  expect(steps).toBeGreaterThan(2000);
});

describe('where there are too few', () => {
  const ofCounts = (answered: number, open: number) =>
    responseTimes([
      ...answeredOn(...Array.from({ length: answered }, (_, index) => index + 1)),
      ...openOn(...Array.from({ length: open }, (_, index) => index + 1)),
    ]);

  test.each([
    [5, 5, []],
    [5, 4, ['requests 9 of 10']],
    [4, 6, ['answers 4 of 5']],
    [4, 3, ['requests 7 of 10', 'answers 4 of 5']],
    [0, 0, ['requests 0 of 10', 'answers 0 of 5', 'at risk 0 of 5']],
  ])('%i answered and %i open', (answered, open, reasons) => {
    const { missing, quantiles, incidence, survival } = ofCounts(answered, open);
    expect(missing.map(({ what, found, needed }) => `${what} ${found} of ${needed}`)).toEqual(reasons);
    expect([quantiles === null, incidence.length === 0, survival.length === 0]).toEqual(
      Array(3).fill(reasons.length > 0),
    );
  });

  test('without a curve, every request is counted from the day of its opening on', () => {
    const { start, counts } = responseTimes([...answeredOn(0, 3), ...openOn(0)]);
    expect([start, counts.requests, counts.answered, counts.early]).toEqual([0, 3, 2, 0]);
  });

  test('never five at once', () => {
    // Twelve requests one after another, each observed for ten days.
    const waits = Array.from({ length: 12 }, (_, index): Wait =>
      ({ entry: index * 10, exit: index * 10 + 10, end: 'answered' }));
    expect(responseTimes(waits).missing).toEqual([{ what: 'at risk', needed: 5, found: 1 }]);
  });
});

describe('late entry', () => {
  const late = Array.from({ length: 8 }, (_, index): Wait => ({ entry: 20, exit: 30 + index, end: 'answered' }));

  test('starts the curve when five are at risk, and counts what ended before', () => {
    const { start, counts, incidence } = responseTimes([...answeredOn(3, 4, 25, 26), ...late]);
    expect([start, counts.requests, counts.early, counts.answered]).toEqual([21, 10, 2, 10]);
    expect(incidence.map(({ day, atRisk }) => [day, atRisk]).slice(0, 3)).toEqual([[25, 10], [26, 9], [30, 8]]);
  });

  test('is at risk from the day after, and to the end of its last day', () => {
    const { atRiskOn } = responseTimes(late);
    expect([20, 21, 30, 31, 37, 38].map(atRiskOn)).toEqual([0, 8, 8, 7, 1, 0]);
  });
});

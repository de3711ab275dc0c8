import { describe, expect, test } from 'vitest';
import { bootstrapNeed, showsBootstrap, type BootstrapCheck } from '#shared/analysis/staffing/bootstrap';
import type { BootstrapSample } from '#shared/analysis/staffing/bootstrapSample';
import { aBootstrapSample } from '../../../helpers/aBootstrapSample';

function check(sample: BootstrapSample, seed = 5n, replicates = 2000): BootstrapCheck {
  const steps = bootstrapNeed(sample, seed, replicates);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

test('the same seed repeats the check, and another seed gives a different one', () => {
  expect(check(aBootstrapSample())).toEqual(check(aBootstrapSample()));
  expect(check(aBootstrapSample(), 6n).quantiles).not.toEqual(check(aBootstrapSample()).quantiles);
});

test('without a number it draws 9,999 replicates', () => {
  const steps = bootstrapNeed(aBootstrapSample(), 5n);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(step.value.replicates).toBe(9999);
});

test('an interval contains the need, and fixed single duties narrow it as a share', () => {
  const width = (sample: BootstrapSample) => {
    const { margin } = check(sample);
    return margin.is === 'interval' ? margin.high / margin.low : NaN;
  };
  expect(width(aBootstrapSample({ dutyMinutes: 500_000 }))).toBeLessThan(width(aBootstrapSample({ dutyMinutes: 0 })));
  expect(width(aBootstrapSample({ fixedWork: 900_000 }))).toBeLessThan(width(aBootstrapSample()));
});

describe('no interval', () => {
  const few = aBootstrapSample();
  const sampleOf = (officers: number): BootstrapSample => ({
    ...few, officers, minutes: few.minutes.subarray(0, 2 * officers), units: few.units.subarray(0, 2 * officers),
    caseMinutes: few.caseMinutes.subarray(0, officers), supportMinutes: few.supportMinutes.subarray(0, officers),
  });

  test('of four officers, and one of five', () => {
    const { margin } = check(sampleOf(4));
    expect(margin.is === 'none' && margin.reasons[0]).toEqual({ is: 'officers', figure: 4, enough: 5 });
    expect(check(sampleOf(5)).margin.is).toBe('interval');
  });

  test('where more than 1 % of the replicates have no units of a kind', () => {
    const rare = aBootstrapSample({ units: few.units.map((count, at) => (at % 2 === 1 && at > 3 ? 0 : count)) });
    const { failed, margin } = check(rare);
    expect(margin).toEqual({ is: 'none', reasons: [{ is: 'failed replicates', figure: failed / 2000, enough: 0.01 }] });
    // Two of six officers do the kind. A draw fails with fewer than two of it: without one it has no jackknife error.
    expect(failed / 2000).toBeCloseTo((4 / 6) ** 6 + 6 * (2 / 6) * (4 / 6) ** 5, 1);
  });
});

test.each([
  [5, false], [15, false], [16, true],
])('for %d officers the check is shown next to the t form: %s', (count, isShown) => {
  expect(showsBootstrap(count)).toBe(isShown);
});

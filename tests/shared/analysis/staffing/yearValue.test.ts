import { expect, test } from 'vitest';
import {
  availableStaff, availableWorkingTime, categoryAllowance, coveragePosts, individualAllowance, supportShare,
  utilization, yearValue,
} from '#shared/analysis/staffing/yearValue';
import { aStudyTable } from '../../../helpers/aStudyTable';

test('available working time is what is scheduled less holidays, leave and training, each once', () => {
  const day = 480;
  expect(availableWorkingTime({ scheduled: 261 * day, holidays: 11 * day, leave: 24 * day, training: 6 * day })).toBe(
    105_600,
  );
});

test('the share of support is over case work and support of the logged days, and duties are in neither', () => {
  const table = aStudyTable({
    kinds: { phone: { minutes: [[60, 100], [40, 0]], units: [[1, 1], [1, 0]] } },
    support: [[20, 20], [80, 9]],
    duties: [[300, 300], [300, 300]],
    logged: [[1, 1], [1, 0]],
  });
  expect(supportShare(table)).toEqual({ caseMinutes: 200, supportMinutes: 120, share: 120 / 320 });
});

test('year value and allowances follow from the share', () => {
  expect([yearValue(105_600, 0.25), categoryAllowance(0.2), individualAllowance(43_638, 105_600)]).toEqual([
    79_200, 1.25, 43_638 / 105_600,
  ]);
});

test('available staff counts each officer by days of membership and by available time', () => {
  const members = [
    { availableMinutes: 100_000, shareOfYear: 1 },
    { availableMinutes: 50_000, shareOfYear: 1 },
    { availableMinutes: 100_000, shareOfYear: 73 / 365 },
  ];
  expect(availableStaff(members, 100_000)).toBeCloseTo(1.7, 12);
});

test('a post that is always covered takes its hours over the year value', () => {
  expect(coveragePosts(8_760, 105_120)).toBe(5);
});

test('the utilization of a unit is all workload over all available time, not a mean of percentages', () => {
  expect(utilization([{ workload: 90, available: 100 }, { workload: 0, available: 300 }])).toBe(90 / 400);
});

/** Figures that others have published, each with its source. The program computes the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { budgetOfficers, budgetYearHours, meanWorkYearHours } from '#shared/analysis/staffing/budgetYear';
import { needByWisn, needOf, netOf } from '#shared/analysis/staffing/need';
import { achievableCaseload } from '#shared/analysis/staffing/needEstimate';
import { availableWorkingTime, yearValue } from '#shared/analysis/staffing/yearValue';
import { recordId } from '#shared/base/ids';

const rowsOf = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/published', name), 'utf8')
    .trim().split(/\r?\n/u).slice(1).map((line) => line.split(','));

describe('the workload standard of the American Probation and Parole Association', () => {
  const rows = rowsOf('appa_workload_standard.csv').map(([level, perCase, perOfficer, cases]) =>
    [level!, Number(perCase), Number(perOfficer), Number(cases)] as const,
  );

  test.each(rows)('%s: %d hours a case of %d hours a month are %d cases', (_, perCase, perOfficer, cases) => {
    expect(achievableCaseload(perOfficer * 60, perCase * 60)).toBe(cases);
  });

  test('has its three levels in the file', () => {
    expect(rows).toHaveLength(3);
  });
});

describe('the case weights of California’s trial courts (Resource Assessment Study, fiscal year 2024–25)', () => {
  const rows = rowsOf('ca_ras_case_weights_fy2024_25.csv');

  test('the year value is 219 days of 450 minutes: 98,550', () => {
    const minutes = availableWorkingTime({ scheduled: 219 * 450, holidays: 0, leave: 0, training: 0 });
    expect(yearValue(minutes, 0)).toBe(98_550);
    expect(new Set(rows.map(([, , year]) => year))).toEqual(new Set(['98550']));
  });

  /**
   * A court with these filings, by hand:
   *
   *     Asbestos 2 × 3,625 = 7,250              Other Family 40 × 571 = 22,840
   *     Conservatorship 10 × 2,225 = 22,250     Misdemeanor - Non-Traffic 300 × 478 = 143,400
   *     Complex 4 × 1,921 = 7,684               Domestic Violence 80 × 475 = 38,000
   *     Estates/Trusts 20 × 1,831 = 36,620      Child Support 60 × 405 = 24,300
   *     Parentage 15 × 1,260 = 18,900           Mental Health 25 × 324 = 8,100
   *     Juvenile Dependency 12 × 1,211 = 14,532 Unlawful Detainer 90 × 276 = 24,840
   *     Dissolution 50 × 861 = 43,050           Small Claims 70 × 259 = 18,130
   *     Felony 120 × 813 = 97,560               Limited (Without UD) 200 × 182 = 36,400
   *     Unlimited Civil 100 × 719 = 71,900      Misdemeanor - Traffic 150 × 103 = 15,450
   *     Juvenile Delinquency 18 × 646 = 11,628  Mental Health Certification 30 × 48.5 = 1,455
   *     Infractions, small 500 × 38 = 19,000    Infractions, large 1,000 × 22 = 22,000
   *
   * The left column adds up to 350,374 (with infractions, small) and the right one to 354,915: together 705,289
   * minutes, over 98,550 a need of 7.1567 judicial positions.
   */
  test('22 weights and a mix of filings give the workload and the need computed by hand', () => {
    const filings: Readonly<Record<string, number>> = {
      'Asbestos': 2, 'Conservatorship & Guardianship': 10, 'Complex': 4, 'Estates/Trusts': 20, 'Parentage': 15,
      'Juvenile Dependency': 12, 'Dissolution/Separation/Nullity': 50, 'Felony': 120, 'Unlimited Civil': 100,
      'Juvenile Delinquency': 18, 'Other Family': 40, 'Misdemeanor - Non-Traffic': 300, 'Domestic Violence': 80,
      'Child Support': 60, 'Mental Health': 25, 'Unlawful Detainer': 90, 'Small Claims': 70,
      'Limited (Without UD)': 200, 'Misdemeanor - Traffic': 150, 'Mental Health Certification': 30,
      'Infractions - small court': 500, 'Infractions - large court': 1000,
    };
    const weights = new Map(rows.map(([kind, weight]) => [recordId(kind!), Number(weight)]));
    const units = new Map(Object.entries(filings).map(([kind, count]) => [recordId(kind), count]));
    const year = { availableMinutes: 98_550, supportShare: 0, dutyMinutes: 0, staff: 7 };
    const need = needOf({ weights, units, year });
    expect([weights.size, need.kinds.length, need.unweighted, need.workload]).toEqual([22, 22, [], 705_289]);
    expect(need.value).toBeCloseTo(7.1567, 4);
    expect(need.net).toBeCloseTo(-0.1567, 4);
  });
});

describe('the federal work year (Office of Personnel Management)', () => {
  const table = rowsOf('opm_2087_derivation.csv');

  test('28 years of the calendar have the mean of 2,087.143 hours, which the law rounds to 2,087', () => {
    const [result] = table.filter(([name]) => name === 'RESULT_average_hours');
    expect(meanWorkYearHours(1997, 28)).toBeCloseTo(Number(result![1]), 3);
    expect(Math.floor(meanWorkYearHours(1997, 28))).toBe(budgetYearHours);
  });

  test('years of 262, 261 and 260 workdays occur as often as the table says', () => {
    const hours = Array.from({ length: 28 }, (_, index) => meanWorkYearHours(1997 + index, 1));
    const counts = table.slice(0, 3).map(([, each, years]) => [Number(each), Number(years)]);
    expect(counts).toEqual([2096, 2088, 2080].map((each) => [each, hours.filter((found) => found === each).length]));
  });

  test('a year of leave, holidays and work is one budget officer', () => {
    expect(budgetOfficers(2_087)).toBe(1);
  });
});

test.each([
  [705_289, 98_550, 0, 0],
  [709_012, 105_600, 68 / 480, 43_638],
  [12_345.5, 100_000, 0.31, 1],
])('the need for %d minutes by WISN (WHO) equals the one by year value', (work, availableMinutes, ...rest) => {
  const [share, duties] = rest;
  const year = { availableMinutes, supportShare: share, dutyMinutes: duties, staff: 0 };
  const kind = recordId('work');
  const { value } = needOf({ units: new Map([[kind, work]]), weights: new Map([[kind, 1]]), year });
  expect(needByWisn(work, year)).toBeCloseTo(value, 12);
});

test('Colorado’s parole officers in 2014: a need of 273.34 and a staff of 221 are 52.34 officers short', () => {
  expect(netOf(221, 273.34)).toBeCloseTo(-52.34, 10);
});

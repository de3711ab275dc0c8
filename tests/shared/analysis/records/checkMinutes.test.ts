import { expect, test } from 'vitest';
import { checkDifference, checkMinutes } from '#shared/analysis/records/checkMinutes';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { rounded } from '../../../helpers/rounded';
import { aCell, anOfficerDay, type CellWishes } from '../../../helpers/anOfficerDay';

const checkIn = (check: CellWishes['check'], minutes: number, units = 1) =>
  aCell({ kind: 'check-in', outcome: 'kept', check: check ?? null, minutes, units });

/** Ten days, each with a check-in of 28 or 32 minutes with a check and one of 18 or 22 without. */
const ten = Array.from({ length: 10 }, (_, index) =>
  anOfficerDay(
    addDays('2026-08-03' as Day, index),
    [checkIn('done', index % 2 === 0 ? 28 : 32), checkIn('skipped', index < 5 ? 18 : 22)],
    { isLogged: true },
  ),
);

test('the difference is between the mean check-ins, with the interval of its linearized residuals by days', () => {
  // Means 30 and 20: 10 minutes. Residuals (±2 − ±2) / 10: on half of the days 0 (6 of them cancel or 4, see below).
  // Days 0, 2, 4: −2 − (−2) = 0; days 1, 3: 2 − (−2) = 4; days 5, 7, 9: 2 − 2 = 0; days 6, 8: −2 − 2 = −4.
  // V = 10/9 · 4 · (4/10)² = 0.7111111, standard error 0.8432740; t(0.975; 9) = 2.262157: half width 1.907618.
  const found = checkDifference(ten);
  expect(found).toMatchObject({ value: 10, n: 20 });
  expect(rounded(found?.margin)).toEqual({ is: 'interval', low: 8.09238, high: 11.90762 });
});

test('record-check entries are used first, and check-ins if those give no interval', () => {
  const withEntries = ten.map((day, index) => ({
    ...day,
    cells: [...day.cells, aCell({ kind: 'record-check', units: 3, minutes: 20 + index })],
  }));
  expect(checkMinutes(withEntries)).toMatchObject({ by: 'entries', estimate: { n: 30 } });
  expect(checkMinutes(ten)).toMatchObject({ by: 'difference', estimate: { value: 10 } });
});

test('if nothing measures it, both reasons are given', () => {
  expect(checkMinutes(ten.slice(0, 9))).toEqual({
    by: 'nothing',
    why: [
      'record-check entries: none with units',
      'check-ins with the check done against skipped: 9 of the 10 days that each sort needs',
    ],
  });
  expect(checkMinutes([anOfficerDay('2026-08-03', [checkIn('done', 30)])])).toMatchObject({
    why: ['record-check entries: none with units', 'check-ins with the check done against skipped: not both of them'],
  });
});

test('check-ins that took no longer with the check measure nothing', () => {
  const swapped = ten.map((day) => ({
    ...day,
    cells: day.cells.map((cell): typeof cell => ({ ...cell, check: cell.check === 'done' ? 'skipped' : 'done' })),
  }));
  expect(checkDifference(swapped)?.margin).toEqual({ is: 'none', why: 'those with the check took no longer' });
});

test('a logged day without such a check-in changes nothing', () => {
  const without = anOfficerDay('2026-08-20', [aCell({ minutes: 300 })], { isLogged: true });
  expect(checkDifference([...ten, without])).toEqual(checkDifference(ten));
});

import { expect, test } from 'vitest';
import { countChecks, recordChecks } from '#shared/analysis/records/recordChecks';
import type { Day } from '#shared/time/day';
import { periodsOf } from '#shared/time/periods';
import { aCell, anOfficerDay, type CellWishes } from '../../../helpers/anOfficerDay';

const checkIn = (units: number, check: CellWishes['check'], wishes: CellWishes = {}) =>
  aCell({ kind: 'check-in', outcome: 'kept', check: check ?? null, units, ...wishes });

test('the rate is done out of done and skipped; not required and not said are in neither', () => {
  const cells = [checkIn(3, 'done'), checkIn(1, 'skipped'), checkIn(2, 'not required'), checkIn(4, null)];
  expect(countChecks(cells)).toEqual({
    done: 3, skipped: 1, notRequired: 2, notSaid: 4, due: 4, rate: 0.75,
  });
});

test('if no check was due there is no rate, rather than a rate of 0', () => {
  expect(countChecks([checkIn(2, 'not required')])).toMatchObject({ due: 0, rate: null });
});

test('only kept check-ins count, including those logged without an appointment', () => {
  const cells = [
    checkIn(1, 'skipped'),
    checkIn(1, null, { outcome: null }),
    checkIn(0, null, { outcome: 'no-show' }),
    aCell({ kind: 'record-check', units: 9 }),
  ];
  expect(countChecks(cells)).toMatchObject({ done: 0, skipped: 1, notSaid: 1 });
});

test('the checks of each period and of each docket add up to all of them', () => {
  const days = [
    anOfficerDay('2026-08-31', [checkIn(2, 'done')]),
    anOfficerDay('2026-09-01', [checkIn(1, 'skipped', { docket: 'detained' }), checkIn(1, 'done')]),
  ];
  const calendar = { weekStart: 0, payAnchor: '2026-09-06' as Day } as const;
  const periods = periodsOf('2026-08-31' as Day, '2026-09-01' as Day, 'month', calendar);
  const checks = recordChecks(days, periods);
  expect(checks.periods.map(({ checks: { done, due } }) => [done, due])).toEqual([[2, 2], [1, 2]]);
  expect(checks.dockets.map(({ docket, checks: { done, due } }) => [docket, done, due])).toEqual([
    ['non-detained', 3, 3],
    ['detained', 0, 1],
  ]);
  expect(checks.all).toMatchObject({ done: 3, skipped: 1, due: 4, rate: 0.75 });
});

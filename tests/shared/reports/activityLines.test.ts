import { expect, test } from 'vitest';
import type { ActivityWork } from '#shared/analysis/workload';
import { recordId } from '#shared/base/ids';
import { activityLines, sumOf } from '#shared/reports/activityLines';
import type { Day } from '#shared/time/day';
import { aWorkloadInput } from '../../helpers/workloadOf';

const { names } = aWorkloadInput([]);
const lastDay = '2026-09-18' as Day;

function work(kind: string, minutes: number, duty: string | null = null): ActivityWork {
  return {
    kind: recordId(kind),
    duty: duty === null ? null : recordId(duty),
    minutes: [minutes, 1],
    units: [2, 3],
    entries: [4, 5],
  };
}

test('the sum of nothing is 0', () => expect([sumOf([]), sumOf([1, 2, 4])]).toEqual([0, 7]));

test('a line has its activity’s sums', () => {
  expect(activityLines([work('phone', 7)], names, lastDay)[0]?.total).toEqual({ minutes: 8, units: 5, entries: 9 });
});

test.each([
  ['phone', null, 'phone', 'Phone call', null, 'case work', true],
  ['duty', 'congress', 'duty:congress', 'Duty: Inquiry from Congress', 'Inquiry from Congress', 'collateral', false],
  [
    'phone',
    'congress',
    'phone duty:congress',
    'Duty: Inquiry from Congress, phone call',
    'Inquiry from Congress',
    'collateral',
    true,
  ],
  ['training', null, 'training', 'Training', null, 'training', false],
  ['unknown', null, 'unknown', 'unknown', null, 'case work', false],
  ['duty', 'unknown', 'duty:unknown', 'Duty: unknown', 'unknown', 'collateral', false],
])('%s with the duty %s is %s, "%s"', (kind, duty, id, label, dutyLabel, group, counted) => {
  expect(activityLines([work(kind, 7, duty)], names, lastDay)[0]).toMatchObject({
    id,
    label,
    dutyLabel,
    group,
    counted,
  });
});

test('lines are sorted by group, then minutes, then id', () => {
  const all = [
    work('detail', 99),
    work('phone', 5),
    work('training', 98),
    work('b', 6),
    work('a', 6),
    work('duty', 1, 'congress'),
    work('followup', 97),
  ];
  expect(activityLines(all, names, lastDay).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'phone',
    'followup',
    'duty:congress',
    'training',
    'detail',
  ]);
});

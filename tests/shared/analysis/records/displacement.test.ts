import { expect, test } from 'vitest';
import { displacementOf, pairDays } from '#shared/analysis/records/displacement';
import type { RecordId } from '#shared/base/ids';
import { rounded } from '../../../helpers/rounded';
import { aCell, anOfficerDay, dutyCell } from '../../../helpers/anOfficerDay';

const court = 'court-run' as RecordId;
const leave = new Set(['detail' as RecordId]);
const reviewed = (minutes: number) => aCell({ kind: 'docket-review', minutes });

/** Six Wednesdays with court run, six without, one after the other, and what was reviewed on each in minutes. */
const wednesdays = [
  ['2026-06-24', '2026-07-01', 20, 60],
  ['2026-07-08', '2026-07-15', 30, 60],
  ['2026-07-22', '2026-07-29', 10, 70],
  ['2026-08-05', '2026-08-12', 40, 60],
  ['2026-08-19', '2026-08-26', 20, 70],
  ['2026-09-02', '2026-09-09', 30, 50],
] as const;
const days = wednesdays.flatMap(([withDuty, without, less, more]) => [
  anOfficerDay(withDuty, [dutyCell('court-run', 120), reviewed(less)]),
  anOfficerDay(without, [reviewed(more)]),
]);

test('the change on days with a duty is the mean of the paired differences with the interval of Student’s t', () => {
  // Differences −40, −30, −60, −20, −50, −20: mean −220/6 = −36.6667. Squared deviations: 11.1111, 44.4444, 544.4444,
  // 277.7778, 177.7778, 277.7778, together 1333.3333; variance 1333.3333/5 = 266.6667; standard error
  // √(266.6667/6) = 6.666667. With t(0.975; 5) = 2.570582 the half width is 17.137212.
  const { changes, ...counts } = displacementOf(court, days, leave);
  expect(counts).toEqual({ withDays: 6, withoutDays: 6, pairs: 6 });
  expect(changes).toMatchObject([{ kind: 'docket-review', n: 6, isMarked: true, margin: { is: 'interval' } }]);
  const { value, margin } = changes[0] ?? {};
  expect(rounded({ value, margin })).toEqual({
    value: -36.66667, margin: { is: 'interval', low: -53.80388, high: -19.52945 },
  });
});

test('fewer than five pairs have no interval, and say so', () => {
  expect(displacementOf(court, days.slice(0, 8), leave).changes).toMatchObject([
    {
      value: -37.5, n: 4, isMarked: false,
      margin: { is: 'none', why: '4 of the 5 pairs of days that an interval needs' },
    },
  ]);
});

test('days without a partner on the same weekday, and days that are not logged, are in no pair', () => {
  const thursday = anOfficerDay('2026-09-10', [dutyCell('court-run', 60)]);
  const open = anOfficerDay('2026-09-16', [dutyCell('court-run', 60)], { isLogged: false });
  const { withDays, withoutDays, pairs } = displacementOf(court, [...days, thursday, open], leave);
  expect({ withDays, withoutDays, pairs }).toEqual({ withDays: 7, withoutDays: 6, pairs: 6 });
});

test('each day takes the nearest free day of its weekday, the earlier one if two are equally near', () => {
  const [first, second, third] = ['2026-07-01', '2026-07-15', '2026-07-29'].map((day) => anOfficerDay(day));
  const withDuty = ['2026-07-08', '2026-07-22'].map((day) => anOfficerDay(day));
  // July 8 is a week from July 1 and from July 15, and takes July 1; July 22 then is a week from July 15 and July 29.
  const pairs = pairDays(withDuty, [first, second, third].flatMap((day) => day ?? []));
  expect(pairs.map(([one, other]) => [one.day, other.day])).toEqual([
    ['2026-07-08', '2026-07-01'],
    ['2026-07-22', '2026-07-15'],
  ]);
});

test('other duties are one line, leave and detail are left out, and the kind that loses the most comes first', () => {
  const more = days.map((day) =>
    day.cells.length === 1
      ? { ...day, cells: [...day.cells, dutyCell('congress', 100), aCell({ kind: 'detail' })] }
      : { ...day, cells: [...day.cells, aCell({ kind: 'phone', minutes: 15 })] },
  );
  expect(displacementOf(court, more, leave).changes.map(({ kind, value }) => [kind, Math.round(value)])).toEqual([
    [null, -100],
    ['docket-review', -37],
    ['phone', 15],
  ]);
});

test('the same change in every pair has no interval, since it has no spread', () => {
  const same = days.map((day) => ({ ...day, cells: day.cells.filter(({ duty }) => duty !== null) }));
  const changes = displacementOf(court, same.map((day, index) =>
    index % 2 === 1 ? { ...day, cells: [reviewed(30)] } : day), leave).changes;
  expect(changes).toMatchObject([{ value: -30, margin: { is: 'none', why: 'the same change in every pair of days' } }]);
});

test('of many kinds compared, a chance finding near 5 % is not marked, and a clear one is', () => {
  // Beside the clear change from above, kinds b to f: differences 1, 2, 3, −1, 0, 1 have mean 1 and an interval with 0.
  // Kind g: differences 9, 1, 9, 1, 9, 1 have mean 5, standard error √(19.2/6) = 1.788854, t = 2.795: beyond
  // t(0.975; 5) = 2.571, so its interval leaves 0 out; but second of 7 it would need t(1 − 0.025 · 2/7; 5) = 3.64.
  const chance = [1, 2, 3, -1, 0, 1];
  const near = [9, 1, 9, 1, 9, 1];
  const many = days.map((day, index) => {
    const pair = Math.floor(index / 2);
    const isWith = index % 2 === 0;
    const others = ['b', 'c', 'd', 'e', 'f'].map((kind) =>
      aCell({ kind, minutes: 10 + (isWith ? (chance[pair] ?? 0) : 0) }));
    const last = aCell({ kind: 'g', minutes: 10 + (isWith ? (near[pair] ?? 0) : 0) });
    return { ...day, cells: [...day.cells, ...others, last] };
  });
  const { changes } = displacementOf(court, many, leave);
  expect(changes.filter(({ isMarked }) => isMarked).map(({ kind }) => kind)).toEqual(['docket-review']);
  const g = changes.find(({ kind }) => kind === 'g')?.margin;
  expect(g?.is === 'interval' && g.low > 0).toBe(true);
});

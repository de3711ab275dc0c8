import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepBackups, type DatedBackup } from '#shared/rules/backups/keepBackups';
import { seeded } from '../../../helpers/seed';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 8, 16, 18, 42);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const kept = (backups: readonly DatedBackup[], at = now) => [...keepBackups(backups, at, dayOf)];
const aged = (id: string, age: number, records: number): DatedBackup => ({ id, at: now - age, records });

test.each<readonly [string, readonly DatedBackup[], readonly string[]]>([
  ['none of none', [], []],
  ['the only one, however old', [aged('a', 4000 * day, 1)], ['a']],
  ['the newest of an hour', [aged('a', 20 * 60_000, 5), aged('b', 10 * 60_000, 5)], ['b']],
  ['a fuller one beside an emptier newer one', [aged('a', 20 * 60_000, 9), aged('b', 10 * 60_000, 5)], ['b', 'a']],
  ['both of two hours', [aged('a', 2 * hour, 5), aged('b', hour, 5)], ['a', 'b']],
  ['one of each day after two days', [aged('a', 5 * day, 5), aged('b', 5 * day - hour, 6), aged('c', 4 * day, 7)], [
    'b', 'c',
  ]],
  ['one of each month after thirty days', [aged('a', 80 * day, 5), aged('b', 78 * day, 6), aged('c', 40 * day, 7)], [
    'b', 'c',
  ]],
  ['one of the future beside those of now', [aged('a', -400 * day, 1), aged('b', hour, 5)], ['a', 'b']],
  ['the fullest of all, whatever its age', [aged('a', 80 * day, 99), aged('b', 79 * day, 6), aged('c', 0, 7)], [
    'b', 'a', 'c',
  ]],
])('it keeps %s', (_, backups, expected) => {
  expect(kept(backups).toSorted()).toEqual([...expected].toSorted());
});

const history = fc.array(
  fc.record({ age: fc.integer({ min: -day, max: 1200 * day }), records: fc.integer({ min: 0, max: 50 }) }),
  { minLength: 1, maxLength: 120 },
).map((drawn) => drawn.map(({ age, records }, index) => aged(`b${index}`, age, records)));

const rounds = seeded({ numRuns: 1000 });

test('in 1,000 drawn histories no backup is dropped for an emptier one, and the fullest and the newest stay', () => {
  fc.assert(fc.property(history, (backups) => {
    const stays = keepBackups(backups, now, dayOf);
    const keptOnes = backups.filter(({ id }) => stays.has(id));
    for (const dropped of backups.filter(({ id }) => !stays.has(id))) {
      const isCovered = keptOnes.some((one) =>
        one.records >= dropped.records && dayOf(one.at).slice(0, 7) === dayOf(dropped.at).slice(0, 7));
      expect(isCovered).toBe(true);
    }
    const newest = Math.max(...backups.map(({ at }) => at));
    const fullest = Math.max(...backups.map(({ records }) => records));
    expect(keptOnes.some(({ at }) => at === newest)).toBe(true);
    expect(keptOnes.some(({ records }) => records === fullest)).toBe(true);
  }), rounds);
});

test('each day of the last thirty that had a backup has one, each month before has one, and no more than two', () => {
  fc.assert(fc.property(history, (backups) => {
    const stays = keepBackups(backups, now, dayOf);
    const old = backups.filter(({ at }) => now - at >= 30 * day);
    const recent = backups.filter(({ at }) => now - at < 30 * day);
    const ofKept = (list: readonly DatedBackup[]) => list.filter(({ id }) => stays.has(id));
    const daysOf = (list: readonly DatedBackup[]) => new Set(list.map(({ at }) => dayOf(at)));
    const monthsOf = (list: readonly DatedBackup[]) => new Set(list.map(({ at }) => dayOf(at).slice(0, 7)));
    expect(daysOf(ofKept(recent))).toEqual(daysOf(recent));
    expect(monthsOf(ofKept(old))).toEqual(monthsOf(old));
    expect(ofKept(old).length).toBeLessThanOrEqual(2 * monthsOf(old).size + 1);
  }), rounds);
});

test('what is kept stays kept: a second rotation at the same time removes nothing', () => {
  fc.assert(fc.property(history, (backups) => {
    const stays = keepBackups(backups, now, dayOf);
    const once = backups.filter(({ id }) => stays.has(id));
    expect(kept(once).toSorted()).toEqual([...stays].toSorted());
  }), rounds);
});

test('three backups a day over two years leave the hours of two days, the days of a month, and the months', () => {
  let backups: DatedBackup[] = [];
  for (let at = now - 730 * day; at <= now; at += 8 * hour) {
    backups = [...backups, { id: `at ${at}`, at, records: Math.round((at - now) / day) + 800 }];
    const stays = keepBackups(backups, at, dayOf);
    backups = backups.filter(({ id }) => stays.has(id));
  }
  const ages = backups.map(({ at }) => (now - at) / day);
  expect([ages.filter((age) => age < 2).length, ages.filter((age) => age >= 2 && age < 30).length]).toEqual([6, 28]);
  expect(ages.filter((age) => age >= 30).length).toBeLessThanOrEqual(25);
});

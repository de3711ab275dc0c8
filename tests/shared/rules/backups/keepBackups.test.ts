import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepBackups, type DatedBackup } from '#shared/rules/backups/keepBackups';
import { seeded } from '../../../helpers/seed';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 8, 16, 18, 42);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const keep = (backups: readonly DatedBackup[], at = now, keptDays = 30, written: string | null = null) =>
  keepBackups(backups, { now: at, dayOf, keptDays, written });
const kept = (backups: readonly DatedBackup[], at = now) => [...keep(backups, at)];
const aged = (id: string, age: number, records: number): DatedBackup => ({ id, at: now - age, records });
/** One backup on each of the last thirty days. */
function thirtyDays(): readonly DatedBackup[] {
  return Array.from({ length: 30 }, (_, age) => aged(`of day ${age}`, age * day, 50));
}

/** Midnight in the zone of the tests, which is UTC. */
const midnight = Date.UTC(2026, 8, 16);

test.each<readonly [string, readonly DatedBackup[], readonly string[]]>([
  ['none of none', [], []],
  ['the only one, however old', [aged('a', 4000 * day, 1)], ['a']],
  ['the newest of an hour', [aged('a', 20 * 60_000, 5), aged('b', 10 * 60_000, 5)], ['b']],
  ['a fuller one besides an emptier newer one', [aged('a', 20 * 60_000, 9), aged('b', 10 * 60_000, 5)], ['b', 'a']],
  ['both of two hours', [aged('a', 2 * hour, 5), aged('b', hour, 5)], ['a', 'b']],
  ['both hours of the last two days that have a backup, however long ago', [
    aged('a', 50 * day, 5), aged('b', 50 * day - hour, 6), aged('c', 40 * day, 7), aged('d', 40 * day - hour, 8),
  ], ['a', 'b', 'c', 'd']],
  ['one of each day before those two', [
    aged('a', 5 * day, 5), aged('b', 5 * day - hour, 6), aged('c', 4 * day, 7), aged('d', 3 * day, 8),
  ], ['b', 'c', 'd']],
  ['one of each month before the last thirty days that have a backup', [
    aged('a', 80 * day, 5), aged('b', 78 * day, 6), ...thirtyDays(),
  ], ['b', ...thirtyDays().map(({ id }) => id)]],
  ['one of the future beside those of now', [aged('a', -400 * day, 1), aged('b', hour, 5)], ['a', 'b']],
  ['a day of its own on both sides of midnight within one hour of the clock', [
    { id: 'a', at: midnight - 1, records: 5 }, { id: 'b', at: midnight, records: 6 },
  ], ['a', 'b']],
  ['the fullest of all, whatever its age', [aged('a', 80 * day, 99), aged('b', 79 * day, 6), aged('c', 0, 7)], [
    'b', 'a', 'c',
  ]],
])('it keeps %s', (_, backups, expected) => {
  expect(kept(backups).toSorted()).toEqual([...expected].toSorted());
});

test.each([
  ['the clock was set back within the hour', [aged('before', 0, 5), aged('written', 20 * 60_000, 5)]],
  ['the clock is stopped', [{ ...aged('before', 0, 5), id: 'x' }, aged('written', 0, 5)]],
  ['it has fewer records than the newest', [aged('before', 0, 9), aged('written', 20 * 60_000, 5)]],
])('the backup that was just written is kept if %s', (_, backups) => {
  expect(keep(backups, now, 30, 'written').has('written')).toBe(true);
  expect(keep(backups).has('written')).toBe(false);
});

const history = fc.array(
  fc.record({ age: fc.integer({ min: -day, max: 1200 * day }), records: fc.integer({ min: 0, max: 50 }) }),
  { minLength: 1, maxLength: 120 },
).map((drawn) => drawn.map(({ age, records }, index) => aged(`b${index}`, age, records)));

const rounds = seeded({ numRuns: 1000 });

test('in 1,000 random histories no backup is dropped for an emptier one, and the fullest and the newest stay', () => {
  fc.assert(fc.property(history, (backups) => {
    const stays = keep(backups);
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

test.each([14, 30, 90, 365])('each of the last %i days with a backup has one, and each month before', (keptDays) => {
  fc.assert(fc.property(history, (backups) => {
    const stays = keep(backups, now, keptDays);
    const isFuture = ({ at }: DatedBackup) => dayOf(at) > dayOf(now);
    for (const side of [backups.filter(isFuture), backups.filter((one) => !isFuture(one))]) {
      const recent = new Set([...daysOf(side)].toSorted().slice(-keptDays));
      const ofKept = side.filter(({ id }) => stays.has(id));
      const old = ofKept.filter(({ at }) => !recent.has(dayOf(at)));
      const months = monthsOf(side.filter(({ at }) => !recent.has(dayOf(at))));
      expect([...recent].filter((one) => !daysOf(ofKept).has(one))).toEqual([]);
      expect(monthsOf(old)).toEqual(months);
      expect(old.length).toBeLessThanOrEqual(2 * months.size + 1);
    }
  }), rounds);
});

const daysOf = (list: readonly DatedBackup[]) => new Set(list.map(({ at }) => dayOf(at)));
const monthsOf = (list: readonly DatedBackup[]) => new Set(list.map(({ at }) => dayOf(at).slice(0, 7)));

test('what is kept stays kept: a second rotation at the same time removes nothing', () => {
  fc.assert(fc.property(history, (backups) => {
    const stays = keep(backups);
    const once = backups.filter(({ id }) => stays.has(id));
    expect(kept(once).toSorted()).toEqual([...stays].toSorted());
  }), rounds);
});

test('three backups a day over two years leave the hours of two days, the days of a month, and the months', () => {
  let backups: DatedBackup[] = [];
  for (let at = now - 730 * day; at <= now; at += 8 * hour) {
    backups = [...backups, { id: `at ${at}`, at, records: Math.round((at - now) / day) + 800 }];
    const stays = keep(backups, at);
    backups = backups.filter(({ id }) => stays.has(id));
  }
  const ages = backups.map(({ at }) => (now - at) / day);
  expect([ages.filter((age) => age < 2).length, ages.filter((age) => age >= 2 && age < 30).length]).toEqual([6, 28]);
  expect(ages.filter((age) => age >= 30).length).toBeLessThanOrEqual(25);
});

/** The history of a profile: each day passes, and its backup is dated by a clock that is right or far off. */
const days = fc.array(
  fc.record({ off: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -2000, max: 2000 })) }),
  { minLength: 1, maxLength: 90 },
);

/** Writes a backup each day and rotates each time, by that day's clock; returns what is left. */
function live(offsets: readonly number[], keptDays: number): readonly DatedBackup[] {
  let backups: readonly DatedBackup[] = [];
  for (const [index, off] of offsets.entries()) {
    const at = now + (index + off) * day;
    const written = [...backups, { id: `${index}`, at, records: index }];
    const stays = keep(written, at, keptDays);
    backups = written.filter(({ id }) => stays.has(id));
  }
  return backups;
}

test('in 1,000 random histories with a clock that jumps, each wrong day costs the right ones at most one place', () => {
  fc.assert(fc.property(days, fc.constantFrom(14, 30), (drawn, keptDays) => {
    const offsets = drawn.map(({ off }) => off);
    const left = daysOf(live(offsets, keptDays));
    const right = offsets.flatMap((off, index) => (off === 0 ? [index] : []));
    const places = Math.max(0, keptDays - (offsets.length - right.length));
    const due = (places === 0 ? [] : right.slice(-places)).map((index) => dayOf(now + index * day));
    expect(due.filter((one) => !left.has(one))).toEqual([]);
  }), rounds);
});

test('whatever the clock says, no fewer days are left than were written or should be kept', () => {
  fc.assert(fc.property(days, (drawn) => {
    const offsets = drawn.map(({ off }) => off);
    const written = new Set(offsets.map((off, index) => dayOf(now + (index + off) * day)));
    expect(daysOf(live(offsets, 30)).size).toBeGreaterThanOrEqual(Math.min(30, written.size));
  }), rounds);
});

test('a clock that is ten years ahead for one day removes nothing from the last 29 days', () => {
  const offsets = Array.from({ length: 40 }, (_, index) => (index === 38 ? 3650 : 0));
  const left = live(offsets, 30).map(({ id }) => Number(id));
  const recent = Array.from({ length: 30 }, (_, index) => index + 10);
  expect(recent.filter((index) => !left.includes(index))).toEqual([]);
});

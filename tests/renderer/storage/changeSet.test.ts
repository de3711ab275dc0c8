import { expect, test } from 'vitest';
import { recordId, type InstallationId, type RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import type { TimerStack } from '#shared/records/timerStack';
import {
  applyVersions,
  asProblem,
  compensate,
  isStorageFailure,
  monthsOf,
  prepareChanges,
  StorageProblem,
  unreadable,
  versionsOf,
} from '#renderer/storage/changeSet';
import { rowOf, type Row } from '#renderer/storage/rows';
import { anAbsence } from '../../helpers/anAbsence';
import { anEntry } from '../../helpers/anEntry';
import { aLine, aTheme, written } from '../../helpers/copies';

const id = recordId('theme');
const by = 'one' as InstallationId;
const stamp = { by, number: 9, clock: { at: 9, count: 0 } };
const rowOfVersions = (seq: number, ...all: readonly ReturnType<typeof written>[]): Row =>
  rowOf(
    'setting',
    id,
    seq,
    all.map(({ version }) => version),
  );
const apply = (row: Row | null, number: number, ...all: readonly ReturnType<typeof written>[]) =>
  applyVersions(new Map<RecordId, Row>(row === null ? [] : [[row.id, row]]), number, all);
const failed = (...versions: readonly ReturnType<typeof written>[]) =>
  JSON.parse(aLine(8, versions).payload) as ChangeSet;

test('a compensation shows what the row shows and follows both the row and the failed version', () => {
  const before = rowOfVersions(3, written(aTheme('dark'), { one: 3, two: 1 }));
  const set = failed(written(aTheme('light'), { one: 8, two: 1, three: 4 }));
  const [taken] = compensate([{ change: aTheme('light'), before }], set, stamp);
  expect(taken).toEqual({
    type: 'setting',
    id,
    version: {
      vector: { one: 9, two: 1, three: 4 },
      clock: stamp.clock,
      by,
      deleted: false,
      content: aTheme('dark').content,
    },
  });
});

test('the compensation of a record that was new deletes it', () => {
  const [taken] = compensate(
    [{ change: aTheme('light'), before: undefined }],
    failed(written(aTheme('light'), { two: 8 })),
    stamp,
  );
  expect(taken?.version).toEqual({ vector: { one: 9, two: 8 }, clock: stamp.clock, by, deleted: true, content: null });
});

test('merging the same versions again changes nothing, and a later one raises the number of the row', () => {
  const first = written(aTheme('dark'), { one: 3 });
  const row = rowOfVersions(3, first);
  expect(apply(row, 7, first)).toEqual({ ok: true, value: [] });
  const later = written(aTheme('light'), { one: 7 });
  expect(apply(row, 7, later)).toEqual({ ok: true, value: [{ before: row, after: rowOfVersions(7, later) }] });
});

test.each([
  [7, 3, 7],
  [3, 7, 7],
  [5, 5, 5],
])('a line numbered %i merged into a row numbered %i gives a row numbered %i', (number, seq, expected) => {
  const row = rowOfVersions(seq, written(aTheme('dark'), { one: 3 }));
  const applied = apply(row, number, written(aTheme('light'), { two: 1 }));
  expect(applied.ok && applied.value.map(({ after }) => [after.seq, after.versions.length])).toEqual([[expected, 2]]);
});

test('a derived version has no number, wherever it comes from', () => {
  const applied = apply(null, 7, written(aTheme('dark'), {}));
  expect(applied.ok && applied.value[0]?.after.seq).toBe(0);
});

test('several versions of a record in one set are one change, from its row before to the last', () => {
  const row = rowOfVersions(1, written(aTheme('dark'), { one: 1 }));
  const applied = apply(row, 3, written(aTheme('light'), { one: 2 }), written(aTheme('system'), { one: 3 }));
  expect(applied).toEqual({
    ok: true,
    value: [{ before: row, after: rowOfVersions(3, written(aTheme('system'), { one: 3 })) }],
  });
});

test('one vector for two contents and one id for two types are refused with their names', () => {
  const row = rowOfVersions(3, written(aTheme('dark'), { one: 3 }));
  const absence: Change = { type: 'absence', id, content: anAbsence() };
  const refusals = [apply(row, 4, written(aTheme('light'), { one: 3 })), apply(row, 4, written(absence, { one: 4 }))];
  expect(refusals).toMatchObject([
    { ok: false, error: { code: 'equal-vectors' } },
    { ok: false, error: { code: 'two-types' } },
  ]);
});

test('a change that changes nothing is left out, unless it settles a conflict', () => {
  const [dark, light] = [written(aTheme('dark'), { one: 1 }, 2), written(aTheme('light'), { two: 1 }, 1)];
  const [plain, conflict] = [rowOfVersions(1, dark), rowOfVersions(1, dark, light)];
  const left = (row: Row | undefined, change: Change) => prepareChanges([change], [row]).length;
  expect([left(plain, aTheme('dark')), left(conflict, aTheme('dark')), left(plain, aTheme('light'))]).toEqual([
    0, 1, 1,
  ]);
  expect([left(undefined, { ...aTheme('dark'), content: null } as Change), left(undefined, aTheme('dark'))]).toEqual([
    0, 1,
  ]);
});

test('a new version knows everything its row knows', () => {
  const before = rowOfVersions(1, written(aTheme('dark'), { two: 5 }), written(aTheme('light'), { three: 6 }));
  const [version] = versionsOf([{ change: aTheme('light'), before }], stamp);
  expect(version?.version.vector).toEqual({ one: 9, two: 5, three: 6 });
});

test('a record or timer that cannot be read again is named by its first wrong field', async () => {
  const change = { type: 'absence', id, content: { ...anAbsence(), first: '10000-01-01' } } as never;
  const timers = [
    { officer: recordId('alder'), running: { startedAt: 'never' }, interrupted: [], away: null },
  ] as never as TimerStack[];
  const all = [unreadable([change], []), unreadable([], timers), unreadable([aTheme('dark')], [])];
  const checked = await Promise.all(all);
  expect(checked).toMatchObject([
    { code: 'unreadable', field: 'first', message: expect.stringContaining('absence theme: first') as unknown },
    { code: 'unreadable', message: expect.stringContaining('timers of alder') as unknown },
    null,
  ]);
});

test.each([
  ['a single change waits for nothing', 1, ['checked', 'other work']],
  ['so do a few', 250, ['checked', 'other work']],
  ['a large one lets it happen', 251, ['other work', 'checked']],
])('other work on the page while the contents of a command are checked: %s', async (_what, length, expected) => {
  const changes = Array.from({ length }, (_, index) => ({ ...aTheme('dark'), id: recordId(`theme ${index}`) }));
  const order: string[] = [];
  const other = new Promise<void>((resolve) => setTimeout(() => (order.push('other work'), resolve())));
  const checked = unreadable(changes, []).then(() => order.push('checked'));
  await Promise.all([checked, other]);
  expect(order).toEqual(expected);
});

test('a change touches the months of the entry before and after it, each once', () => {
  const part = (day: string) => ({ day: day as never, minutes: 30, outside: false });
  const entry = (...days: readonly string[]) =>
    rowOf('entry', recordId('e'), 1, [
      written({ type: 'entry', id, content: { ...anEntry(), parts: days.map(part) } }, { one: 1 }).version,
    ]);
  const months = monthsOf([
    { before: entry('2026-08-31', '2026-09-01'), after: entry('2026-09-02', '2026-10-01') },
    { before: undefined, after: rowOfVersions(1) },
  ]);
  expect(months.map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10']);
});

test('a failure of a copy is not mistaken for a bug', () => {
  const own = new StorageProblem({ code: 'moved-on', message: 'moved' });
  expect([own, new DOMException('full'), new Error('bug')].map(isStorageFailure)).toEqual([true, true, false]);
  expect([asProblem(own), asProblem(new DOMException('full', 'QuotaExceededError')).code]).toEqual([
    { code: 'moved-on', message: 'moved' },
    'storage-failed',
  ]);
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordId, type InstallationId } from '#shared/base/ids';
import type { Version } from '#shared/records/version';
import {
  contentsAfter,
  countsAfter,
  noContents,
  rowOf,
  shownContent,
  versionsKey,
  type Row,
  type RowChange,
} from '#renderer/storage/rows';
import { anAbsence } from '../../helpers/anAbsence';
import { anEntry } from '../../helpers/anEntry';
import { seeded } from '../../helpers/seed';

const version = (vector: Record<string, number>, content: unknown = anAbsence(), at = 1): Version<unknown> => ({
  vector,
  clock: { at, count: 0 },
  by: 'one' as InstallationId,
  deleted: content === null,
  content,
});
const row = (id: string, ...versions: readonly Version<unknown>[]): Row => rowOf('absence', recordId(id), 1, versions);
const added = (after: Row): RowChange => ({ before: undefined, after });

/** The last 128 bits of SHA-256, as Node counts them. */
const bits = (text: string) => BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(32)}`);
const hex = (sum: bigint) => (sum % 2n ** 128n).toString(16).padStart(32, '0');

test('the digest is the sum of the hashes of id and vector over all written versions', async () => {
  const rows = [
    row('one', version({ b: 2, a: 1 })),
    row('two', version({ a: 3 }), version({ b: 4 })),
    row('derived', version({})),
  ];
  expect(await contentsAfter(noContents, rows.map(added))).toEqual({
    records: 2,
    digest: hex(bits('one|a:1,b:2') + bits('two|a:3') + bits('two|b:4')),
  });
});

test('a small digest keeps all of its 32 digits', async () => {
  const digest = hex(2n ** 128n + 5n - bits('one|a:1'));
  expect(await contentsAfter({ records: 7, digest }, [added(row('one', version({ a: 1 })))])).toEqual({
    records: 8,
    digest: hex(5n),
  });
});

const someRows = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }),
    a: fc.integer({ min: 1, max: 9 }),
    b: fc.integer({ min: 1, max: 9 }),
    other: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

test('contents do not depend on the order of changes, and a change and its reverse cancel out', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, someRows, async (first, second) => {
      const rowsOf = (drawn: typeof first) =>
        drawn.map(({ id, a, b, other }) => row(`r${id}`, version({ one: a }), ...(other ? [version({ two: b })] : [])));
      const [before, after] = [rowsOf(first), rowsOf(second)];
      const start = await contentsAfter(noContents, before.map(added));
      expect(await contentsAfter(noContents, before.toReversed().map(added))).toEqual(start);
      const moves = after.map((to): RowChange => ({ before: before.find(({ id }) => id === to.id), after: to }));
      const moved = await contentsAfter(start, moves);
      let one = start;
      for (const move of moves.toReversed()) one = await contentsAfter(one, [move]);
      const unmoved = before.filter(({ id }) => !after.some((to) => to.id === id));
      expect([moved, one]).toEqual([one, await contentsAfter(noContents, [...unmoved, ...after].map(added))]);
    }),
    seeded({ numRuns: 50 }),
  );
});

test('a record counts once, from its first written version on', async () => {
  const derived = row('one', version({}));
  const first = row('one', version({ one: 1 }));
  const second = row('one', version({ one: 2 }), version({ two: 1 }));
  const seen: number[] = [];
  let contents = noContents;
  for (const change of [added(derived), { before: derived, after: first }, { before: first, after: second }]) {
    contents = await contentsAfter(contents, [change]);
    seen.push(contents.records);
  }
  expect(seen).toEqual([0, 1, 1]);
});

test('a new row counts for its type, a changed one does not, and what was counted before is left as it is', () => {
  const entry = rowOf('entry', recordId('entry'), 1, [version({ one: 1 }, anEntry())]);
  const present = { absence: 2, unit: 1 } as const;
  expect(countsAfter(present, [added(entry), added(row('new')), { before: row('old'), after: row('old') }])).toEqual({
    absence: 3,
    unit: 1,
    entry: 1,
  });
  expect(present).toEqual({ absence: 2, unit: 1 });
});

test('a row is found by the keys of its displayed version, and a deleted one by none', () => {
  const [other, late] = [anAbsence({ officer: recordId('other') }), anAbsence({ officer: recordId('late') })];
  const both = row('both', version({ a: 1 }, other, 1), version({ b: 1 }, late, 2));
  expect([both.keys, row('gone', version({ a: 1 }, null)).keys, row('none').keys]).toEqual([['absence|late'], [], []]);
  expect([shownContent(both), shownContent(row('gone', version({ a: 1 }, null))), shownContent(undefined)]).toEqual([
    late,
    null,
    null,
  ]);
});

test('the key of versions tells two rows apart', () => {
  expect([versionsKey([]), versionsKey([version({ a: 1, b: 2 }), version({ c: 3 })])]).toEqual(['', 'a:1,b:2;c:3']);
});

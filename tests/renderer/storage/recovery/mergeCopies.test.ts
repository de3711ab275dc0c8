import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { failWith } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import type { Day, Instant } from '#shared/time/day';
import { readState } from '#renderer/storage/commit';
import { mergeCopies, settleCopies } from '#renderer/storage/recovery/recover';
import { replayJournal } from '#renderer/storage/recovery/replay';
import { rowOf } from '#renderer/storage/rows';
import { anAbsence } from '../../../helpers/anAbsence';
import { aLine, anEmptyDatabase, aPagedJournal, portsOn, written } from '../../../helpers/copies';

const absence = (id: string, first = '2026-09-16'): Change => ({
  type: 'absence', id: recordId(id), content: anAbsence({ first: first as Day }),
});

/** A journal of two changes of one record each, and the database after the first of them. */
async function aDatabaseBehind() {
  const journal = aPagedJournal();
  journal.lines.push(aLine(1, [written(absence('a'), { one: 1 })]));
  const database = await anEmptyDatabase();
  await replayJournal(database, portsOn(journal), 0);
  journal.lines.push(aLine(2, [written(absence('a', '2026-09-17'), { one: 2 })]));
  return { journal, database };
}

test.each([
  ['both had reached, is named', 2, [recordId('a')]],
  ['only the journal had reached, is not', 1, []],
])('a record that the database takes from the journal, of a change that %s', async (_what, head, taken) => {
  const { journal, database } = await aDatabaseBehind();
  expect(await settleCopies(database, portsOn(journal), { head, at: null })).toMatchObject({
    ok: true, value: { head: 2, taken },
  });
});

test.each([
  [1, null, 'Change 1 is in neither copy. At most one change is gone.'],
  [3, null, 'Changes 1 to 3 are in neither copy. At most 3 changes are gone.'],
  [1, 5000, 'Change 1 is in neither copy. At most one change is gone. Both copies held it at {5000}.'],
  [3, 5000, 'Changes 1 to 3 are in neither copy. At most 3 changes are gone. Both copies held them at {5000}.'],
])('two empty copies that had reached %i are told as a loss, with what is known (%s)', async (head, at, said) => {
  const settled = await settleCopies(await anEmptyDatabase(), portsOn(aPagedJournal()), { head, at: at as Instant });
  expect(settled.ok && settled.value.losses).toEqual([`${said} Everything else is here.`]);
});

test('copies that hold the same are merged without a word and without another line', async () => {
  const { journal, database } = await aDatabaseBehind();
  await settleCopies(database, portsOn(journal), { head: 0, at: null });
  const { contents } = await readState(database);
  journal.lines.push(aLine(3, [], { contents }));
  await settleCopies(database, portsOn(journal), { head: 0, at: null });
  // What a migration derived is in no line.
  const unit = { type: 'unit', id: recordId('unit'), content: { owner: 'local', name: 'Unit' } } as const;
  await database.records.put(rowOf('unit', unit.id, 0, [written(unit, {}).version]));
  const merged = await mergeCopies(database, portsOn(journal), 3);
  expect(merged.ok && [merged.value.told, merged.value.lost]).toEqual([[], []]);
  expect(journal.lines.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('what a lost line held is written again although both copies say that they hold the same', async () => {
  const { journal, database } = await aDatabaseBehind();
  journal.lines.push(aLine(3, [written(absence('b'), { one: 3 })]));
  await replayJournal(database, portsOn(journal), 1);
  const { contents } = await readState(database);
  journal.lines.push(aLine(4, [], { contents }));
  await replayJournal(database, portsOn(journal), 3);
  journal.lines.splice(2, 1);
  const merged = await mergeCopies(database, portsOn(journal), 4);
  expect(merged.ok && merged.value.told).toEqual([
    'The journal lacked changes that the database has, and they were written to it again (records: 1).',
  ]);
  const last = JSON.parse(journal.lines.at(-1)!.payload) as ChangeSet;
  expect([last.number, last.versions.map(({ id }) => id), last.contents]).toEqual([5, ['b'], contents]);
});

test('a merge of one record says so in the singular', async () => {
  const { journal, database } = await aDatabaseBehind();
  journal.lines.push(aLine(3, [written(absence('b'), { one: 3 })]));
  const merged = await mergeCopies(database, portsOn(journal), 3);
  expect(merged.ok && merged.value.told).toEqual([
    'The two copies differed, and the database took what it lacked from the journal: 1 record before, 2 after.',
  ]);
});

test('a merge fails as its journal does: where it cannot be read again, and where it takes nothing', async () => {
  const { journal, database } = await aDatabaseBehind();
  await replayJournal(database, portsOn(journal), 1);
  await database.records.put(rowOf('absence', recordId('b'), 2, [written(absence('b'), { two: 1 }).version]));
  let reads = 0;
  const port = {
    ...journal.port,
    read: async (...given: Parameters<typeof journal.port.read>) => {
      reads += 1;
      return reads > 1 ? failWith('journal-read', 'unreadable') : await journal.port.read(...given);
    },
  };
  const unread = await mergeCopies(database, { ...portsOn(journal), journal: port }, 2);
  expect(unread).toEqual(failWith('journal-read', 'unreadable'));
  journal.refuses = () => true;
  const refused = await mergeCopies(database, portsOn(journal), 2);
  expect([refused, journal.lines.length]).toEqual([failWith('journal-write', 'The journal cannot be written.'), 2]);
});

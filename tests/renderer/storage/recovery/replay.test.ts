import { expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import type { ChangeSet } from '#shared/records/changeSet';
import { readState, recountRows } from '#renderer/storage/commit';
import type { DaybookDatabase } from '#renderer/storage/database';
import { makeReader } from '#renderer/storage/reader';
import { settleCopies, type Settling, type SettlingStep } from '#renderer/storage/recovery/recover';
import { replayJournal } from '#renderer/storage/recovery/replay';
import { anEntry } from '../../../helpers/anEntry';
import { aLine, anEmptyDatabase, aPagedJournal, portsOn, written, type PagedJournal } from '../../../helpers/copies';

const count = 12;
const entry = (id: number, minutes: number) =>
  ({ type: 'entry', id: recordId(`entry-${id}`), content: anEntry({ minutes }) }) as const;

/** A journal in pages of two lines: twelve entries, and a later edit of every third one. */
function aJournalWithEdits(): PagedJournal {
  const journal = aPagedJournal(2);
  for (let number = 1; number <= count; number += 1) {
    journal.lines.push(aLine(number, [written(entry(number, 10), { one: number })]));
  }
  for (let edited = 3, number = count + 1; edited <= count; edited += 3, number += 1) {
    journal.lines.push(aLine(number, [written(entry(edited, 25), { one: number }, 2)]));
  }
  return journal;
}

/** The minutes of all entries in order, and whether totals, contents and head match a recount. */
async function contentOf(database: DaybookDatabase) {
  const entries = await makeReader(database).all('entry');
  const state = await readState(database);
  const totals = JSON.stringify(await database.totals.toArray());
  const isRight = totals === JSON.stringify([...recount(entries).values()].map(encodeMonth));
  const contents = await recountRows(database);
  const minutes = entries
    .toSorted((one, other) => Number(one.id.slice(6)) - Number(other.id.slice(6)))
    .map(({ parts }) => parts[0]?.minutes);
  return { minutes, isRight, head: state.head.number, sameContents: contents.digest === state.contents.digest };
}

const whole = {
  minutes: [10, 10, 25, 10, 10, 25, 10, 10, 25, 10, 10, 25],
  isRight: true, head: count + 4, sameContents: true,
};

/** Stops after so many pages. */
function stopAfter(pages: number): Settling & { readonly seen: [SettlingStep, number, number][] } {
  const seen: [SettlingStep, number, number][] = [];
  return { seen, onProgress: (...progress) => void seen.push(progress), isStopped: () => seen.length >= pages };
}

test('a rebuild reports its progress in changes, and edits across pages count once', async () => {
  const [journal, database] = [aJournalWithEdits(), await anEmptyDatabase()];
  const watch = stopAfter(Infinity);
  const settled = await settleCopies(database, portsOn(journal), { head: 0, at: null }, watch);
  expect(settled.ok && settled.value.notices.map((text) => text.slice(0, 61))).toEqual([
    'The database was empty and was rebuilt from the journal: 0 re',
  ]);
  expect(watch.seen).toEqual([2, 4, 6, 8, 10, 12, 14, 16].map((done) => ['rebuilding', done, 16]));
  expect(await contentOf(database)).toEqual(whole);
});

test.each([1, 4, 7])('a rebuild stopped after %i pages goes on at the next start, which reports it', async (pages) => {
  const [journal, database] = [aJournalWithEdits(), await anEmptyDatabase()];
  const stopped = await settleCopies(database, portsOn(journal), { head: 0, at: null }, stopAfter(pages));
  expect(stopped).toMatchObject({ ok: false, error: { code: 'stopped' } });
  expect((await contentOf(database)).head).toBe(2 * pages);
  const settled = await settleCopies(database, portsOn(journal), { head: 0, at: null });
  expect(settled.ok && settled.value.notices).toEqual([
    'The database was empty and was rebuilt from the journal: 0 records before, 12 after. ' +
      'Steps of undo, and what was typed but not logged, were in the database only and are gone.',
  ]);
  expect(await contentOf(database)).toEqual(whole);
  const again = await settleCopies(database, portsOn(journal), { head: 0, at: null });
  expect(again.ok && [...again.value.notices, ...again.value.losses]).toEqual([]);
  // The next time the database is behind, it is not empty.
  journal.lines.push(aLine(count + 5, [written(entry(1, 30), { one: count + 5 })]));
  const behind = await settleCopies(database, portsOn(journal), { head: count + 5, at: null });
  expect(behind.ok && behind.value.notices[0]).toContain('The database had lost change 17.');
});

test('a rewrite of the journal continues where it was stopped', async () => {
  const [journal, database] = [aJournalWithEdits(), await anEmptyDatabase()];
  await settleCopies(database, portsOn(journal), { head: 0, at: null });
  const rows = await database.records.toArray();
  // More rows than one line holds, so that there is something to stop in between.
  const more = Array.from({ length: 1200 }, (_, index) => ({
    ...rows[0]!, id: recordId(`more-${index}`), seq: count + 5 + index,
  }));
  await database.records.bulkPut(more);
  await database.meta.put({ key: 'head', number: count + 4 + more.length, changeSet: 'last', command: 'test' });
  await recountRows(database);
  journal.lines.length = 0;
  const stopped = await settleCopies(database, portsOn(journal), { head: 0, at: null }, stopAfter(1));
  expect(stopped).toMatchObject({ error: { code: 'stopped' } });
  const linesThen = journal.lines.length;
  expect((await settleCopies(database, portsOn(journal), { head: 0, at: null })).ok).toBe(true);
  const ids = journal.lines.flatMap(({ payload }) => (JSON.parse(payload) as ChangeSet).versions.map(({ id }) => id));
  expect([linesThen, new Set(ids).size, journal.lines.at(-1)?.number]).toEqual([1, 1212, 1216]);
});

test('a page that the database refuses ends the rebuild as a failure, and earlier pages stay', async () => {
  const [journal, database] = [aJournalWithEdits(), await anEmptyDatabase()];
  const put = database.records.bulkPut.bind(database.records);
  let calls = 0;
  database.records.bulkPut = ((...given: Parameters<typeof put>) => {
    calls += 1;
    if (calls === 3) throw new DOMException('no space', 'QuotaExceededError');
    return put(...given);
  }) as typeof put;
  expect(await replayJournal(database, portsOn(journal), 0)).toMatchObject({
    ok: false, error: { code: 'storage-failed', message: expect.stringContaining('no space') as unknown },
  });
  expect((await contentOf(database)).head).toBe(4);
});

test('a replay names the records that it changed, but none in a database that was empty', async () => {
  const [journal, database] = [aJournalWithEdits(), await anEmptyDatabase()];
  const first = await replayJournal(database, portsOn(journal), 0);
  journal.lines.push(aLine(count + 5, [written(entry(1, 30), { one: count + 5 })]));
  const second = await replayJournal(database, portsOn(journal), count + 4);
  expect([first, second].map((replayed) => replayed.ok && replayed.value.taken)).toEqual([[], ['entry-1']]);
});

import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { ChangeSet, CopyContents } from '#shared/records/changeSet';
import type { Day } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import { readState, recountRows } from '#renderer/storage/commit';
import type { DaybookDatabase } from '#renderer/storage/database';
import { replayJournal } from '#renderer/storage/recovery/replay';
import { rowOf } from '#renderer/storage/rows';
import { anAbsence } from '../../../helpers/anAbsence';
import { anEntry } from '../../../helpers/anEntry';
import {
  aLine,
  anEmptyDatabase,
  aPagedJournal,
  aTheme,
  portsOn,
  replayed,
  written,
} from '../../../helpers/copies';
import {
  aMemoryMachine,
  startOn,
  startWithOfficer,
  writeChanges,
  type MemoryMachine,
} from '../../../helpers/memoryMachine';

const absence = (id: string, first = '2026-09-16'): Change => ({
  type: 'absence',
  id: recordId(id),
  content: anAbsence({ first: first as Day }),
});
const idsOf = async ({ store }: Pick<Services, 'store'>) =>
  (await store.reader.all('absence')).map(({ id }) => id).toSorted();

/** A machine on which three change sets were written: the officer, one absence, two more; the program has ended. */
async function aUsedMachine(): Promise<MemoryMachine> {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await writeChanges(services, [absence('a')]);
  await writeChanges(services, [absence('b'), absence('c')]);
  services.store.database.close();
  return machine;
}

/** Changes the database of a machine whose program has ended, and makes its stated contents fit its rows. */
async function changeDatabase(
  machine: MemoryMachine,
  change: (database: DaybookDatabase) => Promise<unknown>,
): Promise<void> {
  const { services } = await startOn(machine);
  await change(services.store.database);
  await recountRows(services.store.database);
  services.store.database.close();
}

/** Removes a record from the lines of a journal, so that only the database has it. */
function forget(machine: MemoryMachine, id: string): void {
  const contents: CopyContents = { records: 0, digest: 'f'.repeat(32) };
  machine.journal.lines = machine.journal.lines.map(({ number, payload }) => {
    const set = JSON.parse(payload) as ChangeSet;
    return {
      number,
      payload: JSON.stringify({ ...set, versions: set.versions.filter((one) => one.id !== recordId(id)), contents }),
    };
  });
}

/** Sets the database or the journal back to an earlier head, like a restored or interrupted copy. */
const back = {
  database: async (machine: MemoryMachine) => {
    await changeDatabase(machine, async (database) => {
      await database.records.bulkDelete([recordId('b'), recordId('c')]);
      await database.meta.put({ key: 'head', number: 2, changeSet: 'two', command: 'test' });
    });
  },
  journal: (machine: MemoryMachine) => void machine.journal.lines.pop(),
};

const merged =
  'The two copies differed, and the database took what it lacked from the journal: 3 records before, 4 after.';
const given = 'The journal lacked changes that the database has, and they were written to it again (records: 1).';
const cases: Readonly<
  Record<
    string,
    readonly [change: (machine: MemoryMachine) => Promise<void> | void, notices: readonly string[], renewals: number]
  >
> = {
  'both copies equal': [() => undefined, [], 0],
  'the database missing': [
    (machine) => void (machine.indexedDB = new IDBFactory()),
    [rebuiltText('The database was empty and was rebuilt from the journal: 0 records before, 4 after.')],
    1,
  ],
  'the journal missing': [
    (machine) => void (machine.journal.lines = []),
    ['The journal was missing and was written again from the database: 0 records before, 4 after.'],
    1,
  ],
  'the database behind what both had reached': [
    back.database,
    [
      'The database had lost change 3. The journal gave back what was logged. ' +
        'Steps of undo, and what was typed but not logged, may be gone.',
    ],
    1,
  ],
  'the journal behind what both had reached': [
    back.journal,
    ['The journal had lost change 3. It was written to it again from the database, and nothing is lost.'],
    1,
  ],
  'the database behind, by what was never acknowledged': [
    async (machine) => {
      await back.database(machine);
      machine.journal.remembered = 2;
    },
    [],
    0,
  ],
  'the journal behind, by what was never acknowledged': [
    (machine) => {
      back.journal(machine);
      machine.journal.remembered = 2;
    },
    [],
    0,
  ],
  'equal heads, the database lacking a record': [
    async (machine) => await changeDatabase(machine, async ({ records }) => await records.delete(recordId('b'))),
    [merged],
    0,
  ],
  'equal heads, the journal lacking a record': [(machine) => forget(machine, 'b'), [given], 0],
  'equal heads, each lacking a record of the other': [
    async (machine) => {
      await changeDatabase(machine, async ({ records }) => await records.delete(recordId('c')));
      forget(machine, 'b');
    },
    [merged, given],
    0,
  ],
  'the database behind and lacking an earlier record too': [
    async (machine) => {
      await back.database(machine);
      await changeDatabase(machine, async ({ records, meta }) => {
        await records.bulkDelete([recordId('a'), recordId('b'), recordId('c')]);
        await meta.put({ key: 'head', number: 2, changeSet: 'two', command: 'test' });
      });
    },
    [
      'The database had lost change 3. The journal gave back what was logged. ' +
        'Steps of undo, and what was typed but not logged, may be gone.',
      merged,
    ],
    1,
  ],
};

test.each(Object.entries(cases))(
  'whatever one copy lacks of the other, a start makes them equal and says so once: %s',
  async (_what, [change, notices, renewals]) => {
    const machine = await aUsedMachine();
    await change(machine);
    machine.journal.renewals = 0;
    const opened = await startOn(machine);
    expect([opened.notices, machine.journal.renewals, await idsOf(opened.services)]).toEqual([
      notices,
      renewals,
      ['a', 'b', 'c'],
    ]);
    expect(await opened.services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
    opened.services.store.database.close();
    const again = await startOn(machine);
    expect([again.notices, await idsOf(again.services)]).toEqual([[], ['a', 'b', 'c']]);
    await writeChanges(again.services, [absence('d')]);
    again.services.store.database.close();
    machine.indexedDB = new IDBFactory();
    expect(await idsOf((await startOn(machine)).services)).toEqual(['a', 'b', 'c', 'd']);
  },
);

test('a journal that is behind and cannot be written does not stop a start, and catches up later', async () => {
  const machine = await aUsedMachine();
  back.journal(machine);
  machine.journal.isBroken = true;
  const { services, notices } = await startOn(machine);
  expect([notices, services.store.saveState.get().mode, await idsOf(services)]).toEqual([
    [
      'The journal could not be brought up to the database (The journal cannot be written.) ' +
        'It is tried again while the program runs.',
    ],
    'one place',
    ['a', 'b', 'c'],
  ]);
  machine.journal.isBroken = false;
  expect(await services.store.catchUp()).toMatchObject({ ok: true });
  expect([services.store.saveState.get().mode, machine.journal.lines.length]).toEqual(['both', 3]);
});

const entry = (id: string, minutes: number, vector: Record<string, number>) =>
  written({ type: 'entry', id: recordId(id), content: anEntry({ minutes }) }, vector);

test.each([Infinity, 2, 1])(
  'a record that changes several times comes out as its last version, %s lines at a time',
  async (linesInPage) => {
    const { database } = await replayed(
      [
        [1, [entry('e', 10, { one: 1 }), entry('f', 5, { one: 1 })]],
        [2, [entry('e', 20, { one: 2 })]],
        [3, [entry('e', 40, { one: 3 }), written(aTheme('dark'), { one: 3 })]],
      ],
      aPagedJournal(linesInPage),
    );
    const last = [entry('e', 40, { one: 3 }), entry('f', 5, { one: 1 }), written(aTheme('dark'), { one: 3 })];
    const rows = await database.records.toArray();
    expect(rows).toEqual(
      last.map(({ type, id, version }) => rowOf(type, id, Math.max(...Object.values(version.vector)), [version])),
    );
    const entries = last.slice(0, 2).map(({ version }) => version.content as ReturnType<typeof anEntry>);
    expect(await database.totals.toArray()).toStrictEqual([...recount(entries).values()].map(encodeMonth));
    const { head, clock, contents, counts } = await readState(database);
    expect([head, clock, counts]).toEqual([
      { number: 3, id: 'set-3', command: 'test' },
      { at: 3, count: 0 },
      { entry: 2, setting: 1 },
    ]);
    await recountRows(database);
    expect(await readState(database)).toMatchObject({ contents, counts });
  },
);

test('lines come out the same in any order, and a second time they change nothing', async () => {
  const lines = [
    [1, [written(aTheme('dark'), { one: 1 })]],
    [2, [written(aTheme('light'), { one: 2 })]],
    [3, [written(aTheme('system'), { two: 3 })]],
  ] as const;
  const [forward, backward] = [await replayed(lines), await replayed(lines.toReversed())];
  const rows = await forward.database.records.toArray();
  expect(rows.map(({ seq, versions }) => [seq, versions.map(({ vector }) => vector)])).toEqual([
    [3, [{ one: 2 }, { two: 3 }]],
  ]);
  expect(await backward.database.records.toArray()).toEqual(rows);
  const state = await readState(forward.database);
  await replayJournal(forward.database, portsOn(forward.journal), 0);
  expect([await forward.database.records.toArray(), await readState(forward.database)]).toEqual([rows, state]);
});

test('lines that cannot be merged or understood are set aside and reported once, and the rest opens', async () => {
  const theme = written(aTheme('dark'), { one: 1 });
  const journal = aPagedJournal(3);
  journal.damaged = ['000001.jsonl: line 9 is damaged'];
  journal.lines.push({ number: 1, payload: '{"half' });
  const result = await replayed(
    [
      [1, [theme, written(absence('a'), { one: 1 })]],
      [2, [written(aTheme('light'), { one: 1 })]],
      [3, [written({ ...absence('theme') }, { one: 3 })]],
      [4, [{ ...written(absence('x'), { one: 4 }), type: 'unheard' } as never, written(absence('b'), { one: 4 })]],
    ],
    journal,
  );
  const aside = await result.database.setAside.toArray();
  expect(aside.map(({ place, row }) => [place, row])).toEqual([
    ['line 1', null],
    ['line 3, setting theme', null],
    ['line 4, absence theme', null],
    ['line 5, unheard x', null],
  ]);
  expect(result.notices.toSorted()).toEqual(
    [
      'The journal holds a line that cannot be read; ' +
        'it was left out and stays where it is (000001.jsonl: line 9 is damaged).',
      ...aside.map(
        ({ place, why }) =>
          'Something in the journal is whole but not understood; ' +
          `it was left out and stays where it is (${place}: ${why}).`,
      ),
    ].toSorted(),
  );
  expect((await result.database.records.toArray()).map(({ id, seq }) => [id, seq])).toEqual([
    ['a', 1],
    ['b', 4],
    ['theme', 1],
  ]);
  journal.damaged = [];
  expect(await replayJournal(result.database, portsOn(journal), 0)).toEqual({
    ok: true,
    value: { damaged: [], aside: [], taken: [] },
  });
});

test('a journal whose newest line is not understood is merged without a further notice', async () => {
  const machine = await aUsedMachine();
  const last = JSON.parse(machine.journal.lines.at(-1)!.payload) as ChangeSet;
  const strange = {
    ...last,
    number: 4,
    versions: [{ ...written(absence('x'), { one: 4 }), type: 'unheard' }],
    contents: { records: 5, digest: '1'.repeat(32) },
  };
  machine.journal.lines.push({ number: 4, payload: JSON.stringify(strange) });
  const opened = await startOn(machine);
  expect(opened.notices).toEqual([expect.stringContaining('line 4, unheard x') as unknown]);
  opened.services.store.database.close();
  expect((await startOn(machine)).notices).toEqual([]);
  expect(machine.journal.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('records written to the journal again get new numbers, 500 records a line', async () => {
  const machine = await aUsedMachine();
  await changeDatabase(machine, async ({ records }) => {
    const { version } = written(absence('new'), { two: 1 });
    await records.bulkPut(
      Array.from({ length: 501 }, (_, index) => rowOf('absence', recordId(`new-${index}`), 3, [version])),
    );
  });
  machine.journal.remembered = 7;
  const opened = await startOn(machine);
  expect(opened.notices).toEqual([
    'The journal lacked changes that the database has, and they were written to it again (records: 501).',
    'Changes 4 to 7 are in neither copy. At most 4 changes are gone, saved after {1789584120000}. ' +
        'Everything else is here.',
  ]);
  const sets = machine.journal.lines.slice(3).map(({ payload }) => JSON.parse(payload) as ChangeSet);
  const { contents, head } = await readState(opened.services.store.database);
  expect(sets.map(({ number, versions }) => [number, versions.length])).toEqual([
    [8, 500],
    [9, 1],
  ]);
  expect([sets[1]?.contents, sets[0]?.contents?.digest === contents.digest, head.number]).toEqual([contents, false, 9]);
  await writeChanges(opened.services, [absence('after')]);
  expect(machine.journal.lines.at(-1)?.number).toBe(10);
});

test('a draft ends with its change set, but not if the next line takes that back or the line is old', async () => {
  const taken = [written(aTheme('light'), { one: 4 })];
  const lines = [
    [1, [], { drafts: [recordId('old')] }],
    [2, [written(absence('a'), { one: 2 })], { drafts: [recordId('ended')] }],
    [3, [written(aTheme('dark'), { one: 3 })], { drafts: [recordId('typed')] }],
    [4, taken, { command: 'takenBack' }],
    [5, [], { drafts: [recordId('last')] }],
  ] as const;
  const left: string[][] = [];
  for (const linesInPage of [Infinity, 3, 1]) {
    const journal = aPagedJournal(linesInPage);
    for (const [number, versions, more] of lines) journal.lines.push(aLine(number, versions, more));
    const database = await anEmptyDatabase();
    await database.meta.put({ key: 'head', number: 1, changeSet: 'set-1', command: 'test' });
    await database.drafts.bulkPut(['old', 'ended', 'typed', 'last'].map((id) => ({ id: recordId(id) }) as never));
    await replayJournal(database, portsOn(journal), 0);
    left.push((await database.drafts.toArray()).map(({ id }) => id));
  }
  expect(left).toEqual([
    ['old', 'typed'],
    ['old', 'typed'],
    ['old', 'typed'],
  ]);
});

test('a line that takes back other records than those before it still ends their drafts', async () => {
  const database = await anEmptyDatabase();
  await database.drafts.put({ id: recordId('typed') } as never);
  const journal = aPagedJournal();
  journal.lines.push(
    aLine(1, [written(aTheme('dark'), { one: 1 })], { drafts: [recordId('typed')] }),
    aLine(2, [written(absence('a'), { one: 2 })], { command: 'takenBack' }),
  );
  await replayJournal(database, portsOn(journal), 0);
  expect(await database.drafts.count()).toBe(0);
});

function rebuiltText(counts: string): string {
  return `${counts} Steps of undo, and what was typed but not logged, were in the database only and are gone.`;
}

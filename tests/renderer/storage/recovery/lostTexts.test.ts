import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { ChangeSet } from '#shared/records/changeSet';
import { lostTexts } from '#renderer/storage/recovery/lostTexts';
import { mergeCopies } from '#renderer/storage/recovery/recover';
import { noContents } from '#renderer/storage/rows';
import { anEntry } from '../../../helpers/anEntry';
import { aLine, anEmptyDatabase, aPagedJournal, portsOn, written } from '../../../helpers/copies';
import { replayJournal } from '#renderer/storage/recovery/replay';
import { readState } from '#renderer/storage/commit';

const entry = (id: string, minutes = 10) =>
  ({ type: 'entry', id: recordId(id), content: anEntry({ minutes }) }) as const;

/**
 * Two copies with five entries, the third of which was edited by the sixth change; the last line says what both hold.
 */
async function twoCopies() {
  const journal = aPagedJournal();
  for (let number = 1; number <= 5; number += 1) {
    journal.lines.push(aLine(number, [written(entry(`e${number}`), { one: number })]));
  }
  journal.lines.push(aLine(6, [written(entry('e3', 25), { one: 6 }, 2)]));
  const database = await anEmptyDatabase();
  await replayJournal(database, portsOn(journal), 0);
  const { contents } = await readState(database);
  journal.lines.push(aLine(7, [], { contents }));
  await replayJournal(database, portsOn(journal), 6);
  return { journal, database };
}

type Copies = Awaited<ReturnType<typeof twoCopies>>;

/** Damages the lines of these numbers, as a start finds them. */
function damage({ journal }: Copies, ...numbers: readonly number[]): void {
  journal.damaged = numbers.map((number) => `line ${number} is damaged`);
  const kept = journal.lines.filter(({ number }) => !numbers.includes(number));
  journal.lines.splice(0, journal.lines.length, ...kept);
}

const cases: Readonly<Record<string, readonly [(copies: Copies) => Promise<void>, string[]]>> = {
  'nothing is damaged': [async () => await Promise.resolve(), []],
  'a line is damaged and the database is whole': [async (copies) => await Promise.resolve(damage(copies, 2)), []],
  'the database lost a row and the journal has it': [
    async ({ database }) => await database.records.delete(recordId('e2')), [],
  ],
  'both lost one record': [
    async (copies) => {
      damage(copies, 2);
      await copies.database.records.delete(recordId('e2'));
    },
    ['A record is in neither copy. The database and the journal were both damaged. No line is left of change 2. ' +
      'Everything else is here.'],
  ],
  'both lost two records': [
    async (copies) => {
      damage(copies, 2, 5);
      await copies.database.records.bulkDelete([recordId('e2'), recordId('e5')]);
    },
    ['2 records are in neither copy. The database and the journal were both damaged. ' +
      'No line is left of the changes 2, 5. Everything else is here.'],
  ],
  'both lost a change of a record': [
    async (copies) => {
      damage(copies, 6);
      await copies.database.records.delete(recordId('e3'));
    },
    ['A change may be in neither copy. What is shown is what was saved before it. No line is left of change 6. ' +
      'Everything else is here.'],
  ],
};

test.each(Object.entries(cases))('only what neither copy has is named: %s', async (_name, [harm, lost]) => {
  const copies = await twoCopies();
  await harm(copies);
  const merged = await mergeCopies(copies.database, portsOn(copies.journal), 7);
  expect(merged.ok && merged.value.lost).toEqual(lost);
  const again = await mergeCopies(copies.database, portsOn(copies.journal), 8);
  expect(again.ok && again.value.lost).toEqual([]);
});

test.each([
  [10, 'No line is left of the changes 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.'],
  [11, 'No line is left of the changes 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 1 more.'],
])('ten changes whose lines are gone are named, and of more their number: %i', async (count, named) => {
  const held = { stated: { records: count, digest: 'd' }, contents: noContents, numbers: new Set<number>() };
  const texts = await lostTexts(await anEmptyDatabase(), { ...held, highest: count, damaged: [] });
  const lost = `${count} records are in neither copy. The database and the journal were both damaged.`;
  expect(texts).toEqual([`${lost} ${named} Everything else is here.`]);
});

test('where every line is there, no change is named, and without damage a changed record is no loss', async () => {
  const held = { stated: { records: 2, digest: 'd' }, numbers: new Set([1]), highest: 1, damaged: [] };
  const database = await anEmptyDatabase();
  expect(await lostTexts(database, { ...held, contents: { records: 1, digest: 'e' } })).toEqual([
    'A record is in neither copy. The database and the journal were both damaged. Everything else is here.',
  ]);
  expect(await lostTexts(database, { ...held, contents: { records: 2, digest: 'e' } })).toEqual([]);
});

test('a line that stands for its change counts as one, and an empty one that catches up does not', async () => {
  const copies = await twoCopies();
  const { database, journal } = copies;
  // The second change is only in a line that catches up, and its record was changed once more since.
  const [second, third] = [written(entry('e2'), { one: 2 }), written(entry('e2', 25), { one: 6 }, 2)];
  journal.lines.splice(1, 1, aLine(2, [second], { command: 'replay' }));
  journal.lines.splice(5, 1, aLine(6, [third]));
  journal.lines.splice(4, 1, aLine(5, [], { command: 'replay' }));
  await database.records.clear();
  const merged = await mergeCopies(database, portsOn(journal), 7);
  expect(merged.ok && merged.value.lost).toEqual([
    'A record is in neither copy. The database and the journal were both damaged. No line is left of change 5. ' +
      'Everything else is here.',
  ]);
});

test('a loss is named once: the next line of the journal says what is left', async () => {
  const copies = await twoCopies();
  damage(copies, 2);
  await copies.database.records.delete(recordId('e2'));
  await mergeCopies(copies.database, portsOn(copies.journal), 7);
  const last = JSON.parse(copies.journal.lines.at(-1)!.payload) as ChangeSet;
  expect([last.number, last.contents?.records]).toEqual([8, 4]);
});

test('rows set aside because no schema accepts them are not lost', async () => {
  const copies = await twoCopies();
  const { database, journal } = copies;
  await database.records.delete(recordId('e2'));
  await database.setAside.put({ place: 'row e2', why: 'type', row: { id: 'e2' } });
  damage(copies, 2);
  const merged = await mergeCopies(database, portsOn(journal), 7);
  expect(merged.ok && merged.value.lost).toEqual([]);
});

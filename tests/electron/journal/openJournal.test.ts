import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openJournal, type Journal } from '../../../electron/journal/openJournal';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const payload = (number: number, size = 0) => JSON.stringify({ change: number, text: 'x'.repeat(size) });
const segment = (folder: string, name: string) => path.join(folder, 'journal', name);

async function journalWith(folder: string, numbers: readonly number[], size = 0) {
  const journal = await openJournal(folder);
  for (const number of numbers) await journal.append({ number, payload: payload(number, size) });
  await journal.close();
}

async function readAll(journal: Journal, above = 0) {
  const numbers: number[] = [];
  let from: string | null = null;
  let pages = 0;
  do {
    const page = await journal.read(above, from);
    if (!page.ok) throw new Error(page.error.message);
    numbers.push(...page.value.lines.map((line) => line.number));
    from = page.value.next;
    pages += 1;
  } while (from !== null);
  return { numbers, pages };
}

test('a line that was acknowledged is read back as it came, after the next start too', async () => {
  const folder = temporaryFolder();
  const text = JSON.stringify({ note: 'ünïcödé 🙂 } {"number":9', quote: '"' });
  const journal = await openJournal(folder);
  await journal.append({ number: 1, payload: text });
  await journal.close();
  const again = await openJournal(folder);
  expect([again.head(), await again.read(0, null)]).toEqual([
    1,
    { ok: true, value: { lines: [{ number: 1, payload: text, place: '000001.jsonl: line 1' }], damaged: [], next: null } },
  ]);
});

test('each start writes into a segment of its own, which is begun by its first line', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2]);
  await journalWith(folder, []);
  await journalWith(folder, [3]);
  expect(readdirSync(path.join(folder, 'journal')).toSorted()).toEqual([
    '000001.jsonl', '000001.jsonl.sha256', '000002.jsonl', '000002.jsonl.sha256',
  ]);
});

test('a number that was written already is acknowledged and not written again', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  const answers = await Promise.all([1, 2, 2, 1, 3].map((number) => journal.append({ number, payload: payload(number) })));
  const late = await journal.append({ number: 2, payload: '{"other":true}' });
  await journal.close();
  expect([answers.map((answer) => answer.ok), late, (await readAll(await openJournal(folder))).numbers]).toEqual([
    [true, true, true, true, true],
    { ok: true, value: { head: 3 } },
    [1, 2, 3],
  ]);
});

test('a line on its way counts for whoever asks how the journal stands once nothing is on its way', async () => {
  const journal = await openJournal(temporaryFolder());
  const onItsWay = journal.append({ number: 1, payload: payload(1) });
  const before = journal.status().head;
  await journal.settled();
  expect([before, journal.status().head, (await onItsWay).ok]).toEqual([0, 1, true]);
  await journal.close();
});

test('a torn tail stays where it is, is reported, and is followed by a new segment', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2]);
  appendFileSync(segment(folder, '000001.jsonl'), '57 0a0b0c0d {"number":3,"pay');
  const journal = await openJournal(folder);
  const status = journal.status();
  await journal.append({ number: 3, payload: payload(3) });
  await journal.close();
  expect([status.head, status.torn, readFileSync(segment(folder, '000001.jsonl'), 'utf8').endsWith('"pay')]).toEqual([
    2,
    ['000001.jsonl: ends in 28 bytes of an unfinished line'],
    true,
  ]);
  expect((await readAll(await openJournal(folder))).numbers).toEqual([1, 2, 3]);
});

test('a damaged line is named by segment and line, and neither repaired nor read', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2, 3]);
  const file = segment(folder, '000001.jsonl');
  const text = readFileSync(file, 'utf8').replace('"change":2', '"change":7');
  writeFileSync(file, text);
  const journal = await openJournal(folder);
  const verified = await journal.verify();
  expect(await journal.read(0, null)).toMatchObject({ value: { damaged: ['000001.jsonl: line 2 is damaged'], lines: [{}, { place: '000001.jsonl: line 3' }] } });
  expect([verified, (await readAll(journal)).numbers, readFileSync(file, 'utf8') === text]).toEqual([
    { head: 3, lines: 2, segments: 1, torn: [], damaged: ['000001.jsonl: line 2 is damaged', '000001.jsonl: differs from its SHA-256'] },
    [1, 3],
    true,
  ]);
});

test('the head is found behind a damaged last line and behind a segment without a whole one', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2]);
  appendFileSync(segment(folder, '000001.jsonl'), '3 00000000 {}\n');
  writeFileSync(segment(folder, '000002.jsonl'), '12 00');
  const journal = await openJournal(folder);
  expect([journal.head(), journal.status().torn, journal.status().damaged]).toEqual([
    2,
    ['000002.jsonl: ends in 5 bytes of an unfinished line'],
    ['000001.jsonl: 1 damaged line at its end'],
  ]);
});

test('a segment closes at its size with the SHA-256 of its bytes beside it', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder, { segmentSize: 1000 });
  for (const number of [1, 2, 3]) await journal.append({ number, payload: payload(number, 600) });
  const digest = createHash('sha256').update(readFileSync(segment(folder, '000001.jsonl'))).digest('hex');
  expect([readFileSync(segment(folder, '000001.jsonl.sha256'), 'utf8'), journal.status().segments]).toEqual([
    `${digest}  000001.jsonl\n`,
    2,
  ]);
  await journal.close();
});

test('the segment that a shipped program writes closes at 4 MB', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  for (const number of [1, 2, 3, 4, 5]) await journal.append({ number, payload: payload(number, 1024 * 1024) });
  expect([existsSync(segment(folder, '000001.jsonl.sha256')), existsSync(segment(folder, '000002.jsonl'))]).toEqual([true, true]);
  await journal.close();
});

test('a large journal is read in pieces, in order, and only above a number', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2, 3, 4, 5, 6], 400_000);
  await journalWith(folder, [7, 8, 9], 1_500_000);
  const journal = await openJournal(folder);
  const all = await readAll(journal);
  expect([all.numbers, all.pages > 4, (await readAll(journal, 7)).numbers, (await readAll(journal, 2)).numbers]).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    true,
    [8, 9],
    [3, 4, 5, 6, 7, 8, 9],
  ]);
});

test('lines are counted by a full reading, and pinned where a kill left no SHA-256', async () => {
  const folder = temporaryFolder();
  const killed = await openJournal(folder);
  await killed.append({ number: 1, payload: payload(1) });
  const journal = await openJournal(folder);
  await journal.append({ number: 2, payload: payload(2) });
  const before = journal.status().lines;
  const { lines, damaged } = await journal.verify();
  expect([before, lines, damaged, existsSync(segment(folder, '000001.jsonl.sha256')), existsSync(segment(folder, '000002.jsonl.sha256'))]).toEqual([
    null, 2, [], true, false,
  ]);
  await killed.close();
  await journal.close();
});

test('a journal that cannot be written says so by its code, and takes the line again later', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'journal'), '');
  const journal = await openJournal(path.join(folder, 'elsewhere'));
  mkdirSync(path.join(folder, 'elsewhere'));
  writeFileSync(path.join(folder, 'elsewhere', 'journal'), 'a file where the folder should be');
  const refused = await journal.append({ number: 1, payload: payload(1) });
  expect([refused.ok ? null : refused.error.code, journal.head()]).toEqual(['journal-write', 0]);
});

test('a payload with a line break is refused', async () => {
  const journal = await openJournal(temporaryFolder());
  const answer = await journal.append({ number: 1, payload: '{\n}' });
  expect([answer.ok, journal.head()]).toEqual([false, 0]);
});

test('of two journals copied from one, each reads its own lines', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  await journalWith(one, [1, 2]);
  mkdirSync(path.join(other, 'journal'));
  writeFileSync(segment(other, '000001.jsonl'), readFileSync(segment(one, '000001.jsonl')));
  await journalWith(other, [3]);
  expect([(await openJournal(one)).head(), (await openJournal(other)).head()]).toEqual([2, 3]);
});

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { frameLine } from '../../../electron/journal/frame';
import { openJournal } from '../../../electron/journal/openJournal';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { fileHandlePrototype, journalFile, openFilesBelow, payload, readAll, writeJournal } from './journalFolder';

test('an acknowledged line is read back unchanged, even after the next start', async () => {
  const folder = temporaryFolder();
  const text = JSON.stringify({ note: 'ünïcödé 🙂 } {"number":9', quote: '"' });
  const journal = await openJournal(folder);
  await journal.append({ number: 1, payload: text });
  await journal.close();
  const again = await openJournal(folder);
  expect([again.head(), await again.read(0, null)]).toEqual([
    1,
    {
      ok: true,
      value: { lines: [{ number: 1, payload: text, place: '000001.jsonl: line 1' }], damaged: [], next: null },
    },
  ]);
});

test('each start writes to its own segment, which its first line creates', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2]);
  await writeJournal(folder, []);
  await writeJournal(folder, [3]);
  expect(readdirSync(path.join(folder, 'journal')).toSorted()).toEqual([
    '000001.jsonl',
    '000001.jsonl.sha256',
    '000002.jsonl',
    '000002.jsonl.sha256',
  ]);
});

test('a number that was already written is acknowledged and not written again', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  const answers = await Promise.all(
    [1, 2, 2, 1, 3].map((number) => journal.append({ number, payload: payload(number) })),
  );
  const late = await journal.append({ number: 2, payload: '{"other":true}' });
  await journal.close();
  expect([answers.map((answer) => answer.ok), late, (await readAll(await openJournal(folder))).numbers]).toEqual([
    [true, true, true, true, true],
    { ok: true, value: { head: 3 } },
    [1, 2, 3],
  ]);
});

test('once no line is being written, the status includes every line', async () => {
  const journal = await openJournal(temporaryFolder());
  const onItsWay = journal.append({ number: 1, payload: payload(1) });
  const before = journal.status().head;
  await journal.settled();
  expect([before, journal.status().head, (await onItsWay).ok]).toEqual([0, 1, true]);
  await journal.close();
});

test('a torn tail is left alone, is reported, and is followed by a new segment', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2]);
  appendFileSync(journalFile(folder, '000001.jsonl'), '57 0a0b0c0d {"number":3,"pay');
  const journal = await openJournal(folder);
  const status = journal.status();
  await journal.append({ number: 3, payload: payload(3) });
  await journal.close();
  expect([
    status.head,
    status.torn,
    readFileSync(journalFile(folder, '000001.jsonl'), 'utf8').endsWith('"pay'),
  ]).toEqual([2, ['000001.jsonl: ends in 28 bytes of an unfinished line'], true]);
  expect((await readAll(await openJournal(folder))).numbers).toEqual([1, 2, 3]);
});

test('the head is found before damaged last lines and before segments without a readable line', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2]);
  appendFileSync(journalFile(folder, '000001.jsonl'), '3 00000000 {}\n');
  writeFileSync(journalFile(folder, '000002.jsonl'), '12 00');
  const journal = await openJournal(folder);
  expect([journal.head(), journal.status().torn, journal.status().damaged]).toEqual([
    2,
    ['000002.jsonl: ends in 5 bytes of an unfinished line'],
    ['000001.jsonl: 1 damaged line at its end'],
  ]);
});

test('a segment closes at its size and gets a file with the SHA-256 of its bytes', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder, { segmentSize: 1000 });
  for (const number of [1, 2, 3]) await journal.append({ number, payload: payload(number, 600) });
  const digest = createHash('sha256')
    .update(readFileSync(journalFile(folder, '000001.jsonl')))
    .digest('hex');
  expect([readFileSync(journalFile(folder, '000001.jsonl.sha256'), 'utf8'), journal.status().segments]).toEqual([
    `${digest}  000001.jsonl\n`,
    2,
  ]);
  await journal.close();
});

test.each([
  [-1, []],
  [0, ['000001.jsonl.sha256']],
])('a segment written by a shipped program closes at 4 MB and not before: %i bytes', async (more, digests) => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  const size = 4 * 1024 * 1024 + more;
  const frame = frameLine({ number: 1, payload: payload(1, size) }).length - size;
  await journal.append({ number: 1, payload: payload(1, size - frame) });
  const found = [
    statSync(journalFile(folder, '000001.jsonl')).size,
    readdirSync(path.join(folder, 'journal')).slice(1),
  ];
  await journal.close();
  expect(found).toEqual([size, digests]);
});

test('a large journal is read in pieces, in order, and only above a number', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2, 3, 4, 5, 6], 400_000);
  await writeJournal(folder, [7, 8, 9], 1_500_000);
  const journal = await openJournal(folder);
  const all = await readAll(journal);
  expect([
    all.numbers,
    all.pages > 4,
    (await readAll(journal, 7)).numbers,
    (await readAll(journal, 2)).numbers,
  ]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], true, [8, 9], [3, 4, 5, 6, 7, 8, 9]]);
});

test.each(['{\n}', '{\r}', '{"a":1}\n', '\n'])('a payload with a line break is refused: %j', async (text) => {
  const journal = await openJournal(temporaryFolder());
  const answer = await journal.append({ number: 1, payload: text });
  expect([answer.ok ? null : answer.error.code, journal.head(), journal.status().segments]).toEqual([
    'journal-payload',
    0,
    0,
  ]);
});

test('the very first line is acknowledged after its file, the folder and the folder’s name are durable', async () => {
  const folder = temporaryFolder();
  const sync = vi.spyOn(await fileHandlePrototype(), 'sync');
  const syncs = [];
  for (const number of [1, 2]) {
    const journal = await openJournal(folder);
    sync.mockClear();
    await journal.append({ number, payload: payload(number) });
    syncs.push(sync.mock.calls.length);
    await journal.close();
  }
  sync.mockRestore();
  expect(syncs).toEqual([3, 2]);
});

test('only its owner can read the journal', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1]);
  expect([
    statSync(path.join(folder, 'journal')).mode & 0o777,
    statSync(journalFile(folder, '000001.jsonl')).mode & 0o777,
  ]).toEqual([0o700, 0o600]);
});

test.each([
  ['one byte below the limit', 1, ['000001.jsonl']],
  ['at the limit', 0, ['000001.jsonl', '000001.jsonl.sha256']],
  ['one byte above the limit', -1, ['000001.jsonl', '000001.jsonl.sha256']],
])('a segment closes once it has reached its size: %s', async (_, below, names) => {
  const folder = temporaryFolder();
  const line = frameLine({ number: 1, payload: payload(1) }).length;
  const journal = await openJournal(folder, { segmentSize: line + below });
  await journal.append({ number: 1, payload: payload(1) });
  expect(readdirSync(path.join(folder, 'journal')).toSorted()).toEqual(names);
  await journal.close();
});

test('closing waits for the lines that are being written, and can be repeated', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  const appended = Promise.all([1, 2, 3].map((number) => journal.append({ number, payload: payload(number) })));
  await journal.close();
  await journal.close();
  expect([(await appended).map(({ ok }) => ok), existsSync(journalFile(folder, '000001.jsonl.sha256'))]).toEqual([
    [true, true, true],
    true,
  ]);
  expect((await readAll(await openJournal(folder))).numbers).toEqual([1, 2, 3]);
});

test('no file stays open after reading, and none after closing', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2, 3], 600_000);
  const open = [];
  const journal = await openJournal(folder);
  open.push(openFilesBelow(folder));
  await readAll(journal);
  open.push(openFilesBelow(folder));
  await journal.verify();
  open.push(openFilesBelow(folder));
  await journal.append({ number: 4, payload: payload(4) });
  open.push(openFilesBelow(folder));
  await journal.close();
  open.push(openFilesBelow(folder));
  expect(open).toEqual([[], [], [], [journalFile(folder, '000002.jsonl')], []]);
});

test('of two journals copied from one, each reads its own lines', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  await writeJournal(one, [1, 2]);
  mkdirSync(path.join(other, 'journal'));
  writeFileSync(journalFile(other, '000001.jsonl'), readFileSync(journalFile(one, '000001.jsonl')));
  await writeJournal(other, [3]);
  expect([(await openJournal(one)).head(), (await openJournal(other)).head()]).toEqual([2, 3]);
});

import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { frameLine } from '../../../electron/journal/frame';
import { openJournal, type Journal } from '../../../electron/journal/openJournal';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const payload = (number: number, size = 0) => JSON.stringify({ change: number, text: 'x'.repeat(size) });
const segment = (folder: string, name: string) => path.join(folder, 'journal', name);

afterEach(() => {
  vi.restoreAllMocks();
});

/** The class of open files, one call of which a test replaces. */
async function fileHandles(): Promise<FileHandle> {
  const handle = await open(process.execPath, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  return prototype;
}

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
    {
      ok: true,
      value: { lines: [{ number: 1, payload: text, place: '000001.jsonl: line 1' }], damaged: [], next: null },
    },
  ]);
});

test('each start writes into a segment of its own, which is begun by its first line', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2]);
  await journalWith(folder, []);
  await journalWith(folder, [3]);
  expect(readdirSync(path.join(folder, 'journal')).toSorted()).toEqual([
    '000001.jsonl',
    '000001.jsonl.sha256',
    '000002.jsonl',
    '000002.jsonl.sha256',
  ]);
});

test('a number that was written already is acknowledged and not written again', async () => {
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
  expect(await journal.read(0, null)).toMatchObject({
    value: { damaged: ['000001.jsonl: line 2 is damaged'], lines: [{}, { place: '000001.jsonl: line 3' }] },
  });
  expect([verified, (await readAll(journal)).numbers, readFileSync(file, 'utf8') === text]).toEqual([
    {
      head: 3,
      lines: 2,
      segments: 1,
      torn: [],
      damaged: ['000001.jsonl: line 2 is damaged', '000001.jsonl: differs from its SHA-256'],
    },
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
  const digest = createHash('sha256')
    .update(readFileSync(segment(folder, '000001.jsonl')))
    .digest('hex');
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
  expect([existsSync(segment(folder, '000001.jsonl.sha256')), existsSync(segment(folder, '000002.jsonl'))]).toEqual([
    true,
    true,
  ]);
  await journal.close();
});

test('a large journal is read in pieces, in order, and only above a number', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2, 3, 4, 5, 6], 400_000);
  await journalWith(folder, [7, 8, 9], 1_500_000);
  const journal = await openJournal(folder);
  const all = await readAll(journal);
  expect([
    all.numbers,
    all.pages > 4,
    (await readAll(journal, 7)).numbers,
    (await readAll(journal, 2)).numbers,
  ]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], true, [8, 9], [3, 4, 5, 6, 7, 8, 9]]);
});

test('lines are counted by a full reading, and pinned where a kill left no SHA-256', async () => {
  const folder = temporaryFolder();
  const killed = await openJournal(folder);
  await killed.append({ number: 1, payload: payload(1) });
  const journal = await openJournal(folder);
  await journal.append({ number: 2, payload: payload(2) });
  const before = journal.status().lines;
  const { lines, damaged } = await journal.verify();
  expect([
    before,
    lines,
    damaged,
    existsSync(segment(folder, '000001.jsonl.sha256')),
    existsSync(segment(folder, '000002.jsonl.sha256')),
  ]).toEqual([null, 2, [], true, false]);
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

test.each(['{\n}', '{\r}', '{"a":1}\n', '\n'])('a payload with a line break is refused: %j', async (text) => {
  const journal = await openJournal(temporaryFolder());
  const answer = await journal.append({ number: 1, payload: text });
  expect([answer.ok ? null : answer.error.code, journal.head(), journal.status().segments]).toEqual([
    'journal-payload',
    0,
    0,
  ]);
});

test('the journal is for its owner only', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1]);
  expect([
    statSync(path.join(folder, 'journal')).mode & 0o777,
    statSync(segment(folder, '000001.jsonl')).mode & 0o777,
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

test('after a full reading, new lines count; before it, nobody knows how many there are', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2]);
  const journal = await openJournal(folder);
  await journal.append({ number: 3, payload: payload(3) });
  const lines = [journal.status().lines, (await journal.verify()).lines];
  await Promise.all([4, 5, 6].map((number) => journal.append({ number, payload: payload(number) })));
  expect([...lines, journal.status().lines, (await journal.verify()).lines]).toEqual([null, 3, 6, 6]);
  await journal.close();
});

test('lines that are written during a full reading are counted once', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1, 2], 600_000);
  const journal = await openJournal(folder);
  await journal.append({ number: 3, payload: payload(3) });
  const verifying = journal.verify();
  const appended = [4, 5].map((number) => journal.append({ number, payload: payload(number) }));
  const during = await verifying;
  await Promise.all(appended);
  expect([journal.status().lines, (await journal.verify()).lines, during.damaged, during.torn]).toEqual([5, 5, [], []]);
  await journal.close();
});

test('a line is not read before it is durable', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  await journal.append({ number: 1, payload: payload(1) });
  const prototype = await fileHandles();
  let read: unknown = null;
  vi.spyOn(prototype, 'datasync').mockImplementationOnce(async () => {
    read = await readAll(journal);
  });
  await journal.append({ number: 2, payload: payload(2) });
  expect([read, await readAll(journal)]).toEqual([
    { numbers: [1], pages: 1 },
    { numbers: [1, 2], pages: 1 },
  ]);
  await journal.close();
});

test('after a line that did not become durable, its segment gets no SHA-256 and the next line starts another', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  await journal.append({ number: 1, payload: payload(1) });
  const prototype = await fileHandles();
  vi.spyOn(prototype, 'datasync').mockImplementationOnce(() => {
    // What a power failure would leave of the line.
    truncateSync(segment(folder, '000001.jsonl'), statSync(segment(folder, '000001.jsonl')).size - 10);
    return Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
  });
  const failed = await journal.append({ number: 2, payload: payload(2) });
  const head = journal.head();
  const again = await journal.append({ number: 2, payload: payload(2) });
  const verified = await journal.verify();
  await journal.close();
  expect([failed, head, again]).toEqual([
    {
      ok: false,
      error: {
        code: 'journal-write',
        message: 'The journal could not be written (ENOSPC). The database is not affected.',
      },
    },
    1,
    { ok: true, value: { head: 2 } },
  ]);
  const torn = frameLine({ number: 2, payload: payload(2) }).length - 10;
  expect([
    verified,
    readdirSync(path.join(folder, 'journal')).toSorted(),
    (await readAll(await openJournal(folder))).numbers,
  ]).toEqual([
    {
      head: 2,
      lines: 2,
      segments: 2,
      torn: [`000001.jsonl: ends in ${torn} bytes of an unfinished line`],
      damaged: [],
    },
    ['000001.jsonl', '000002.jsonl', '000002.jsonl.sha256'],
    [1, 2],
  ]);
});

test('a line is acknowledged even if the SHA-256 of its segment can only be written later', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder, { segmentSize: 1 });
  const blocked = segment(folder, '000001.jsonl.sha256.part');
  mkdirSync(blocked, { recursive: true });
  const answer = await journal.append({ number: 1, payload: payload(1) });
  const before = existsSync(segment(folder, '000001.jsonl.sha256'));
  rmdirSync(blocked);
  await journal.verify();
  expect([answer, before, existsSync(segment(folder, '000001.jsonl.sha256'))]).toEqual([
    { ok: true, value: { head: 1 } },
    false,
    true,
  ]);
  await journal.close();
});

test('a full reading during which a segment closes reports no damage', async () => {
  const journal = await openJournal(temporaryFolder(), { segmentSize: 1 });
  const statuses = [];
  for (const number of [1, 2, 3, 4]) {
    const appending = journal.append({ number, payload: payload(number, 10_000) });
    statuses.push(await journal.verify());
    await appending;
  }
  expect(statuses.map(({ lines, damaged, torn }) => [lines, damaged, torn])).toEqual(
    [1, 2, 3, 4].map((lines) => [lines, [], []]),
  );
  await journal.close();
});

test('a journal that cannot be read says so by its code', async () => {
  const folder = temporaryFolder();
  await journalWith(folder, [1]);
  const journal = await openJournal(folder);
  rmSync(path.join(folder, 'journal'), { recursive: true });
  expect(await journal.read(0, null)).toEqual({
    ok: false,
    error: { code: 'journal-read', message: 'The journal could not be read (ENOENT).' },
  });
});

test('closing waits for the lines that are being written, and may happen twice', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  const appended = Promise.all([1, 2, 3].map((number) => journal.append({ number, payload: payload(number) })));
  await journal.close();
  await journal.close();
  expect([(await appended).map(({ ok }) => ok), existsSync(segment(folder, '000001.jsonl.sha256'))]).toEqual([
    [true, true, true],
    true,
  ]);
  expect((await readAll(await openJournal(folder))).numbers).toEqual([1, 2, 3]);
});

test('of two journals copied from one, each reads its own lines', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  await journalWith(one, [1, 2]);
  mkdirSync(path.join(other, 'journal'));
  writeFileSync(segment(other, '000001.jsonl'), readFileSync(segment(one, '000001.jsonl')));
  await journalWith(other, [3]);
  expect([(await openJournal(one)).head(), (await openJournal(other)).head()]).toEqual([2, 3]);
});

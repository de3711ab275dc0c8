import {
  existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { frameLine } from '../../../electron/journal/frame';
import { openJournal } from '../../../electron/journal/openJournal';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { fileHandlePrototype, journalFile, openFilesBelow, payload, readAll, writeJournal } from './journalFolder';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a journal that cannot be written reports its code, and accepts the line later', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'journal'), '');
  const journal = await openJournal(path.join(folder, 'elsewhere'));
  mkdirSync(path.join(folder, 'elsewhere'));
  writeFileSync(path.join(folder, 'elsewhere', 'journal'), 'a file where the folder should be');
  const refused = await journal.append({ number: 1, payload: payload(1) });
  expect([refused.ok ? null : refused.error.code, journal.head()]).toEqual(['journal-write', 0]);
});

test('a line is not read before it is durable', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  await journal.append({ number: 1, payload: payload(1) });
  const prototype = await fileHandlePrototype();
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

test('a segment whose line did not become durable gets no SHA-256, and the next line starts another', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  await journal.append({ number: 1, payload: payload(1) });
  const prototype = await fileHandlePrototype();
  vi.spyOn(prototype, 'datasync').mockImplementationOnce(() => {
    // What a power failure would leave of the line.
    truncateSync(journalFile(folder, '000001.jsonl'), statSync(journalFile(folder, '000001.jsonl')).size - 10);
    return Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
  });
  const failed = await journal.append({ number: 2, payload: payload(2) });
  const [head, open] = [journal.head(), openFilesBelow(folder)];
  const again = await journal.append({ number: 2, payload: payload(2) });
  const verified = await journal.verify();
  await journal.close();
  expect([failed, head, open, again]).toEqual([
    {
      ok: false,
      error: {
        code: 'journal-write',
        message: 'The journal could not be written (ENOSPC). The database is not affected.',
      },
    },
    1,
    [],
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
      contents: null,
      lines: 2,
      segments: 2,
      torn: [`000001.jsonl: ends in ${torn} bytes of an unfinished line`],
      damaged: [],
    },
    ['000001.jsonl', '000002.jsonl', '000002.jsonl.sha256'],
    [1, 2],
  ]);
});

test('a segment that cannot be read is named with the error code, and the others are read', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1]);
  await writeJournal(folder, [2]);
  const journal = await openJournal(folder);
  rmSync(journalFile(folder, '000001.jsonl'));
  const pages = [await journal.read(0, '000001.jsonl@0:0'), await journal.read(0, '000002.jsonl@0:0')];
  expect(pages).toMatchObject([
    { ok: true, value: { lines: [], damaged: ['000001.jsonl cannot be read (ENOENT)'], next: '000002.jsonl@0:0' } },
    { ok: true, value: { lines: [{ number: 2 }], damaged: [], next: null } },
  ]);
  expect((await journal.verify()).damaged).toContain('000001.jsonl cannot be read (ENOENT)');
});

test('attempts on a full disk leave no empty segments, and the line is written once there is space', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder);
  const prototype = await fileHandlePrototype();
  const full = () => Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
  const spy = vi.spyOn(prototype, 'sync').mockImplementation(full);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect((await journal.append({ number: 1, payload: payload(1) })).ok).toBe(false);
  }
  expect([readdirSync(path.join(folder, 'journal')), journal.status().segments, openFilesBelow(folder)]).toEqual([
    [],
    0,
    [],
  ]);
  spy.mockRestore();
  expect(await journal.append({ number: 1, payload: payload(1) })).toMatchObject({ ok: true });
  await journal.close();
  expect(readdirSync(path.join(folder, 'journal')).toSorted()).toEqual(['000001.jsonl', '000001.jsonl.sha256']);
});

test('a file in place of the journal is kept under another name, and a new journal is started', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'journal'), 'not a folder');
  const journal = await openJournal(folder);
  const kept = readdirSync(folder).find((name) => name.startsWith('journal.no-folder-')) ?? '';
  expect([journal.head(), readFileSync(path.join(folder, kept), 'utf8')]).toEqual([0, 'not a folder']);
  expect(journal.findings).toEqual([{ text: expect.stringContaining(kept) as unknown, isLoss: false }]);
  expect(await journal.append({ number: 1, payload: payload(1) })).toMatchObject({ ok: true });
  await journal.close();
});

test('a folder in place of a segment is named, and its number is not used again', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1]);
  mkdirSync(journalFile(folder, '000002.jsonl'));
  const journal = await openJournal(folder);
  await journal.append({ number: 2, payload: payload(2) });
  await journal.close();
  expect([journal.status().damaged, (await readAll(await openJournal(folder))).numbers]).toEqual([
    ['000002.jsonl is not a file'],
    [1, 2],
  ]);
});

test('a lost segment is noticed at startup and when everything is read, and its name is not used again', async () => {
  const folder = temporaryFolder();
  for (const number of [1, 2, 3]) await writeJournal(folder, [number]);
  rmSync(journalFile(folder, '000002.jsonl'));
  rmSync(journalFile(folder, '000003.jsonl'));
  const journal = await openJournal(folder);
  const lost = ['000002.jsonl is missing', '000003.jsonl is missing'];
  expect([journal.status().damaged, journal.head()]).toEqual([lost, 1]);
  await journal.append({ number: 4, payload: payload(4) });
  expect([(await journal.verify()).damaged, existsSync(journalFile(folder, '000004.jsonl'))]).toEqual([lost, true]);
  await journal.close();
});

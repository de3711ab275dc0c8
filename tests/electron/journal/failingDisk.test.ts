import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { frameLine } from '../../../electron/journal/frame';
import { openJournal } from '../../../electron/journal/openJournal';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { fileHandlePrototype, journalFile, openFilesBelow, payload, readAll, writeJournal } from './journalFolder';

afterEach(() => {
  vi.restoreAllMocks();
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

test('a journal that cannot be read says so by its code', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1]);
  const journal = await openJournal(folder);
  rmSync(path.join(folder, 'journal'), { recursive: true });
  expect(await journal.read(0, null)).toEqual({
    ok: false,
    error: { code: 'journal-read', message: 'The journal could not be read (ENOENT).' },
  });
});

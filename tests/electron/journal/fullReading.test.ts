import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { openJournal } from '../../../electron/journal/openJournal';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { fileHandlePrototype, journalFile, payload, readAll, writeJournal } from './journalFolder';

test('a damaged line is named by segment and line, and neither repaired nor read', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2, 3]);
  const file = journalFile(folder, '000001.jsonl');
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
      contents: null,
      lines: 2,
      segments: 1,
      torn: [],
      damaged: ['000001.jsonl: line 2 is damaged', '000001.jsonl: differs from its SHA-256'],
    },
    [1, 3],
    true,
  ]);
});

test('a full reading counts lines, and writes the SHA-256 that a kill left out', async () => {
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
    existsSync(journalFile(folder, '000001.jsonl.sha256')),
    existsSync(journalFile(folder, '000002.jsonl.sha256')),
  ]).toEqual([null, 2, [], true, false]);
  await killed.close();
  await journal.close();
});

test('the number of lines is unknown until a full reading, and kept up to date after it', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2]);
  const journal = await openJournal(folder);
  await journal.append({ number: 3, payload: payload(3) });
  const lines = [journal.status().lines, (await journal.verify()).lines];
  await Promise.all([4, 5, 6].map((number) => journal.append({ number, payload: payload(number) })));
  expect([...lines, journal.status().lines, (await journal.verify()).lines]).toEqual([null, 3, 6, 6]);
  await journal.close();
});

test('lines that are written during a full reading are counted once', async () => {
  const folder = temporaryFolder();
  await writeJournal(folder, [1, 2]);
  const journal = await openJournal(folder);
  await journal.append({ number: 3, payload: payload(3) });
  const prototype = await fileHandlePrototype();
  const stat = vi.spyOn(prototype, 'stat');
  stat.mockImplementationOnce(async function (this: FileHandle) {
    for (const number of [4, 5]) await journal.append({ number, payload: payload(number) });
    stat.mockRestore();
    return this.stat();
  });
  const during = await journal.verify();
  expect([during.lines, (await journal.verify()).lines]).toEqual([5, 5]);
  await journal.close();
});

test('a line is acknowledged even if the SHA-256 of its segment can only be written later', async () => {
  const folder = temporaryFolder();
  const journal = await openJournal(folder, { segmentSize: 1 });
  const blocked = journalFile(folder, '000001.jsonl.sha256.part');
  mkdirSync(blocked, { recursive: true });
  const answer = await journal.append({ number: 1, payload: payload(1) });
  const before = existsSync(journalFile(folder, '000001.jsonl.sha256'));
  rmdirSync(blocked);
  await journal.verify();
  expect([answer, before, existsSync(journalFile(folder, '000001.jsonl.sha256'))]).toEqual([
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

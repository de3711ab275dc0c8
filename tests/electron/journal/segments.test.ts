import { mkdirSync, writeFileSync, type Dirent } from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { damagedEndText, digestFile, readJournalFolder, segmentOf } from '../../../electron/journal/segments';
import { temporaryFolder } from '../../helpers/temporaryFolder';

test('the segments of a folder are those with six digits, oldest first', async () => {
  const folder = temporaryFolder();
  const names = [
    '000010.jsonl',
    '000002.jsonl',
    '000001.jsonl',
    '000001.jsonl.sha256',
    '00003.jsonl',
    '0000003.jsonl',
    'a000004.jsonl',
    '000005.json',
    '00000x.jsonl',
    '000006.jsonl.part',
  ];
  for (const name of names) writeFileSync(path.join(folder, name), '');
  expect((await readJournalFolder(folder)).segments).toEqual(['000001.jsonl', '000002.jsonl', '000010.jsonl']);
});

test('segments are in their order although the system lists them in another', async () => {
  const folder = temporaryFolder();
  for (const number of [3, 1, 12, 2, 10, 9]) writeFileSync(path.join(folder, segmentOf(number)), '');
  const readdir = fsPromises.readdir.bind(fsPromises) as (...given: readonly unknown[]) => Promise<Dirent[]>;
  const list = vi.spyOn(fsPromises, 'readdir');
  list.mockImplementation((async (...given: readonly unknown[]) => (await readdir(...given)).toReversed()) as never);
  syncBuiltinESMExports();
  const { segments } = await readJournalFolder(folder);
  list.mockRestore();
  syncBuiltinESMExports();
  expect(segments).toEqual([1, 2, 3, 9, 10, 12].map(segmentOf));
});

test('a folder that does not exist has no segments, and any other failure is an error', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'journal'));
  writeFileSync(path.join(folder, 'file'), '');
  expect(await readJournalFolder(path.join(folder, 'none'))).toEqual({ segments: [], last: 0, faults: [] });
  await expect(readJournalFolder(path.join(folder, 'file'))).rejects.toThrow('ENOTDIR');
});

test.each([
  ['every segment', ['000001.jsonl', '000002.jsonl'], 2, []],
  ['no first one', ['000002.jsonl'], 2, ['000001.jsonl is missing']],
  ['a gap', ['000001.jsonl', '000004.jsonl'], 4, ['000002.jsonl is missing', '000003.jsonl is missing']],
  ['a digest alone at the end', ['000001.jsonl', '000002.jsonl.sha256'], 2, ['000002.jsonl is missing']],
  ['a folder in place of a file', ['000001.jsonl', '000002.jsonl/'], 2, ['000002.jsonl is not a file']],
])('with %s, the highest number and what is wrong are known', async (_, names, last, faults) => {
  const folder = temporaryFolder();
  for (const name of names) {
    if (name.endsWith('/')) mkdirSync(path.join(folder, name));
    else writeFileSync(path.join(folder, name), '');
  }
  expect(await readJournalFolder(folder)).toMatchObject({ last, faults });
});

test.each([
  [20, '000020.jsonl is missing', 20],
  [21, '1 more file is missing', 21],
  [22, '2 more files are missing', 21],
  [99, '79 more files are missing', 21],
])('of %i missing segments, twenty are named and the rest are counted', async (missing, last, count) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, segmentOf(missing + 1)), '');
  const { faults } = await readJournalFolder(folder);
  expect([faults.length, faults.at(-1)]).toEqual([count, last]);
});

test.each([
  [1, '000001.jsonl'],
  [10, '000010.jsonl'],
  [100_000, '100000.jsonl'],
])('segment %i is %s', (number, name) => {
  expect(segmentOf(number)).toBe(name);
});

test('the SHA-256 of a segment is in a file next to it', () => {
  expect(digestFile('journal', '000003.jsonl')).toBe(path.join('journal', '000003.jsonl.sha256'));
});

test.each([
  [1, '1 damaged line'],
  [2, '2 damaged lines'],
])('%i damaged at the end of a segment: %s', (lines, text) => {
  expect(damagedEndText('000003.jsonl', lines)).toBe(`000003.jsonl: ${text} at its end`);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { damagedEndText, digestFile, listSegments, nextSegment } from '../../../electron/journal/segments';
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
  expect(await listSegments(folder)).toEqual(['000001.jsonl', '000002.jsonl', '000010.jsonl']);
});

test('a folder that does not exist has no segments, and any other failure is one', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'journal'));
  writeFileSync(path.join(folder, 'file'), '');
  expect(await listSegments(path.join(folder, 'none'))).toEqual([]);
  await expect(listSegments(path.join(folder, 'file'))).rejects.toThrow('ENOTDIR');
});

test.each([
  [null, '000001.jsonl'],
  ['000001.jsonl', '000002.jsonl'],
  ['000009.jsonl', '000010.jsonl'],
  ['000099.jsonl', '000100.jsonl'],
  ['099999.jsonl', '100000.jsonl'],
])('after %s comes %s', (last, next) => {
  expect(nextSegment(last)).toBe(next);
});

test('the SHA-256 of a segment is beside it', () => {
  expect(digestFile('journal', '000003.jsonl')).toBe(path.join('journal', '000003.jsonl.sha256'));
});

test.each([
  [1, '1 damaged line'],
  [2, '2 damaged lines'],
])('%i damaged at the end of a segment: %s', (lines, text) => {
  expect(damagedEndText('000003.jsonl', lines)).toBe(`000003.jsonl: ${text} at its end`);
});

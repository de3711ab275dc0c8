import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { frameLine } from '../../../electron/journal/frame';
import { verifySegments, type Verification } from '../../../electron/journal/verifySegments';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const name = '000001.jsonl';
const line = (number: number, text = 0) => frameLine({ number, payload: `{"t":"${'x'.repeat(text)}"}` });
const damaged = Buffer.from('2 00000000 {}\n');
const torn = Buffer.from('12 00');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

type Given = {
  readonly parts: readonly Buffer[];
  readonly digest?: 'right' | 'wrong' | 'empty';
  readonly upTo?: number;
};

async function verified({ parts, digest, upTo }: Given) {
  const folder = temporaryFolder();
  const bytes = Buffer.concat(parts);
  writeFileSync(path.join(folder, name), bytes);
  const texts = { right: `${sha256(bytes)}  ${name}\n`, wrong: `${sha256(Buffer.from('else'))}  ${name}\n`, empty: '' };
  if (digest !== undefined) writeFileSync(path.join(folder, `${name}.sha256`), texts[digest]);
  const before = readdirSync(folder);
  const found = await verifySegments(folder, [{ segment: name, upTo: upTo ?? null }]);
  expect(readdirSync(folder)).toEqual(before);
  return found;
}

const differs = `${name}: differs from its SHA-256`;
const tornTail = `${name}: ends in 5 bytes of an unfinished line`;
const pinned = (...parts: readonly Buffer[]) => [{ segment: name, digest: sha256(Buffer.concat(parts)) }];
const first = line(1);

test.each<[string, Given, Verification]>([
  [
    'an intact segment gets its SHA-256',
    { parts: [first, line(2)] },
    { lines: 2, torn: [], damaged: [], undigested: pinned(first, line(2)) },
  ],
  ['an empty segment too', { parts: [] }, { lines: 0, torn: [], damaged: [], undigested: pinned() }],
  ['a torn one never does', { parts: [first, torn] }, { lines: 1, torn: [tornTail], damaged: [], undigested: [] }],
  [
    'not even one torn by one byte',
    { parts: [first, Buffer.from('1')] },
    { lines: 1, torn: [`${name}: ends in 1 bytes of an unfinished line`], damaged: [], undigested: [] },
  ],
  [
    'nor one that lacks only its last line break',
    { parts: [first.subarray(0, -1)] },
    {
      lines: 0,
      torn: [`${name}: ends in ${first.length - 1} bytes of an unfinished line`],
      damaged: [],
      undigested: [],
    },
  ],
  ['nor one that is nothing but torn', { parts: [torn] }, { lines: 0, torn: [tornTail], damaged: [], undigested: [] }],
  [
    'a damaged one never does',
    { parts: [first, damaged, line(3)] },
    { lines: 2, torn: [], damaged: [`${name}: line 2 is damaged`], undigested: [] },
  ],
  [
    'nor one damaged in its first line',
    { parts: [damaged, line(2)] },
    { lines: 1, torn: [], damaged: [`${name}: line 1 is damaged`], undigested: [] },
  ],
  [
    'every damaged line is named',
    { parts: [damaged, line(2), damaged, line(4), damaged] },
    {
      lines: 2,
      torn: [],
      damaged: [`${name}: line 1 is damaged`, `${name}: line 3 is damaged`, `${name}: line 5 is damaged`],
      undigested: [],
    },
  ],
  [
    'damaged and torn',
    { parts: [damaged, torn] },
    { lines: 0, torn: [tornTail], damaged: [`${name}: line 1 is damaged`], undigested: [] },
  ],
  ['the right SHA-256', { parts: [first], digest: 'right' }, { lines: 1, torn: [], damaged: [], undigested: [] }],
  ['a wrong SHA-256', { parts: [first], digest: 'wrong' }, { lines: 1, torn: [], damaged: [differs], undigested: [] }],
  [
    'an empty SHA-256 file',
    { parts: [first], digest: 'empty' },
    { lines: 1, torn: [], damaged: [differs], undigested: [] },
  ],
  [
    'a torn segment with a SHA-256 from before',
    { parts: [first, torn], digest: 'wrong' },
    { lines: 1, torn: [tornTail], damaged: [differs], undigested: [] },
  ],
  [
    'a segment that is being written',
    { parts: [first, line(2)], upTo: first.length },
    { lines: 1, torn: [], damaged: [], undigested: [] },
  ],
  [
    'a segment that was closed while it was being read',
    { parts: [first, line(2)], digest: 'right', upTo: first.length },
    { lines: 1, torn: [], damaged: [], undigested: [] },
  ],
  [
    'a segment that is being written and has no durable line yet',
    { parts: [first], upTo: 0 },
    { lines: 0, torn: [], damaged: [], undigested: [] },
  ],
])('%s', async (_, given, expected) => {
  expect(await verified(given)).toEqual(expected);
});

test('a segment of several megabytes is counted, hashed and named as a whole', async () => {
  const parts = [line(1), line(2, 700_000), damaged, line(3, 700_000), line(4, 700_000), damaged, line(5)];
  expect(await verified({ parts })).toEqual({
    lines: 5,
    torn: [],
    damaged: [`${name}: line 3 is damaged`, `${name}: line 6 is damaged`],
    undigested: [],
  });
  const intact = parts.filter((part) => part !== damaged);
  expect(await verified({ parts: intact })).toEqual({ lines: 5, torn: [], damaged: [], undigested: pinned(...intact) });
});

test('a torn tail counts only for its own segment', async () => {
  const folder = temporaryFolder();
  const contents = [[line(1), torn], [line(2)], [line(3), line(4)]].map((parts) => Buffer.concat(parts));
  const names = contents.map((_, index) => `00000${index + 1}.jsonl`);
  for (const [index, bytes] of contents.entries()) writeFileSync(path.join(folder, names[index] ?? ''), bytes);
  expect(
    await verifySegments(
      folder,
      names.map((segment) => ({ segment, upTo: null })),
    ),
  ).toEqual({
    lines: 4,
    torn: [tornTail],
    damaged: [],
    undigested: [1, 2].map((index) => ({ segment: names[index], digest: sha256(contents[index] ?? Buffer.alloc(0)) })),
  });
});

test('a SHA-256 that cannot be read is an error, not a missing one', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, name), line(1));
  mkdirSync(path.join(folder, `${name}.sha256`));
  await expect(verifySegments(folder, [{ segment: name, upTo: null }])).rejects.toThrow('EISDIR');
});

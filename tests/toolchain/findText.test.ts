import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findText } from '../helpers/findText';
import { decompressSnappy } from '../helpers/snappy';
import { temporaryFolder } from '../helpers/temporaryFolder';

const text = 'k3f9q2m7x1c8v5b6n4z0w3e7';

test('text is found in every encoding, in part, in capitals, compressed, and across two blocks of a log', () => {
  const folder = temporaryFolder();
  const utf16 = Buffer.from(text, 'utf16le');
  const files = {
    plain: Buffer.from(`before ${text} after`),
    little: Buffer.concat([Buffer.from('odd'), utf16]),
    big: Buffer.from(utf16).swap16(),
    part: Buffer.from(text.slice(8, 16)),
    capitals: Buffer.from(text.toUpperCase()),
    packed: gzipSync(Buffer.from(`before ${text} after`)),
    'blocks.log': logOver(text),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  writeFileSync(path.join(folder, 'without'), 'k3f9q2m7'.slice(1).repeat(3));
  const found = findText([folder], [text]).map(({ file, how }) => `${path.basename(file)} ${how}`);
  expect(found.toSorted()).toEqual([
    'big as it is',
    'blocks.log decompressed',
    'capitals as it is',
    'little as it is',
    'packed decompressed',
    'part as it is',
    'plain as it is',
  ])
});

test('a Snappy block with a literal and an overlapping copy is decompressed, a broken one is rejected', () => {
  const block = Buffer.from([9, 2 << 2, 97, 98, 99, (2 << 2) | 1, 3]);
  expect(decompressSnappy(block)?.toString()).toBe('abcabcabc');
  expect(decompressSnappy(Buffer.from([9, 2 << 2, 97]))).toBeNull();
});

/** A log whose record is split inside each third of the text, so that every piece is in a different block. */
function logOver(content: string): Buffer {
  const block = 32_768;
  const cut = (type: number, bytes: Buffer) => {
    const header = Buffer.alloc(7);
    header.writeUInt16LE(bytes.length, 4);
    header[6] = type;
    return Buffer.concat([header, bytes]);
  };
  const filler = (length: number) => Buffer.alloc(length, '-');
  const pieces = [content.slice(0, 4), content.slice(4, 12), content.slice(12, 20), content.slice(20)].map((piece) =>
    Buffer.from(piece),
  )
  const [first, second, third, last] = pieces as [Buffer, Buffer, Buffer, Buffer];
  return Buffer.concat([
    cut(1, filler(block - 7 - 7 - first.length)), cut(2, first),
    cut(3, second), cut(3, third), cut(4, last),
  ]);
}

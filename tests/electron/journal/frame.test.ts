import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameLine, parseLine } from '../../../electron/journal/frame';
import { seeded } from '../../helpers/seed';

/** CRC-32C, bit by bit, as RFC 3720 defines it: the slow version that the fast one is compared with. */
function slowCrc32c(bytes: Uint8Array) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** A line with a correct length and checksum around any body. */
const framed = (body: string) => Buffer.from(`${Buffer.byteLength(body)} ${slowCrc32c(Buffer.from(body))} ${body}`);
const withoutBreak = (line: Buffer) => line.subarray(0, -1);

test('the slow version gives the usual check value, and the value in RFC 3720 for 32 zero bytes', () => {
  expect([slowCrc32c(Buffer.from('123456789')), slowCrc32c(new Uint8Array(32))]).toEqual(['e3069283', '8a9136aa']);
});

test('the bytes of a line are those that every released version has written', () => {
  expect([
    frameLine({ number: 1, payload: '{}' }).toString(),
    frameLine({ number: 123456789012345, payload: '{"note":"Zoë"}' }).toString(),
  ]).toEqual([
    '25 3d58aca1 {"number":1,"payload":{}}\n',
    '52 f6ddf360 {"number":123456789012345,"payload":{"note":"Zoë"}}\n',
  ]);
});

test('a line is its length in bytes, its CRC-32C and its JSON, and is read back equal', () => {
  fc.assert(
    fc.property(fc.nat(), fc.object(), (number, value) => {
      const line = { number, payload: JSON.stringify(value) };
      const bytes = frameLine(line);
      expect(bytes.toString()).toBe(`${framed(`{"number":${number},"payload":${line.payload}}`).toString()}\n`);
      expect(parseLine(withoutBreak(bytes))).toEqual(line);
    }),
    seeded({}),
  );
});

test('checksums with leading zeros keep their eight digits', () => {
  const lines = Array.from({ length: 2000 }, (_, number) => frameLine({ number, payload: '{}' }).toString());
  expect(lines.filter((line) => / 0[0-9a-f]{7} /.test(line)).length).toBeGreaterThan(50);
  expect(lines.map((line) => parseLine(Buffer.from(line.slice(0, -1)))?.number)).toEqual(
    lines.map((_, number) => number),
  );
});

test('a line with any one bit flipped is not read', () => {
  const line = withoutBreak(frameLine({ number: 12, payload: JSON.stringify({ text: 'a short text' }) }));
  const flipped = Array.from({ length: line.length * 8 }, (_, bit) => {
    const copy = Buffer.from(line);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return parseLine(copy);
  });
  expect(flipped.filter((found) => found !== null)).toEqual([]);
});

const body = '{"number":7,"payload":{"a":1}}';
const digits = slowCrc32c(Buffer.from(body));

test.each<[string, Buffer, { number: number; payload: string } | null]>([
  ['a whole line', framed(body), { number: 7, payload: '{"a":1}' }],
  [
    'a number of 15 digits',
    framed('{"number":123456789012345,"payload":{}}'),
    { number: 123456789012345, payload: '{}' },
  ],
  ['a number of 16 digits', framed('{"number":1234567890123456,"payload":{}}'), null],
  ['no number', framed('{"number":,"payload":{}}'), null],
  ['an empty payload', framed('{"number":7,"payload":}'), { number: 7, payload: '' }],
  ['a length of ten digits', Buffer.from(`0000000030 ${digits} ${body}`), { number: 7, payload: '{"a":1}' }],
  ['a length of eleven digits', Buffer.from(`00000000030 ${digits} ${body}`), null],
  ['a length one too small', Buffer.from(`29 ${digits} ${body}`), null],
  ['a length one too large', Buffer.from(`31 ${digits} ${body}`), null],
  ['another checksum', Buffer.from(`30 00000000 ${body}`), null],
  ['a checksum in capitals', Buffer.from(`30 ${digits.toUpperCase()} ${body}`), null],
  ['no end brace', framed('{"number":7,"payload":{"a":1'), null],
  ['something before the body', framed(` ${body}`), null],
  ['something before the length', Buffer.from(` 30 ${digits} ${body}`), null],
  ['another body', framed('{"payload":{"a":1},"number":7}'), null],
  ['no line', Buffer.alloc(0), null],
])('%s', (_, line, expected) => {
  expect(parseLine(line)).toEqual(expected);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32c } from '../../../electron/journal/crc32c';
import { frameLine, parseLine } from '../../../electron/journal/frame';
import { seeded } from '../../helpers/seed';

test('the checksum is CRC-32C: the value that RFC 3720 gives for 32 zero bytes, and the usual check value', () => {
  expect([crc32c(new Uint8Array(32)), crc32c(Buffer.from('123456789'))]).toEqual(['8a9136aa', 'e3069283']);
});

test('a framed line is read back whole', () => {
  fc.assert(
    fc.property(fc.nat(), fc.object(), (number, value) => {
      const line = { number, payload: JSON.stringify(value) };
      expect(parseLine(frameLine(line).subarray(0, -1))).toEqual(line);
    }),
    seeded({}),
  );
});

test('a line with any one bit turned over is not read', () => {
  const line = frameLine({ number: 12, payload: JSON.stringify({ text: 'a short text' }) }).subarray(0, -1);
  const flipped = Array.from({ length: line.length * 8 }, (_, bit) => {
    const copy = Buffer.from(line);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return parseLine(copy);
  });
  expect(flipped.filter((found) => found !== null)).toEqual([]);
});

import { expect, test } from 'vitest';
import { endsTorn } from '../helpers/levelDb';

/** A record of a LevelDB log: checksum, length, type (1 complete, 2 first part, 4 last part), content. */
function record(type: number, length: number): Buffer {
  const header = Buffer.alloc(7);
  header.writeUInt16LE(length, 4);
  header[6] = type;
  return Buffer.concat([header, Buffer.alloc(length, 'x')]);
}

test('a log is torn if it ends inside a record: in its header, in its content or before its last piece', () => {
  const whole = Buffer.concat([record(1, 300), record(1, 20)]);
  // A full block of 32 KiB: the rest is smaller than a header and skipped.
  const overTheEdge = Buffer.concat([record(1, 32_768 - 7 - 5), Buffer.alloc(5), record(1, 9)]);
  const inPieces = Buffer.concat([record(2, 32_768 - 7), record(4, 50)]);
  expect([whole, overTheEdge, inPieces].map(endsTorn)).toEqual([false, false, false]);
  const torn = [
    whole.subarray(0, 309),
    whole.subarray(0, 314),
    whole.subarray(0, 320),
    overTheEdge.subarray(0, -1),
    inPieces.subarray(0, 32_768),
  ]
  expect(torn.map(endsTorn)).toEqual([true, true, true, true, true]);
});

import crc32c from 'crc-32/crc32c.js';
import type { JournalLine } from '#shared/contract/ipc';

const frameStart = /^(\d{1,10}) ([0-9a-f]{8}) /;
const bodyStart = /^\{"number":(\d{1,15}),"payload":/;
const longestFrame = 20;

/**
 * One line of a segment: `<bytes of the JSON> <CRC-32C of the JSON> <JSON>\n`. The payload is JSON already and goes in
 * unchanged; it must not contain a line break.
 */
export function frameLine({ number, payload }: JournalLine): Buffer {
  const body = Buffer.from(`{"number":${number},"payload":${payload}}`, 'utf8');
  return Buffer.concat([Buffer.from(`${body.length} ${checksum(body)} `, 'latin1'), body, Buffer.from('\n')]);
}

/** Reads a line without its line break; null if its length, checksum or form is wrong. */
export function parseLine(line: Buffer): JournalLine | null {
  const frame = frameStart.exec(line.toString('latin1', 0, longestFrame));
  if (frame === null) return null;
  const body = line.subarray(frame[0].length);
  if (body.length !== Number(frame[1]) || checksum(body) !== frame[2]) return null;
  const text = body.toString('utf8');
  const start = bodyStart.exec(text);
  if (start === null || !text.endsWith('}')) return null;
  return { number: Number(start[1]), payload: text.slice(start[0].length, -1) };
}

/** CRC-32C (Castagnoli) as eight hexadecimal digits. */
function checksum(bytes: Uint8Array) {
  return (crc32c.buf(bytes) >>> 0).toString(16).padStart(8, '0');
}

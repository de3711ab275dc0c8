import type { JournalLine } from '#shared/contract/ipc';
import { crc32c } from './crc32c';

const frameStart = /^(\d{1,10}) ([0-9a-f]{8}) /;
const bodyStart = /^\{"number":(\d{1,15}),"payload":/;
const longestFrame = 20;

/**
 * One line of a segment: `<bytes of the JSON> <CRC-32C of the JSON> <JSON>\n`. The payload goes in as it came, since it
 * is JSON already; it must hold no line break.
 */
export function frameLine({ number, payload }: JournalLine): Buffer {
  const body = Buffer.from(`{"number":${number},"payload":${payload}}`, 'utf8');
  return Buffer.concat([Buffer.from(`${body.length} ${crc32c(body)} `, 'latin1'), body, Buffer.from('\n')]);
}

/** Reads a line without its line break; null where length, checksum or form are wrong. */
export function parseLine(line: Buffer): JournalLine | null {
  const frame = frameStart.exec(line.toString('latin1', 0, longestFrame));
  if (frame === null) return null;
  const body = line.subarray(frame[0].length);
  if (body.length !== Number(frame[1]) || crc32c(body) !== frame[2]) return null;
  const text = body.toString('utf8');
  const start = bodyStart.exec(text);
  if (start === null || !text.endsWith('}')) return null;
  return { number: Number(start[1]), payload: text.slice(start[0].length, -1) };
}

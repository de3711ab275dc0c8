import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/readJson';
import { readSegment } from './readSegment';
import { digestFile } from './segments';
import { damagedText, tornText } from './wording';

/** What a full reading found. `undigested` are the whole segments that have no SHA-256 yet, with theirs. */
export type Verification = {
  readonly lines: number;
  readonly torn: readonly string[];
  readonly damaged: readonly string[];
  readonly undigested: readonly { readonly segment: string; readonly digest: string }[];
};

/** A segment and the bytes of it that count, null for all. */
export type SegmentToRead = { readonly segment: string; readonly upTo: number | null };

/** Reads every line of some segments, and compares the closed ones with their SHA-256. Repairs nothing. */
export async function verifySegments(folder: string, segments: readonly SegmentToRead[]): Promise<Verification> {
  let lines = 0;
  const torn: string[] = [];
  const damaged: string[] = [];
  const undigested: { segment: string; digest: string }[] = [];
  for (const { segment, upTo } of segments) {
    const found = await verifyOne(folder, segment, upTo);
    const stated = await statedDigest(folder, segment);
    lines += found.whole;
    damaged.push(...found.damaged.map((line) => damagedText(segment, line)));
    if (found.torn > 0) torn.push(tornText(segment, found.torn));
    if (stated !== null && stated !== found.digest) damaged.push(`${segment}: differs from its SHA-256`);
    if (stated === null && found.torn === 0 && found.damaged.length === 0) undigested.push({ segment, digest: found.digest });
  }
  return { lines, torn, damaged, undigested };
}

async function verifyOne(folder: string, segment: string, upTo: number | null) {
  const hash = createHash('sha256');
  const damaged: number[] = [];
  let whole = 0;
  let position = 0;
  let torn = 0;
  for await (const piece of readSegment(path.join(folder, segment), 0, upTo)) {
    hash.update(piece.bytes);
    torn = piece.torn;
    for (const line of piece.lines) {
      position += 1;
      if (line === null) damaged.push(position);
      else whole += 1;
    }
  }
  return { whole, damaged, torn, digest: hash.digest('hex') };
}

async function statedDigest(folder: string, segment: string) {
  try {
    return (await readFile(digestFile(folder, segment), 'utf8')).split(' ')[0] ?? '';
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

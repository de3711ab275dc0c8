import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, isMissing } from '../files/readJson';
import { readSegment, type SegmentToRead } from './readSegment';
import { damagedText, digestFile, tornText, unreadableText } from './segments';

/** The result of reading everything. `undigested` lists the intact, closed segments without a SHA-256. */
export type Verification = {
  readonly lines: number;
  readonly torn: readonly string[];
  readonly damaged: readonly string[];
  readonly undigested: readonly { readonly segment: string; readonly digest: string }[];
};

/**
 * Reads every line of some segments and compares closed segments with their SHA-256. The segment that is being written
 * is read up to its last durable line and has no SHA-256 to compare with. Repairs nothing.
 */
export async function verifySegments(folder: string, segments: readonly SegmentToRead[]): Promise<Verification> {
  let lines = 0;
  const torn: string[] = [];
  const damaged: string[] = [];
  const undigested: { segment: string; digest: string }[] = [];
  for (const { segment, upTo } of segments) {
    const found = await verifyOne(folder, segment, upTo).catch((error: unknown) => errorCode(error));
    if (typeof found === 'string') {
      damaged.push(unreadableText(segment, found));
      continue;
    }
    lines += found.whole;
    damaged.push(...found.damaged.map((line) => damagedText(segment, line)));
    if (found.torn > 0) torn.push(tornText(segment, found.torn));
    if (upTo !== null) continue;
    const stated = await statedDigest(folder, segment);
    const isIntact = found.torn === 0 && found.damaged.length === 0;
    if (stated === null && isIntact) undigested.push({ segment, digest: found.digest });
    if (stated !== null && stated !== found.digest) damaged.push(`${segment}: differs from its SHA-256`);
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

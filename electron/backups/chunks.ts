import { createCipheriv, createDecipheriv } from 'node:crypto';

/** The most bytes that are sealed as one chunk. */
export const chunkBytes = 1024 * 1024;

const lengthBytes = 4;
const tagBytes = 16;
const nonceBytes = 12;

/**
 * Seals pieces of bytes as chunks: four bytes with the length, then AES-256-GCM with the tag after it. The nonce is the
 * chunk's position, since each file has its own key. Each chunk is bound to the file's head, its position, and whether
 * it is the last, so that none can be left out, swapped, or cut off.
 */
export async function* sealChunks(
  pieces: AsyncIterable<Buffer>,
  key: Buffer,
  binding: Buffer,
): AsyncGenerator<Buffer> {
  let position = 0;
  let waiting = Buffer.alloc(0);
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece]);
    while (waiting.length > chunkBytes) {
      yield sealChunk(waiting.subarray(0, chunkBytes), { key, binding, position, isLast: false });
      waiting = waiting.subarray(chunkBytes);
      position += 1;
    }
  }
  yield sealChunk(waiting, { key, binding, position, isLast: true });
}

/** Why a file could not be read to its end; its message is for the log only. */
export class DamagedChunk extends Error {}

/** Opens chunks from pieces of any length. Throws `DamagedChunk` at the first one that is not as it was written. */
export async function* openChunks(
  pieces: AsyncIterable<Buffer>,
  key: Buffer,
  binding: Buffer,
): AsyncGenerator<Buffer> {
  let position = 0;
  let isEnded = false;
  for await (const sealed of splitChunks(pieces)) {
    if (isEnded) throw new DamagedChunk('bytes after the last chunk');
    const middle = openChunk(sealed, { key, binding, position, isLast: false });
    const opened = middle ?? openChunk(sealed, { key, binding, position, isLast: true });
    if (opened === null) throw new DamagedChunk(`chunk ${position}`);
    isEnded = middle === null;
    position += 1;
    yield opened;
  }
  if (!isEnded) throw new DamagedChunk('the end is missing');
}

type Place = { readonly key: Buffer; readonly binding: Buffer; readonly position: number; readonly isLast: boolean };

function sealChunk(bytes: Uint8Array, { key, binding, position, isLast }: Place): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(position)).setAAD(boundTo(binding, position, isLast));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed]);
}

function openChunk(sealed: Buffer, { key, binding, position, isLast }: Place): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(position), { authTagLength: tagBytes });
    decipher.setAAD(boundTo(binding, position, isLast));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

async function* splitChunks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0);
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece]);
    while (waiting.length >= lengthBytes) {
      const length = waiting.readUInt32BE();
      if (length < tagBytes || length > chunkBytes + tagBytes) throw new DamagedChunk('a length');
      if (waiting.length < lengthBytes + length) break;
      yield waiting.subarray(lengthBytes, lengthBytes + length);
      waiting = waiting.subarray(lengthBytes + length);
    }
  }
  if (waiting.length > 0) throw new DamagedChunk('a chunk is cut off');
}

function nonceOf(position: number): Buffer {
  const nonce = Buffer.alloc(nonceBytes);
  nonce.writeUInt32BE(position, nonceBytes - lengthBytes);
  return nonce;
}

function boundTo(binding: Buffer, position: number, isLast: boolean): Buffer {
  return Buffer.concat([binding, Buffer.from(`|${position}|${isLast ? 'last' : 'more'}`)]);
}

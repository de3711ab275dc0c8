import { decompressSnappy, readVarint } from './snappy';

/**
 * The keys and values of a LevelDB table (`.ldb`), decompressed (leveldb, doc/table_format.md); values that Chromium
 * compressed itself are returned in both forms. Empty if the file is not a table or a block cannot be read.
 */
export function readTable(file: Buffer): Buffer[] {
  if (file.length < footerSize || !file.subarray(-8).equals(magic)) return [];
  const metaindex = readHandle(file, file.length - footerSize);
  const index = metaindex === null ? null : readHandle(file, metaindex.next);
  const entries = index === null ? [] : entriesOf(blockAt(file, index));
  return entries.flatMap(({ value }) => {
    const handle = readHandle(value, 0);
    return handle === null
      ? []
      : entriesOf(blockAt(file, handle)).flatMap((entry) => [entry.key, ...formsOf(entry.value)]);
  });
}

/**
 * The records of a LevelDB log (leveldb, doc/log_format.md), joined across its blocks: each record whole, and each
 * value written in it in both forms.
 */
export function readLog(file: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let pieces: Buffer[] = [];
  for (let block = 0; block < file.length; block += logBlock) {
    const end = Math.min(block + logBlock, file.length);
    for (let at = block; at + logHeader <= end; ) {
      const length = file.readUInt16LE(at + 4);
      const type = file[at + 6] ?? 0;
      if (type === 0 || type > 4 || at + logHeader + length > end) break;
      const piece = file.subarray(at + logHeader, at + logHeader + length);
      pieces = type === 1 || type === 2 ? [piece] : [...pieces, piece];
      if (type === 1 || type === 4) records.push(Buffer.concat(pieces));
      at += logHeader + length;
    }
  }
  return records.flatMap((record) => [record, ...valuesOf(record).flatMap(formsOf)]);
}

/**
 * Whether a LevelDB log ends inside a record, because a kill came between the writes of its parts. LevelDB skips such
 * an end and writes on after it (`reuse_logs`); at the next start it finds neither the torn record nor what follows.
 */
export function endsTorn(file: Buffer): boolean {
  let isOpen = false;
  for (let at = 0; at < file.length; ) {
    const left = logBlock - (at % logBlock);
    if (left < logHeader) {
      at += left;
      continue;
    }
    if (at + logHeader > file.length) return true;
    const type = file[at + 6] ?? 0;
    isOpen = type === 2 || type === 3;
    at += logHeader + file.readUInt16LE(at + 4);
    if (at > file.length) return true;
  }
  return isOpen;
}

const footerSize = 48;
const magic = Buffer.from('57fb808b247547db', 'hex');
const logBlock = 32_768;
const logHeader = 7;
/** What Chromium's IndexedDB puts before a value that it compressed: a version tag, 17 and "Snappy". */
const compressed = Buffer.from([0xff, 0x11, 0x02]);

type Handle = { readonly offset: number; readonly size: number; readonly next: number };

function readHandle(bytes: Buffer, at: number): Handle | null {
  const offset = readVarint(bytes, at);
  const size = offset === null ? null : readVarint(bytes, offset.next);
  return offset === null || size === null ? null : { offset: offset.value, size: size.value, next: size.next };
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const content = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? (decompressSnappy(content) ?? Buffer.alloc(0)) : content;
}

type Entry = { readonly key: Buffer; readonly value: Buffer };

/** Keys share a prefix with the one before; they are returned whole. */
function entriesOf(block: Buffer): Entry[] {
  if (block.length < 4) return [];
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  const entries: Entry[] = [];
  let before = Buffer.alloc(0);
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at);
    const own = shared === null ? null : readVarint(block, shared.next);
    const length = own === null ? null : readVarint(block, own.next);
    if (shared === null || own === null || length === null) break;
    const keyEnd = length.next + own.value;
    before = Buffer.concat([before.subarray(0, shared.value), block.subarray(length.next, keyEnd)]);
    at = keyEnd + length.value;
    entries.push({ key: before, value: block.subarray(keyEnd, at) });
  }
  return entries;
}

/** The values in a batch of writes (leveldb, write_batch.cc). */
function valuesOf(batch: Buffer): Buffer[] {
  const values: Buffer[] = [];
  for (let at = 12; at < batch.length; ) {
    const isPut = batch[at] === 1;
    const key = readVarint(batch, at + 1);
    if (key === null) break;
    at = key.next + key.value;
    if (!isPut) continue;
    const value = readVarint(batch, at);
    if (value === null) break;
    at = value.next + value.value;
    values.push(batch.subarray(value.next, at));
  }
  return values;
}

function formsOf(value: Buffer): Buffer[] {
  const at = value.indexOf(compressed);
  const clear = at < 0 || at > 16 ? null : decompressSnappy(value.subarray(at + compressed.length));
  return clear === null ? [value] : [value, clear];
}

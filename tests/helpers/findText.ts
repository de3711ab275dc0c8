import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { readLog, readTable } from './levelDb';

/** One file that holds a text, or a third of one, and whether it stands there as it is or only after decompressing. */
export type Found = { readonly text: string; readonly file: string; readonly how: 'as it is' | 'decompressed' };

/**
 * Searches all files of the folders for texts of 24 characters: each third of 8 in UTF-8, UTF-16LE and UTF-16BE, in the
 * bytes as they are, in the decompressed blocks of LevelDB's tables and logs, and in what gzip or deflate hold.
 */
export function findText(folders: readonly string[], texts: readonly string[]): Found[] {
  const needles = texts.flatMap((text) => thirdsOf(text).flatMap((third) => encodingsOf(third).map((bytes) => ({ text, bytes }))));
  const hits = (content: Buffer) => [...new Set(needles.filter(({ bytes }) => content.includes(bytes)).map(({ text }) => text))];
  const found: Found[] = [];
  for (const file of folders.flatMap(filesOf)) {
    const bytes = readFileSync(file);
    for (const text of hits(Buffer.from(file))) found.push({ text, file, how: 'as it is' });
    for (const text of hits(bytes)) found.push({ text, file, how: 'as it is' });
    const inside = new Set(formsOf(file, bytes).flatMap(hits));
    for (const text of inside) found.push({ text, file, how: 'decompressed' });
  }
  return found;
}

/** All files below a folder; none where it is not there. */
export function filesOf(folder: string): string[] {
  const names = statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => path.join(folder, name)).filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

function thirdsOf(text: string): string[] {
  return [text.slice(0, 8), text.slice(8, 16), text.slice(16, 24)].filter((third) => third.length === 8);
}

function encodingsOf(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
}

function formsOf(file: string, bytes: Buffer): Buffer[] {
  if (file.endsWith('.ldb')) return readTable(bytes);
  if (file.endsWith('.log')) return readLog(bytes);
  return [gunzipSync, inflateSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
}

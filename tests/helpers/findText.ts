import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { readLog, readTable } from './levelDb';

/** A file that contains a text, or a third of one, as it is or only after decompressing. */
export type Found = { readonly text: string; readonly file: string; readonly how: 'as it is' | 'decompressed' };

/**
 * Searches all files of the folders for texts of 24 small letters and digits, by their thirds of 8: in either case, in
 * UTF-8, UTF-16LE and UTF-16BE, in the names and bytes of files, in the decompressed blocks of LevelDB's tables and
 * logs, and in gzip or deflate data.
 */
export function findText(folders: readonly string[], texts: readonly string[]): Found[] {
  const pieces = new Map(
    texts.flatMap((text) => [0, 8, 16].map((from) => [text.slice(from, from + pieceLength), text] as const)),
  );
  const hits = (content: Buffer) => new Set(runsOf(content).flatMap((run) => textsIn(run, pieces)));
  return folders.flatMap(filesOf).flatMap((file) => {
    const bytes = readIfThere(file);
    if (bytes === null) return [];
    const asItIs = [...new Set([...hits(Buffer.from(file)), ...hits(bytes)])].map((text): Found => ({
      text,
      file,
      how: 'as it is',
    }));
    const inside = [...new Set(formsOf(file, bytes).flatMap((form) => [...hits(form)]))].map((text): Found => ({
      text,
      file,
      how: 'decompressed',
    }));
    return [...asItIs, ...inside];
  });
}

/** All files below a folder that belong to the user who runs the test; none if the folder does not exist. */
export function filesOf(folder: string): string[] {
  const names =
    statSync(folder, { throwIfNoEntry: false }) === undefined
      ? []
      : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => path.join(folder, name)).filter(isOwnFile);
}

function isOwnFile(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.uid === process.getuid?.();
}

const pieceLength = 8;
const nul = String.fromCodePoint(0);
/** Runs of letters and digits, in each of the three encodings. */
const runs = [
  new RegExp(`[a-z0-9]{${pieceLength},}`, 'g'),
  new RegExp(`(?:[a-z0-9]${nul}){${pieceLength},}`, 'g'),
  new RegExp(`(?:${nul}[a-z0-9]){${pieceLength},}`, 'g'),
];

function runsOf(content: Buffer): string[] {
  const text = content.toString('latin1').toLowerCase();
  return runs.flatMap((run) => [...text.matchAll(run)].map(([found]) => found.replaceAll(nul, '')));
}

function textsIn(run: string, pieces: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (let from = 0; from + pieceLength <= run.length; from += 1) {
    const text = pieces.get(run.slice(from, from + pieceLength));
    if (text !== undefined) found.push(text);
  }
  return found;
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

/** The content of a file, null if another program has removed it meanwhile. */
function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

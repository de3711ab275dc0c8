import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from '#shared/base/generator';

/** One way to harm a file; `draw` decides where. */
export type FileHarm = { readonly name: string; readonly do: (file: string, draw: Generator) => void };

/** Deleted, emptied, cut short, and a bit flipped at the head, in the middle and at the end. */
export const fileHarms: readonly FileHarm[] = [
  { name: 'deleted', do: (file) => rmSync(file) },
  { name: 'emptied', do: (file) => writeFileSync(file, '') },
  { name: 'cut short', do: (file, draw) => cutAt(file, draw.below(Math.max(1, readFileSync(file).length))) },
  { name: 'flipped at its head', do: (file, draw) => flipBit(file, draw, [0, 0.1]) },
  { name: 'flipped in the middle', do: (file, draw) => flipBit(file, draw, [0.1, 0.9]) },
  { name: 'flipped at its end', do: (file, draw) => flipBit(file, draw, [0.9, 1]) },
];

/** Keeps only so many bytes of a file. */
export function cutAt(file: string, length: number): void {
  writeFileSync(file, readFileSync(file).subarray(0, length));
}

/** Flips one bit in a part of a file, given as two shares of its length. An empty file stays as it is. */
export function flipBit(file: string, draw: Generator, [from, to]: readonly [number, number]): void {
  const bytes = readFileSync(file);
  const [first, last] = [Math.floor(bytes.length * from), Math.ceil(bytes.length * to)];
  const at = Math.min(bytes.length - 1, first + draw.below(Math.max(1, last - first)));
  if (at < 0) return;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << draw.below(8));
  writeFileSync(file, bytes);
}

/** The files of a folder and of those below it, in order. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
}

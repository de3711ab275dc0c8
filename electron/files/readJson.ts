import { readFileSync } from 'node:fs';

/** What a small file of the profile holds: nothing there, not readable as JSON, or a value yet to be checked. */
export type JsonFile =
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'read'; readonly value: unknown };

/** Reads a small file of the profile at once: at the start nothing can go on before it is known. */
export function readJson(file: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return isMissing(error) ? { state: 'missing' } : { state: 'unreadable' };
  }
  try {
    return { state: 'read', value: JSON.parse(text) as unknown };
  } catch {
    return { state: 'unreadable' };
  }
}

/** Whether an error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** The code of an error of the file system, as ENOSPC, or UNKNOWN. It holds no path, so it may be logged. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'UNKNOWN';
  return typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

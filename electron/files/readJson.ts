import { readFileSync } from 'node:fs';

/** The content of a small profile file: missing, not readable as JSON, or a value that has yet to be checked. */
export type JsonFile =
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'read'; readonly value: unknown };

/** Reads a small profile file synchronously: nothing can start before its content is known. */
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

/** Whether a file system error says that the file does not exist. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** The code of a file system error, such as ENOSPC, or UNKNOWN. It contains no path, so it may be logged. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'UNKNOWN';
  return typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

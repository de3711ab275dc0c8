import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { OpenedFile } from '#shared/contract/ipc';
import { errorCode } from './readJson';

const largest = 200 * 1024 * 1024;

/** Reads a whole file that the user chose. */
export async function openFile(file: string): Promise<Result<OpenedFile>> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > largest) return failWith('file-large', `${name} is larger than 200 MB. Nothing was read.`);
    return succeed({ name, bytes: new Uint8Array(await readFile(file)) });
  } catch (error) {
    return failWith('file-read', `${name} could not be read (${errorCode(error)}).`);
  }
}

import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import { syncFolder } from './atomicWrite';
import { errorCode } from './readJson';

/** Files being saved where the user chose: complete under their final name, or absent. */
export type SaveFiles = {
  readonly begin: (target: string) => Promise<Result<{ readonly handle: string; readonly name: string }>>;
  /** Resolves once the bytes are written, so that a caller that awaits it does not fill up the memory. */
  readonly append: (handle: string, bytes: Uint8Array) => Promise<Result<null>>;
  readonly commit: (handle: string) => Promise<Result<{ readonly path: string }>>;
  readonly cancel: (handle: string) => Promise<Result<null>>;
  /** Discards what a closed window left behind. */
  readonly cancelAll: () => Promise<void>;
};

type Saving = { readonly target: string; readonly temporary: string; readonly file: FileHandle };

/** Makes the port. A file grows next to its target, is fsynced and renamed on commit, and is deleted after an error. */
export function saveFiles(): SaveFiles {
  const unfinished = new Map<string, Saving>();

  const withSaving = async <Value>(
    handle: string,
    work: (saving: Saving) => Promise<Value>,
  ): Promise<Result<Value>> => {
    const saving = unfinished.get(handle);
    if (saving === undefined) return failWith('file-closed', 'This file is no longer being saved. Export it again.');
    try {
      return succeed(await work(saving));
    } catch (error) {
      unfinished.delete(handle);
      await drop(saving);
      return notWritten(saving.target, error);
    }
  };

  return {
    begin: async (target) => {
      const temporaryName = `.${path.basename(target)}.${crypto.randomUUID().slice(0, 8)}.part`;
      const temporary = path.join(path.dirname(target), temporaryName);
      try {
        const handle = crypto.randomUUID();
        unfinished.set(handle, { target, temporary, file: await open(temporary, 'wx') });
        return succeed({ handle, name: path.basename(target) });
      } catch (error) {
        return notWritten(target, error);
      }
    },
    append: async (handle, bytes) =>
      withSaving(handle, async ({ file }) => {
        await file.appendFile(bytes);
        return null;
      }),
    commit: async (handle) =>
      withSaving(handle, async ({ file, temporary, target }) => {
        await file.sync();
        await file.close();
        await rename(temporary, target);
        unfinished.delete(handle);
        await syncFolder(path.dirname(target));
        return { path: target };
      }),
    cancel: async (handle) =>
      withSaving(handle, async (saving) => {
        unfinished.delete(handle);
        await drop(saving);
        return null;
      }),
    cancelAll: async () => {
      const left = [...unfinished.values()];
      unfinished.clear();
      await Promise.all(left.map(drop));
    },
  };
}

async function drop({ file, temporary }: Saving) {
  await file.close().catch(() => undefined);
  await rm(temporary, { force: true });
}

function notWritten(target: string, error: unknown) {
  return failWith(
    'file-write',
    `${path.basename(target)} could not be written (${errorCode(error)}). Nothing was left behind. ` +
      'Choose another folder, or free some space, and export again.',
  );
}

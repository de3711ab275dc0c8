import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import { errorCode } from '../files/readJson';

/** A full disk is no reason to stop: existing data can be read, and saving works again once there is space. */
const full = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Makes the data folder and checks that files can be written to it. Fails with `folder-read-only`, naming the folder
 * and the cause; otherwise Chromium would end the program silently.
 */
export function checkWritable(folder: string): Result<null> {
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
    return succeed(null);
  } catch (error) {
    const code = errorCode(error);
    return full.has(code) ? succeed(null) : stop(folder, code);
  }
}

function stop(folder: string, code: string) {
  const finding = `Daybook cannot write to its data folder ${folder} (${code}), so it could not save anything.`;
  const advice = 'Ask for permission to write there, or start Daybook with --user-data-dir=FOLDER.';
  return failWith('folder-read-only', `${finding} Nothing was changed. ${advice}`);
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../build/paths.mjs';
import { findRuntime, switchesForThisUser } from '../../build/runtime/find.mjs';

/** Starts the program on a folder, with more arguments, and waits for its exit: for starts that exit by themselves. */
export function startOnce(
  folder: string,
  more: readonly string[] = [],
): { readonly status: number | null; readonly stderr: string } {
  const control = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-once-'));
  const dialogs = path.join(control, 'dialogs');
  writeFileSync(dialogs, '');
  const args = [...switchesForThisUser(), root, `--user-data-dir=${folder}`, `--dialog-file=${dialogs}`, ...more];
  const { status, stderr } = spawnSync(findRuntime().executable, args, { encoding: 'utf8', timeout: 180_000 });
  rmSync(control, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { status, stderr };
}

/** The switches that any Chromium needs for the current user. */
export const userSwitches: () => string[] = switchesForThisUser;

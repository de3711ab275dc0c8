import { spawn } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findRuntime, switchesForThisUser } from '../../build/runtime/find.mjs';
import { treeUse } from './processTree';
import { zone } from './zone';

/** Milliseconds from process start until the page is usable, and the processor time of all its processes by then. */
export type Usable = { readonly milliseconds: number; readonly processor: number };

/**
 * Starts a program without a test driver, as its user does, and ends it once its page is usable. The program is a
 * folder, run with the runtime of this checkout, or an installed program, run by its own executable.
 */
export async function startUntilUsable(
  program: { readonly folder: string } | { readonly executable: string },
  data: string,
): Promise<Usable> {
  const command = 'folder' in program ? [findRuntime().executable, program.folder] : [program.executable];
  const [executable = '', ...before] = command;
  const args = [...switchesForThisUser(), ...before, `--user-data-dir=${data}`];
  const started = performance.timeOrigin + performance.now();
  const child = spawn(executable, args, {
    env: { ...process.env, TZ: zone, ELECTRON_ENABLE_LOGGING: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const said = await new Promise<{ readonly at: number; readonly processor: number }>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`The program could not be used after 60 s: ${output}`)), 60_000);
    child.stderr.on('data', (data_: Buffer) => {
      output += data_.toString();
      const found = /"usable (\d+\.?\d*)"/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve({ at: Number(found), processor: treeUse(child.pid ?? 0).processor });
    });
  });
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(limit);
  return { milliseconds: said.at - started, processor: said.processor };
}

/** A program under the test driver. */
export type DrivenProgram = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
};

/** Starts a program so that a measurement can type into its page and query it. */
export async function drive(program: string, data: string): Promise<DrivenProgram> {
  const app = await _electron.launch({
    executablePath: findRuntime().executable,
    args: [...switchesForThisUser(), program, `--user-data-dir=${data}`],
    env: { ...process.env, TZ: zone },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page, close: async () => await app.close() };
}

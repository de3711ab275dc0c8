import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { distFolder, inRoot } from '../../build/paths.mjs';
import { rendererConfig } from '../../build/vite/renderer.mjs';

/** Folders that Electron can start, and the folder for filled data folders during a run. */
export type Programs = {
  /** The built program, with a script before its page that reports when the page is usable. */
  readonly measured: string;
  /** The built main process with the measuring page instead of the program's own. */
  readonly page: string;
  /** One window with one static page. */
  readonly bare: string;
  readonly folder: string;
  readonly remove: () => void;
};

/**
 * Makes the three programs from the built files: once for all measurements of a run (DAYBOOK_BENCH_FOLDER), or else for
 * one file, which removes them again.
 */
export async function makePrograms(): Promise<Programs> {
  const shared = process.env.DAYBOOK_BENCH_FOLDER;
  const folder = shared ?? mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-bench-'));
  const [measured, page, bare] = ['measured', 'page', 'bare'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (!existsSync(bare)) {
    makeMeasured(measured);
    await makePage(page);
    cpSync(inRoot('tests', 'bench', 'bare'), bare, { recursive: true });
  }
  const remove = () => {
    if (shared === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { measured, page, bare, folder, remove };
}

function makeMeasured(folder: string) {
  copyProgram(folder, ['electron', 'renderer']);
  reportWhenUsable(folder);
}

/** Adds one script before a program's page that reports when it is usable, and another before its preload. */
export function reportWhenUsable(folder: string): void {
  const watch = inRoot('tests', 'bench', 'bare');
  cpSync(path.join(watch, 'watch.js'), path.join(folder, 'dist', 'renderer', 'watch.js'));
  const usable = 'input[role="combobox"]';
  change(path.join(folder, 'dist', 'renderer', 'index.html'), (text) =>
    text.replace('<script', () => `<script src="./watch.js" data-usable='${usable}'></script><script`));
  const before = readFileSync(path.join(watch, 'watchPreload.js'), 'utf8');
  change(path.join(folder, 'dist', 'electron', 'preload.cjs'), (text) => `${before}\n${text}`);
}

async function makePage(folder: string) {
  copyProgram(folder, ['electron']);
  await build({
    ...rendererConfig,
    root: inRoot('tests', 'bench', 'page'),
    build: { ...rendererConfig.build, outDir: path.join(folder, 'dist', 'renderer') },
  });
}

function copyProgram(folder: string, parts: readonly string[]) {
  mkdirSync(folder, { recursive: true });
  cpSync(inRoot('package.json'), path.join(folder, 'package.json'));
  for (const part of parts) cpSync(path.join(distFolder, part), path.join(folder, 'dist', part), { recursive: true });
}

function change(file: string, how: (text: string) => string) {
  const text = readFileSync(file, 'utf8');
  const changed = how(text);
  if (changed === text) throw new Error(`${file} could not be prepared for a measurement.`);
  writeFileSync(file, changed);
}

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import { distFolder, inRoot } from '../../build/paths.mjs';
import { reportWhenUsable } from './programs';

/** The executables of an installed program and of a bare window, in two folders of the same installed Electron. */
export type Installed = { readonly measured: string; readonly bare: string };

/**
 * Unpacks a `.deb` twice: once with the script that reports when its page is usable, and once with a bare window as its
 * `app.asar`.
 */
export async function installPrograms(file: string, folder: string): Promise<Installed> {
  const [measured, bare] = [path.join(folder, 'installed'), path.join(folder, 'installed-bare')];
  execFileSync('dpkg-deb', ['-x', file, measured]);
  cpSync(measured, bare, { recursive: true });
  const [ours, opened] = [asarOf(measured), path.join(folder, 'installed-app')];
  extractAll(ours, opened);
  reportWhenUsable(opened);
  await createPackage(opened, ours);
  const page = inRoot('tests', 'bench', 'bare');
  await createPackage(page, asarOf(bare));
  cpSync(page, path.join(path.dirname(asarOf(bare)), 'bare'), { recursive: true });
  rmSync(opened, { recursive: true });
  return { measured: executableOf(measured), bare: executableOf(bare) };
}

/** The newest `.deb` that `npm run package` or `npm run test:package` has left; undefined if there is none. */
export function newestPackage(): string | undefined {
  const files = ['packages', 'test-packages'].flatMap((name) => {
    const folder = path.join(distFolder, name);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).filter((file) => file.endsWith('.deb')).map((file) => path.join(folder, file));
  });
  return files.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

const asarOf = (folder: string) => path.join(folder, 'usr', 'lib', 'daybook', 'resources', 'app.asar');

function executableOf(folder: string): string {
  const file = path.join(folder, 'usr', 'lib', 'daybook', 'daybook');
  if (!existsSync(file)) throw new Error(`${file} is missing from the package.`);
  return file;
}

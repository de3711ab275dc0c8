import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { distFolder, inRoot } from '../../build/paths.mjs';
import { temporaryFolder } from './temporaryFolder';

/** A folder that Electron can start: the built main process with a page without scripts. */
export function programWithEmptyPage(): string {
  const folder = temporaryFolder();
  cpSync(inRoot('package.json'), path.join(folder, 'package.json'));
  cpSync(path.join(distFolder, 'electron'), path.join(folder, 'dist', 'electron'), { recursive: true });
  mkdirSync(path.join(folder, 'dist', 'renderer'));
  writeFileSync(path.join(folder, 'dist', 'renderer', 'index.html'), '<!doctype html><title>Nothing</title>');
  return folder;
}

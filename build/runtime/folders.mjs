/** Where a runtime may be. The development runtime lives in the user's cache, so that no release can pick it up. */
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from '../paths.mjs'

/** The Electron that Daybook is developed for and shipped with. */
export const pinnedVersion = /** @type {string} */ (createRequire(import.meta.url)('electron/package.json').version)

/** The folder of electron's own download. */
export const pinnedFolder = inRoot('node_modules/electron/dist')

/** @returns {string} the folder for what can be fetched again */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  return path.join(base, 'daybook')
}

/** @param {string} folder */
export function executableIn(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  return path.join(folder, names[/** @type {'darwin' | 'win32'} */ (process.platform)] ?? 'electron')
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../say.mjs'
import { fallbackFolder, fallbackVersion } from './fallback.mjs'
import { executableIn, pinnedFolder, pinnedVersion } from './folders.mjs'

/**
 * @typedef {object} Runtime
 * @property {'given' | 'pinned' | 'fallback'} kind
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 */

/**
 * Returns the Electron that runs Daybook here: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the pinned one, else
 * the older one for development (see fallback.mjs).
 * @returns {Runtime}
 */
export function findRuntime() {
  const runtime = findRuntimeOrNull()
  if (runtime === null) throw new PlainError('no Electron to run: fetch it with `npm run setup`')
  return runtime
}

/** @returns {Runtime | null} */
export function findRuntimeOrNull() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given !== undefined && given !== '') return read('given', given)
  const pinned = read('pinned', pinnedFolder)
  if (pinned?.version === pinnedVersion) return pinned
  const fallback = read('fallback', fallbackFolder())
  return fallback?.version === fallbackVersion ? fallback : null
}

/** @param {Runtime['kind']} kind @param {string} folder @returns {Runtime | null} */
function read(kind, folder) {
  const executable = executableIn(folder)
  const versionFile = path.join(folder, 'version')
  if (!existsSync(executable) || !existsSync(versionFile)) return null
  return { kind, folder, executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') }
}

/** The switches that Electron needs before the app's folder. Only root runs without the sandbox. */
export function switchesForThisUser() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cacheFolder, pinnedFolder } from './folders.mjs'
import { runLimited } from './runLimited.mjs'

/** A blocked network answers within seconds or not at all; an open but slow one keeps the files growing. */
const idleSeconds = 15
const seconds = 900

/**
 * Lets the electron package fetch the binary that it stands for.
 * @returns {Promise<string | null>} null when it is there, else why not
 */
export async function installPinned() {
  mkdirSync(cacheFolder(), { recursive: true })
  const temporary = mkdtempSync(path.join(cacheFolder(), 'download-'))
  try {
    const script = createRequire(import.meta.url).resolve('electron/install.js')
    const { code, output, ended } = await runLimited(process.execPath, [script], {
      seconds,
      idleSeconds,
      progress: () => bytesIn(temporary) + bytesIn(pinnedFolder),
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    })
    if (code === 0) return null
    return ended === 'itself' ? reasonIn(output) : `nothing arrived for ${idleSeconds} s`
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The line of an error's text that names the cause, since the first one often says only "fetch failed". */
function reasonIn(/** @type {string} */ output) {
  const codes = /\b(E[A-Z]{4,}|HTTP \d{3}|status code \d{3}|Response code \d{3}|ERR_[A-Z_]+)\b/.exec(output)
  const first = output.split('\n').find((line) => line.trim() !== '')?.trim() ?? 'it said nothing'
  return codes === null ? first : codes[0]
}

/** @param {string} folder @returns {number} */
function bytesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
  } catch {
    return 0
  }
}

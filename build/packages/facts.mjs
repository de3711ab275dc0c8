import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inRoot, root } from '../paths.mjs'

/**
 * @typedef {object} Stage what a target works on
 * @property {string} unpacked the program's folder as it will be on the user's machine
 * @property {PackageFacts} facts
 * @property {string} work for temporary files
 * @property {string} output the folder for the package
 */

/**
 * @typedef {object} PackageFacts what every package says about itself
 * @property {string} name of the package; a package made from a stand-in Electron says in its name what it is not
 * @property {string} version
 * @property {boolean} isRelease whether it is made from the pinned Electron
 * @property {string} electron the version of its Electron
 * @property {string} summary one sentence without a period
 * @property {string} maintainer
 * @property {number} date seconds since 1970 for every file: two packages of one commit are the same, byte by byte
 */

/** @typedef {{ description: string, author: string, version: string }} Manifest */
const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(inRoot('package.json'), 'utf8')))

export const manifestVersion = manifest.version

/**
 * @param {import('../runtime/find.mjs').Runtime} runtime
 * @param {string} [version] by default that of package.json
 * @returns {PackageFacts}
 */
export function packageFacts(runtime, version = manifest.version) {
  const isRelease = runtime.kind === 'pinned'
  return {
    name: isRelease ? 'daybook' : 'daybook-not-for-release',
    version,
    isRelease,
    electron: runtime.version,
    summary: manifest.description.replace(/\.$/, ''),
    maintainer: `${manifest.author} <contributors@daybook.invalid>`,
    date: sourceDate(),
  }
}

/** When the source was last changed: the caller's value, else the time of the commit, else a fixed day. */
function sourceDate() {
  const given = Number(process.env.SOURCE_DATE_EPOCH)
  if (Number.isSafeInteger(given) && given > 0) return given
  const committed = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' })
  const seconds = Number(committed.stdout?.trim())
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : Date.UTC(2026, 0, 1) / 1000
}

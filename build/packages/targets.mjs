/** Every kind of package, and which of them each system makes by default. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import { makeDeb } from './linux/deb.mjs'
import { makeRpm } from './linux/rpm.mjs'
import { makeTarball } from './linux/tarball.mjs'
import { makeMsi } from './windows/msi.mjs'
import { makeInstaller } from './windows/nsis.mjs'
import { makePortable } from './windows/portable.mjs'
import { makeWithElectronBuilder } from './withElectronBuilder.mjs'

/** @typedef {import('./facts.mjs').Stage} Stage */

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {'rpm' | 'nsis' | 'msi' | null} needs the Debian packages without which it cannot be made
 * @property {(stage: Stage) => Promise<string[]>} make returns the files
 */

/** @type {readonly Target[]} */
export const targets = [
  { name: 'folder', needs: null, make: async (stage) => [copyFolder(stage)] },
  { name: 'deb', needs: null, make: async (stage) => [makeDeb(stage)] },
  { name: 'rpm', needs: 'rpm', make: async (stage) => [makeRpm(stage)] },
  { name: 'tar.gz', needs: null, make: async (stage) => [makeTarball(stage)] },
  { name: 'AppImage', needs: null, make: makeWithElectronBuilder('linux', 'AppImage') },
  { name: 'nsis', needs: 'nsis', make: async (stage) => [makeInstaller(stage)] },
  { name: 'msi', needs: 'msi', make: async (stage) => [makeMsi(stage)] },
  { name: 'portable', needs: null, make: makePortable },
  { name: 'dmg', needs: null, make: makeWithElectronBuilder('mac', 'dmg') },
  { name: 'zip', needs: null, make: makeWithElectronBuilder('mac', 'zip') },
]

/** The folder for Windows is packaged on Debian, which has the tools for it (see the release workflow). */
const usual = new Map([
  ['linux', ['deb', 'rpm', 'tar.gz']],
  ['win32', ['folder', 'portable']],
  ['darwin', ['dmg', 'zip']],
])

/** @param {NodeJS.Platform} platform @returns {string[]} names of targets */
export const usualTargets = (platform) => usual.get(platform) ?? ['folder']

/** The program as a folder to run, without a package around it. @param {Stage} stage */
function copyFolder({ unpacked, output }) {
  const folder = path.join(output, path.basename(unpacked))
  cpSync(unpacked, folder, { recursive: true, verbatimSymlinks: true })
  return folder
}

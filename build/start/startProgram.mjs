import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import { buildAll } from '../build.mjs'
import { root } from '../paths.mjs'
import { findRuntime, switchesForThisUser } from '../runtime/find.mjs'
import { installCommand, missingPackages } from '../runtime/systemPackages.mjs'
import { PlainError } from '../say.mjs'

/**
 * @param {string[]} programArguments handed on to the program
 * @returns {Promise<number>} the exit code
 */
export async function startProgram(programArguments) {
  const runtime = findRuntime()
  checkSystem()
  await buildAll()
  if (runtime.kind === 'fallback') console.log(`daybook: running on Electron ${runtime.version}, for development only`)
  return launch(runtime.executable, [...switchesForThisUser(), root, ...programArguments])
}

/** Reports before the start what would make Electron crash. */
function checkSystem() {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const missing = missingPackages(hasDisplay ? 'run' : 'runWithoutMonitor')
  if (missing.length > 0)
    throw new PlainError(`the system lacks packages; install them with: ${installCommand(missing)}`)
  if (!hasDisplay) {
    throw new PlainError('there is no display to open a window on; without a monitor use: xvfb-run -a npm start')
  }
  if (process.platform === 'linux' && process.getuid?.() !== 0) checkUserNamespaces()
}

/** Electron's sandbox needs user namespaces, which some systems forbid to ordinary users. */
function checkUserNamespaces() {
  const settings = [
    { name: 'kernel.apparmor_restrict_unprivileged_userns', forbidden: '1', allowed: '0' },
    { name: 'kernel.unprivileged_userns_clone', forbidden: '0', allowed: '1' },
    { name: 'user.max_user_namespaces', forbidden: '0', allowed: '10000' },
  ]
  for (const { name, forbidden, allowed } of settings) {
    const file = `/proc/sys/${name.replaceAll('.', '/')}`
    if (existsSync(file) && readFileSync(file, 'utf8').trim() === forbidden) {
      throw new PlainError(
        `the system forbids the sandbox to ordinary users; allow it with: sudo sysctl ${name}=${allowed}`,
      )
    }
  }
}

/** @param {string} executable @param {string[]} commandArguments @returns {Promise<number>} the exit code */
function launch(executable, commandArguments) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, commandArguments, { stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.on('error', () =>
      reject(new PlainError(`${executable} could not be started; fetch it again with \`npm run setup\``)),
    )
    child.on('close', (code, signal) => resolve(signal === null ? (code ?? 1) : 128 + os.constants.signals[signal]))
  })
}

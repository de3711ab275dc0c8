/**
 * Before the first end-to-end or browser test: the built files, a screen where there is none, and the Electron that
 * `require('electron')` and the test driver are to use.
 */
import { spawn } from 'node:child_process'
import { buildAll } from '../build.mjs'
import { findRuntime } from '../runtime/find.mjs'
import { PlainError } from '../say.mjs'

export async function setup() {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = findRuntime().folder
  await buildAll()
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined
  const screen = await startScreen()
  process.env.DISPLAY = screen.display
  return () => screen.stop()
}

/**
 * A screen of its own, without xvfb-run: one process less to lose, and no free number to guess.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
function startScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const numbers = child.stdio[3]
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new PlainError('Xvfb did not start within 20 s')), 20_000)
    child.on('error', () => reject(new PlainError('Xvfb is missing: see `npm run setup`')))
    child.on('exit', (code) => reject(new PlainError(`Xvfb ended with ${code}`)))
    numbers?.once('data', (/** @type {Buffer} */ data) => {
      clearTimeout(limit)
      resolve({ display: `:${data.toString().trim()}`, stop: () => child.kill() })
    })
  })
}

/** The virtual screens of the tests, for machines without a monitor and for several windows at a time. */
import { spawn, spawnSync } from 'node:child_process'
import os from 'node:os'
import { PlainError } from '../say.mjs'

/**
 * The number of windows that are open at a time: each needs its own screen, since nothing manages the focus there. Two
 * for each processor, up to four, since a test waits for a disk or for time to pass for half of its time.
 */
export function windowsAtOnce() {
  const canStartScreens =
    process.platform === 'linux' && spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined
  return canStartScreens ? Math.min(4, os.availableParallelism() * 2) : 1
}

/** @returns {string[]} the names of the screens that were started for this run */
export function screensOfRun() {
  return (process.env.DAYBOOK_SCREENS ?? '').split(' ').filter((name) => name !== '')
}

/**
 * Starts a screen without xvfb-run, which would add a process and guess a free number.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startScreen() {
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

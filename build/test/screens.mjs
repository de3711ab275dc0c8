/** The screens on which the tests open their windows where there is no monitor, or more than one window at a time. */
import { spawn, spawnSync } from 'node:child_process'
import os from 'node:os'
import { PlainError } from '../say.mjs'

/**
 * How many windows may be open at a time: two share no screen, since no one hands the focus over there, and a third
 * gains nothing.
 */
export function windowsAtOnce() {
  const canStartScreens =
    process.platform === 'linux' && spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined
  return canStartScreens ? Math.min(2, os.availableParallelism()) : 1
}

/** @returns {string[]} the names of the screens that were started for this run */
export function screensOfRun() {
  return (process.env.DAYBOOK_SCREENS ?? '').split(' ').filter((name) => name !== '')
}

/**
 * A screen of its own, without xvfb-run: one process less to lose, and no free number to guess.
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

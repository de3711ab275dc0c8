/** A screen with a window manager, and the keyboard in front of it: the program is driven as its user drives it. */
import { spawn, spawnSync } from 'node:child_process'
import { until } from './steps.mjs'

const display = ':77'

/** @typedef {{ id: string, title: string }} ShownWindow */

/** Starts the screen; returns the function that stops it. */
export async function openScreen() {
  const options = ['-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-noreset']
  const screen = spawn('Xvfb', [display, ...options], { stdio: 'ignore' })
  await until('the screen', () => spawnSync('xdotool', ['getdisplaygeometry'], onScreen()).status === 0)
  const manager = spawn('openbox', [], { stdio: 'ignore', env: onScreen().env })
  return () => {
    manager.kill()
    screen.kill()
  }
}

/** The environment of anything that is to appear on the screen. */
export const onScreen = () => ({ env: { ...process.env, DISPLAY: display }, encoding: /** @type {const} */ ('utf8') })

/** @param {string} [program] @returns {ShownWindow[]} every window of a program that can be seen */
export function shownWindows(program = 'daybook') {
  const { stdout } = spawnSync('xdotool', ['search', '--onlyvisible', '--class', program], onScreen())
  return stdout
    .split('\n')
    .filter((id) => id !== '')
    .map((id) => ({ id, title: spawnSync('xdotool', ['getwindowname', id], onScreen()).stdout.trim() }))
}

/**
 * Waits for a window by its title.
 * @param {RegExp} title
 * @returns {Promise<ShownWindow>}
 */
export async function windowNamed(title) {
  const look = () => shownWindows().find((one) => title.test(one.title))
  const found = await until(`a window with the title ${title}`, look)
  spawnSync('xdotool', ['windowactivate', '--sync', found.id], onScreen())
  return found
}

/** Presses keys such as `ctrl+Return`, one after the other. @param {string[]} keys */
export function press(...keys) {
  for (const key of keys) spawnSync('xdotool', ['key', '--clearmodifiers', key], onScreen())
}

/** @param {string} text */
export function typeText(text) {
  spawnSync('xdotool', ['type', '--delay', '30', '--', text], onScreen())
}

/** Saves what the screen shows, for whoever looks for a fault. @param {string} file in the format of xwd */
export function keepPicture(file) {
  spawnSync('xwd', ['-root', '-silent', '-out', file], onScreen())
}

/**
 * What an officer does with the program, as many times as it takes, since a window that was just shown may not accept
 * keys yet.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { officer, programProcesses } from './officer.mjs'
import { press, shownWindows, typeText, windowNamed } from './screen.mjs'
import { until } from './steps.mjs'

/** Goes to Workload, exports it as CSV through the system's own dialog, and goes back. @param {string} name */
export async function exportCsv(name) {
  const file = path.join(officer().home, name)
  const main = await goTo('Workload')
  const dialog = () => shownWindows().find(({ id, title }) => id !== main.id && title !== '')
  await insist('the dialog for the file', () => press('ctrl+e'), () => dialog() !== undefined)
  await pause(1500)
  press('ctrl+a')
  typeText(file)
  press('Return')
  const text = await until('the exported file', () => existsSync(file) && readFileSync(file, 'utf8'))
  await goTo('Today')
  return text
}

/** Goes to a screen through the palette and returns its window. @param {string} screen */
async function goTo(screen) {
  const isThere = () => shownWindows().some(({ title }) => title.startsWith(screen))
  await insist(
    screen,
    async () => {
      press('ctrl+k')
      await pause(800)
      typeText(screen)
      await pause(1200)
      press('Return')
    },
    isThere,
  )
  return await windowNamed(new RegExp(`^${screen}`))
}

export async function quit() {
  await insist('the end of the program', () => press('ctrl+q'), () => programProcesses().length === 0)
}

/**
 * Types into the field that has the focus and presses a key, over whatever part of the text arrived before.
 * @param {string} text
 * @param {string} key
 * @param {() => boolean} hadEffect
 */
export async function enter(text, key, hadEffect) {
  await insist(
    `“${text}” and ${key}`,
    async () => {
      await pause(1000)
      press('ctrl+a')
      typeText(text)
      await pause(700)
      press(key)
    },
    hadEffect,
  )
}

/**
 * Does something until it had its effect.
 * @param {string} what
 * @param {() => Promise<void> | void} act
 * @param {() => boolean} hadEffect
 */
export async function insist(what, act, hadEffect) {
  for (let attempt = 1; attempt <= 4 && !hadEffect(); attempt += 1) {
    await act()
    await until(what, hadEffect, 15).catch(() => null)
  }
  if (!hadEffect()) throw new Error(`${what}: not after four tries`)
}

/** @param {number} milliseconds */
export async function pause(milliseconds) {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/**
 * Before the first end-to-end or browser test: builds the program, starts a screen for each window, makes the folder of
 * the profiles that tests copy, and chooses the Electron for `require('electron')` and the test driver.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildAll } from '../build.mjs'
import { findRuntime } from '../runtime/find.mjs'
import { screensOfRun, startScreen } from './screens.mjs'

/**
 * Runs once for each project and reuses what an earlier project has made.
 * @param {import('vitest/node').TestProject} project
 */
export async function setup(project) {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = findRuntime().folder
  if (process.env.DAYBOOK_BUILT !== '1') {
    await buildAll()
    process.env.DAYBOOK_BUILT = '1'
  }
  const atOnce = project.config.maxWorkers
  const hasScreen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  /** @type {{ stop: () => void }[]} */
  const started = [keepProfiles()]
  const stop = () => {
    for (const one of started) one.stop()
  }
  if (process.platform !== 'linux' || (hasScreen && atOnce === 1)) return stop
  while (screensOfRun().length < atOnce) {
    const screen = await startScreen()
    started.push(screen)
    process.env.DAYBOOK_SCREENS = [...screensOfRun(), screen.display].join(' ')
  }
  return stop
}

/** Makes a folder for the profiles of this run; an earlier project may have made it, and then removes it. */
function keepProfiles() {
  if (process.env.DAYBOOK_PROFILES !== undefined) return { stop: () => undefined }
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-profiles-'))
  process.env.DAYBOOK_PROFILES = folder
  return { stop: () => rmSync(folder, { recursive: true, force: true }) }
}

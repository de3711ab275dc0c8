/**
 * Before the first end-to-end or browser test: builds the program, starts a screen for each window, and chooses the
 * Electron for `require('electron')` and the test driver.
 */
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
  if (process.platform !== 'linux' || (hasScreen && atOnce === 1)) return undefined
  /** @type {{ stop: () => void }[]} */
  const started = []
  while (screensOfRun().length < atOnce) {
    const screen = await startScreen()
    started.push(screen)
    process.env.DAYBOOK_SCREENS = [...screensOfRun(), screen.display].join(' ')
  }
  return () => {
    for (const screen of started) screen.stop()
  }
}

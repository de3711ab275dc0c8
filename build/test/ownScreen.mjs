/** In each worker before its tests: windows that are open at the same time are on different screens. */
import { screensOfRun } from './screens.mjs'

const screens = screensOfRun()
const own = screens[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % screens.length]
if (own !== undefined) {
  process.env.DISPLAY = own
  // Newer engines would prefer Wayland.
  delete process.env.WAYLAND_DISPLAY
}

import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { inRoot } from '../../build/paths.mjs'

const isLinux = process.platform === 'linux'

test.runIf(isLinux)('npm start without a display names the missing command and exits with 1', () => {
  const env = { ...process.env }
  delete env.DISPLAY
  delete env.WAYLAND_DISPLAY
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('build/start.mjs')], {
    env,
    encoding: 'utf8',
    timeout: 300_000,
  })
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'daybook: there is no display to open a window on; without a monitor use: xvfb-run -a npm start\n',
  })
})

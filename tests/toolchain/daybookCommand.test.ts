import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleCli } from '../../build/cli/bundle.mjs'
import { root } from '../../build/paths.mjs'

const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-cli-'))

beforeAll(async () => {
  await bundleCli()
  writeFileSync(path.join(folder, 'W.csv'), 'kind,weight_minutes\nphone,8\n')
  writeFileSync(path.join(folder, 'U.csv'), 'kind,units\nphone,1000\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('npm run daybook works on plain Node without a display, with paths relative to where it was typed', () => {
  expect(run('--weights', 'W.csv', '--units', path.join(folder, 'U.csv'), '--year-value', '80000')).toEqual([
    0, 'kind,units,weight_minutes,workload_minutes,need_fte\nphone,1000,8,8000,0.1\ntotal,1000,,8000,0.1\n', '',
  ])
})

test('bad input has the exit code 2, one line on stderr and nothing on stdout', () => {
  expect(run('--weights', 'U.csv', '--units', 'U.csv', '--year-value', '80000')).toEqual([
    2, '', 'daybook: U.csv, line 1, column 3 (weight_minutes): there is no column weight_minutes\n',
  ])
})

function run(...args: readonly string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const command = ['run', '--prefix', root, '--silent', 'daybook', '--', 'staffing', ...args]
  const { status, stdout, stderr } = spawnSync(npm, command, { cwd: folder, encoding: 'utf8', env })
  return [status, stdout, stderr]
}

import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { runLimited } from '../../build/runtime/runLimited.mjs'

afterEach(() => vi.unstubAllEnvs())

const sleep = (milliseconds: number) => ['-e', `setTimeout(() => {}, ${milliseconds})`]

test('a command that makes progress may run longer than the limit', async () => {
  let steps = 0
  const progress = () => (steps += 1)
  expect(await runLimited(process.execPath, sleep(2500), { progress, idleSeconds: 1 })).toMatchObject({
    ended: 'itself',
    code: 0,
  })
})

test('a command that makes no progress is killed', async () => {
  const progress = () => 0
  expect(await runLimited(process.execPath, sleep(3_600_000), { progress, idleSeconds: 1 })).toMatchObject({
    ended: 'idle',
    code: 124,
  })
})

test('a test run reports progress as each test ends, as each file ends, and when a test prints something', async () => {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-progress-'))
  vi.stubEnv('DAYBOOK_TALLY_FILE', path.join(folder, 'unit.json'))
  const { default: TallyReporter } = await import('../../build/test/reporter.mjs')
  const reporter = new TallyReporter()
  reporter.onTestCaseResult()
  reporter.onTestModuleEnd()
  reporter.onUserConsoleLog()
  expect(statSync(path.join(folder, 'unit.json.progress')).size).toBe(3)
  rmSync(folder, { recursive: true })
})

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { inRoot } from '../../build/paths.mjs'
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

test('what a command writes is handed over as it comes', async () => {
  let written = ''
  const write = (text: string) => (written += text)
  const script = 'console.log("a line"); console.error("an error")'
  expect(await runLimited(process.execPath, ['-e', script], { write })).toMatchObject({ code: 0, output: '' })
  expect(written.split('\n').toSorted()).toEqual(['', 'a line', 'an error'])
})

test.runIf(process.platform === 'linux')('a signal ends all commands that run side by side', async () => {
  const command = `[process.execPath, ['-e', 'console.log(process.pid); setTimeout(() => {}, 3_600_000)']]`
  const script = `import { runLimited } from ${JSON.stringify(inRoot('build/runtime/runLimited.mjs'))}
    for (let one = 0; one < 2; one += 1) void runLimited(...${command}, { isShown: true })`
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' })
  const ended = new Promise((resolve) => program.once('exit', resolve))
  let written = ''
  program.stdout.on('data', (data: Buffer) => (written += data.toString()))
  const ids = () => written.split('\n').filter((line) => line !== '').map(Number)
  await expect.poll(ids).toHaveLength(2)
  program.kill('SIGTERM')
  expect(await ended).toBe(130)
  await expect.poll(() => ids().filter(isRunning)).toEqual([])
})

/** One that ended stays listed until its parent has looked at it. */
function isRunning(id: number): boolean {
  const file = `/proc/${id}/stat`
  return existsSync(file) && !/\) [ZX] /u.test(readFileSync(file, 'utf8'))
}

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

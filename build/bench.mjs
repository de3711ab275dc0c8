/** `npm run bench`: the measurements of tests/bench, each with its baseline in the same run. What follows `--` chooses files. */
import { readdirSync } from 'node:fs'
import { inRoot, root } from './paths.mjs'
import { findRuntime } from './runtime/find.mjs'
import { runLimited } from './runtime/runLimited.mjs'
import { PlainError, runTool } from './say.mjs'
import { benchPhase } from './test/phases.mjs'

await runTool(async () => {
  findRuntime()
  if (!hasBenches()) throw new PlainError('there is nothing to measure yet: tests/bench holds no *.bench.ts')
  const phase = benchPhase()
  const { code, ended } = await runLimited(process.execPath, [...phase.command, ...process.argv.slice(2)], {
    seconds: phase.seconds,
    cwd: root,
    isShown: true,
  })
  if (ended !== 'itself') throw new PlainError(`the measurements were ended after ${phase.seconds} s`)
  process.exitCode = code
})

function hasBenches() {
  try {
    return readdirSync(inRoot('tests/bench'), { recursive: true }).some((name) => String(name).endsWith('.bench.ts'))
  } catch {
    return false
  }
}

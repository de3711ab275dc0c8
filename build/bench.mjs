/**
 * `npm run bench`: the measurements of tests/bench, each with its baseline in the same run; exits with 1 where a target is
 * missed. What follows `--` chooses files; `--write` keeps the figures in tests/bench/RESULTS.md.
 */
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { clearResults, writeResults } from './bench/results.mjs'
import { inRoot, root } from './paths.mjs'
import { findRuntime } from './runtime/find.mjs'
import { runLimited } from './runtime/runLimited.mjs'
import { PlainError, runTool } from './say.mjs'
import { benchPhase } from './test/phases.mjs'

await runTool(async () => {
  findRuntime()
  if (!hasBenches()) throw new PlainError('there is nothing to measure yet: tests/bench holds no *.bench.ts')
  const phase = benchPhase()
  const files = process.argv.slice(2).filter((argument) => argument !== '--write')
  clearResults()
  // What is made once for all measurements: the started programs and the filled data folder.
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-bench-'))
  const { code, ended } = await runLimited(process.execPath, [...phase.command, ...files], {
    seconds: phase.seconds,
    cwd: root,
    isShown: true,
    env: { ...process.env, DAYBOOK_BENCH_FOLDER: folder },
  })
  rmSync(folder, { recursive: true, force: true })
  if (process.argv.includes('--write')) writeResults()
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

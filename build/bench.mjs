/**
 * `npm run bench`: the measurements of tests/bench, each with its baseline in the same run; exits with 1 if a target is
 * missed. Arguments choose files; `--write` puts the figures into tests/bench/RESULTS.md.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { clearResults, writeResults } from './bench/results.mjs'
import { findRuntime } from './runtime/find.mjs'
import { PlainError, runTool } from './say.mjs'
import { benchPhase } from './test/phases.mjs'
import { runPhase } from './test/runPhase.mjs'

await runTool(async () => {
  findRuntime()
  const phase = benchPhase()
  const files = process.argv.slice(2).filter((argument) => argument !== '--write')
  clearResults()
  // Shared by all measurements: the built programs and the filled data folder.
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-bench-'))
  const { code, isStuck } = await runPhase(phase, { arguments: files, env: { DAYBOOK_BENCH_FOLDER: folder } })
  rmSync(folder, { recursive: true, force: true })
  if (process.argv.includes('--write')) writeResults()
  if (isStuck) throw new PlainError(`the measurements were killed after ${phase.silentSeconds} s without a result`)
  process.exitCode = code
})

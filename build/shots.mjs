/** `npm run shots`: pictures of every screen in all sizes and both schemes, on the simulated unit, into dist/shots. */
import { findRuntime } from './runtime/find.mjs'
import { PlainError, runTool } from './say.mjs'
import { shotsPhase } from './test/phases.mjs'
import { runPhase } from './test/runPhase.mjs'

await runTool(async () => {
  findRuntime()
  const phase = shotsPhase()
  const { code, isStuck } = await runPhase(phase, { arguments: process.argv.slice(2), env: {} })
  if (isStuck) throw new PlainError(`the pictures were stopped after ${phase.silentSeconds} s without a result`)
  process.exitCode = code
})

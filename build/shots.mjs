/** `npm run shots`: a picture of every screen in both sizes and schemes, on the simulated unit, into dist/shots. */
import { root } from './paths.mjs'
import { findRuntime } from './runtime/find.mjs'
import { runLimited } from './runtime/runLimited.mjs'
import { PlainError, runTool } from './say.mjs'
import { shotsPhase } from './test/phases.mjs'

await runTool(async () => {
  findRuntime()
  const phase = shotsPhase()
  const { code, ended } = await runLimited(process.execPath, [...phase.command, ...process.argv.slice(2)], {
    seconds: phase.seconds,
    cwd: root,
    isShown: true,
  })
  if (ended !== 'itself') throw new PlainError(`the pictures were ended after ${phase.seconds} s`)
  process.exitCode = code
})

/**
 * `npm test`: runs every check in order and ends with one line of counts.
 * `--only NAME` (may be repeated) runs some phases, `--full` the long forms; file names choose tests.
 */
import { runTool } from './say.mjs'

// Loaded here and not above, so that a missing package is reported in one line.
await runTool(async () => {
  const { runTests } = await import('./test/runTests.mjs')
  process.exitCode = await runTests(process.argv.slice(2))
})

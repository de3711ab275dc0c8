/**
 * `npm test`: everything that is checked, in order, and last of all one line with the count.
 * `--only NAME` (more than once, if wished) runs some phases, `--full` the long forms; file names choose tests.
 */
import { runTool } from './say.mjs'

// Loaded here and not above, so that a missing package is told in one line.
await runTool(async () => {
  const { runTests } = await import('./test/runTests.mjs')
  process.exitCode = await runTests(process.argv.slice(2))
})

/** `npm start`: builds the sources, which takes a second or two, and opens the program on the built files. */
import { runTool } from './say.mjs'

// Loaded here and not above, so that a missing package is reported in one line.
await runTool(async () => {
  const { startProgram } = await import('./start/startProgram.mjs')
  process.exitCode = await startProgram(process.argv.slice(2))
})

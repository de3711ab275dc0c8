/**
 * `npm run coverage -- [--seed S] [--studies N]`: how often the 95 % intervals of the case weights and of the need
 * contain the true value, over simulated studies: 4,000 of each design by default. Prints a table, and exits with 1 if
 * a design misses its limits. The studies depend on the seed alone, not on the number of processors.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { bundleCommand } from './vite/bundleCommand.mjs'
import { PlainError, runTool } from './say.mjs'

await runTool(async () => {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, studies: { type: 'string', default: '4000' } },
  })
  const bundle = await bundleCommand('coverage', 'tests/coverage/main.ts')
  const given = ['--seed', wholeNumber('seed', values.seed), '--studies', wholeNumber('studies', values.studies)]
  const { status } = spawnSync(process.execPath, [bundle, ...given], { stdio: 'inherit' })
  process.exitCode = status ?? 1
})

/** @param {string} name @param {string} text */
function wholeNumber(name, text) {
  if (!/^\d+$/.test(text) || text === '0') throw new PlainError(`--${name} takes a whole number above 0, not ${text}`)
  return text
}

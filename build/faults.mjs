/**
 * `npm run test:faults -- [--seed S] [--seconds N]`: harms the files and tables of a profile in every way that is
 * listed, again and again with other draws, and prints tries, acknowledged, lost and told. Exits with 1 if anything was
 * lost or not told. `npm test` runs the same for a short while.
 */
import { parseArgs } from 'node:util'
import { PlainError, runTool } from './say.mjs'
import { allPhases, inFull } from './test/phases.mjs'
import { runPhase } from './test/runPhase.mjs'

await runTool(async () => {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, seconds: { type: 'string', default: '600' } },
  })
  for (const [name, text] of Object.entries(values)) {
    if (!/^\d+$/.test(text)) throw new PlainError(`--${name} takes a whole number, not ${text}`)
  }
  const phase = allPhases().find(({ name }) => name === 'flows')
  if (phase === undefined) throw new PlainError('there is no phase for flows')
  const env = { DAYBOOK_SEED: values.seed, DAYBOOK_FAULT_SECONDS: values.seconds }
  const { code } = await runPhase(inFull(phase), { arguments: ['tests/flows/storage'], env })
  process.exitCode = code
})

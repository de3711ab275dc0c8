/**
 * `npm run test:faults -- [--seed S] [--seconds N]`: harms a profile in every way that is listed, again and again with
 * other draws: files and tables without a window, damage to both copies, mutated requests, journal lines and calendars,
 * then the files of the real database, and kills of the real program at random moments. Each prints tries,
 * acknowledged, lost and told. Exits with 1 if anything was lost or not told. The seconds are shared among them.
 * `npm test` runs the same for a short while.
 */
import { parseArgs } from 'node:util'
import { PlainError, runTool } from './say.mjs'
import { allPhases, faultsPhase, inFull } from './test/phases.mjs'
import { runPhase } from './test/runPhase.mjs'

await runTool(async () => {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, seconds: { type: 'string', default: '1800' } },
  })
  for (const [name, text] of Object.entries(values)) {
    if (!/^\d+$/.test(text)) throw new PlainError(`--${name} takes a whole number, not ${text}`)
  }
  const [flows, unit] = ['flows', 'unit'].map((wanted) => allPhases().find(({ name }) => name === wanted))
  if (flows === undefined || unit === undefined) throw new PlainError('a phase of the tests is missing')
  const env = {
    DAYBOOK_FULL: '1',
    DAYBOOK_SEED: values.seed,
    // Files without a window run side by side, and so do those with one: each half of the time has one of them.
    DAYBOOK_FAULT_SECONDS: String(Math.floor(Number(values.seconds) / 2)),
  }
  const first = await runPhase(inFull(flows), { arguments: ['tests/flows/storage'], env })
  const calendars = await runPhase(inFull(unit), { arguments: ['tests/shared/imports/mutations'], env })
  const second = await runPhase(inFull(faultsPhase()), { arguments: [], env })
  process.exitCode = [first, calendars, second].every(({ code }) => code === 0) ? 0 : 1
})

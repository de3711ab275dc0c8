/**
 * `npm run mutate -- FOLDER [--seed S] [--count N] [--minutes M] [--jobs J]`: how well the tests guard a folder. Makes
 * random small changes in its code, runs the tests against each one, and exits with 1 if they catch fewer than 85 %.
 */
import os from 'node:os'
import { parseArgs } from 'node:util'
import { root } from './paths.mjs'
import { PlainError, runTool } from './say.mjs'

const requiredShare = 0.85

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '150' },
      minutes: { type: 'string', default: '30' },
      jobs: { type: 'string', default: String(Math.min(4, os.availableParallelism())) },
    },
    allowPositionals: true,
  })
  const folder = positionals[0]?.replace(/\/+$/, '')
  if (folder === undefined || positionals.length > 1) throw new PlainError('name one folder, such as shared/time')
  const { drawMutants } = await import('./mutate/drawMutants.mjs')
  const { describeMutant } = await import('./mutate/findMutants.mjs')
  const { judgeMutants } = await import('./mutate/judgeMutants.mjs')
  const started = performance.now()
  const seed = wholeNumber('seed', values.seed)
  const { mutants, places } = drawMutants(root, folder, { seed, count: wholeNumber('count', values.count) })
  console.log(`${folder}: ${mutants.length} of ${places} possible mutants, drawn with seed ${seed}`)
  const verdicts = await judgeMutants(mutants, {
    jobs: Math.max(1, wholeNumber('jobs', values.jobs)),
    deadline: started + wholeNumber('minutes', values.minutes) * 60_000,
  })
  const survivors = verdicts.filter((verdict) => verdict.killer === null)
  for (const { mutant, isComplete } of survivors) {
    const note = isComplete ? '' : '  (the time ran out before all tests were tried)'
    console.log(`survived: ${describeMutant(mutant)}${note}`)
  }
  const killed = verdicts.length - survivors.length
  const share = killed / verdicts.length
  const minutes = ((performance.now() - started) / 60_000).toFixed(1)
  const percent = (share * 100).toFixed(1)
  const undecided = survivors.filter(({ isComplete }) => !isComplete).length
  const note = undecided === 0 ? '' : ` (${undecided} of them not tried to the end)`
  console.log(`${folder}: ${killed} killed, ${survivors.length} survived${note}, ${percent} %, ${minutes} min`)
  if (share < requiredShare) process.exitCode = 1
})

/** @param {string} name @param {string} text */
function wholeNumber(name, text) {
  if (!/^\d+$/.test(text)) throw new PlainError(`--${name} takes a whole number, not ${text}`)
  return Number(text)
}

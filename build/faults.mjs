/**
 * `npm run test:faults -- [--seed S] [--only PART]... [--tries N]`: damages a profile in every way listed in
 * build/faults/parts.mjs, part by part, and prints the tries, acknowledged, lost and told of each, and how long it
 * took. `--only` may be repeated; `--tries` replaces the numbers of the long form. Exits with 1 if anything was lost or
 * not told. `npm test` runs the same for a short while.
 */
import { parseArgs } from 'node:util'
import { parts, phaseOf } from './faults/parts.mjs'
import { PlainError, runTool } from './say.mjs'
import { inFull } from './test/phases.mjs'
import { runPhase } from './test/runPhase.mjs'

/** A part that only its count stops. */
const seconds = 3600

await runTool(async () => {
  const { seed, only, tries } = parseArguments()
  const chosen = parts.filter(({ name }) => only.length === 0 || only.includes(name))
  /** @type {string[]} */
  const lines = []
  let isGood = true
  for (const part of chosen) {
    console.log(`\n${part.name}: ${part.what}`)
    const began = performance.now()
    const code = await runPart(part, seed, tries)
    isGood &&= code === 0
    lines.push(`${part.name} ${((performance.now() - began) / 60_000).toFixed(1)} min${code === 0 ? '' : ' FAILED'}`)
  }
  console.log(`\nfaults, seed ${seed}: ${lines.join(', ')}`)
  process.exitCode = isGood ? 0 : 1
})

function parseArguments() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      tries: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  })
  for (const text of [values.seed, values.tries ?? '1']) {
    if (!/^\d+$/.test(text)) throw new PlainError(`--seed and --tries take whole numbers, not ${text}`)
  }
  const unknown = values.only.find((name) => !parts.some((part) => part.name === name))
  if (unknown !== undefined) {
    throw new PlainError(`there is no part ${unknown}; there are ${parts.map(({ name }) => name).join(', ')}`)
  }
  return values
}

/**
 * @param {import('./faults/parts.mjs').Part} part
 * @param {string} seed
 * @param {string | undefined} tries
 */
async function runPart(part, seed, tries) {
  const wanted = part.tries === null ? undefined : (tries ?? String(part.tries))
  const env = {
    DAYBOOK_FULL: '1',
    DAYBOOK_SEED: seed,
    DAYBOOK_FAULT_SECONDS: String(seconds),
    ...(wanted === undefined ? {} : { DAYBOOK_FAULT_TRIES: wanted }),
  }
  const { code } = await runPhase(inFull(phaseOf(part)), { arguments: part.files, env })
  return code
}

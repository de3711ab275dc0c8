import { randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { inRoot } from '../paths.mjs'
import { findRuntime } from '../runtime/find.mjs'
import { installCommand, missingPackages } from '../runtime/systemPackages.mjs'
import { PlainError } from '../say.mjs'
import { allPhases, inFull } from './phases.mjs'
import { runPhase } from './runPhase.mjs'
import { runSideBySide } from './sideBySide.mjs'
import { oneFailure, onePass, sum, verdict } from './tally.mjs'

/** @typedef {import('./phases.mjs').Phase} Phase @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @param {string[]} commandLine
 * @returns {Promise<number>} the exit code
 */
export async function runTests(commandLine) {
  const { values, positionals } = parseArgs({
    args: commandLine,
    options: { only: { type: 'string', multiple: true }, full: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const isFull = values.full || process.env.DAYBOOK_FULL === '1'
  const phases = isFull ? chosenPhases(values.only).map(inFull) : chosenPhases(values.only)
  if (phases.some((phase) => phase.hasWindows)) checkMachine()
  /** @type {NodeJS.ProcessEnv} */
  const env = isFull ? { DAYBOOK_FULL: '1', DAYBOOK_SEED: seedOfFullRun() } : {}
  if (isFull)
    console.log(`The property tests use the seed ${env.DAYBOOK_SEED}; set DAYBOOK_SEED to it to repeat this run.`)
  const tallies = await runSideBySide(phases, {
    processors: os.availableParallelism(),
    show: (text) => process.stdout.write(text),
    // The first phase with windows builds the program; the later ones use the same build.
    run: (phase, { isBuilt, ...way }) =>
      tallyOf(phase, { ...way, filters: positionals, env: isBuilt ? { ...env, DAYBOOK_BUILT: '1' } : env }),
  })
  const { lines, exitCode } = verdict(sum(tallies), allowedSkips())
  console.log(lines.join('\n'))
  return exitCode
}

/** A new seed for each long run, so that more cases are tried over time. */
function seedOfFullRun() {
  return process.env.DAYBOOK_SEED ?? String(randomInt(2 ** 31))
}

/** @param {string[] | undefined} only @returns {Phase[]} */
function chosenPhases(only) {
  const phases = allPhases()
  if (only === undefined) return phases
  const unknown = only.filter((name) => phases.every((phase) => phase.name !== name))
  const known = phases.map((phase) => phase.name).join(', ')
  if (unknown.length > 0) throw new PlainError(`there is no phase ${unknown.join(', ')}, only ${known}`)
  return phases.filter((phase) => only.includes(phase.name))
}

/** Reports at once, in one line, what a long run would otherwise fail on at its end. */
function checkMachine() {
  findRuntime()
  const missing = missingPackages('test')
  if (missing.length > 0)
    throw new PlainError(`the system lacks packages; install them with: ${installCommand(missing)}`)
}

/**
 * @param {Phase} phase
 * @param {{ filters: string[], env: NodeJS.ProcessEnv, write: (text: string) => void }} how
 * @returns {Promise<Tally>}
 */
async function tallyOf(phase, { filters, ...how }) {
  how.write(`\n== ${phase.name}\n`)
  const started = performance.now()
  const { code, isStuck, tallyFile } = await runPhase(phase, { arguments: phase.isVitest ? filters : [], ...how })
  how.write(`== ${phase.name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  if (isStuck) return oneFailure(`${phase.name}: killed, since it reported nothing for ${phase.silentSeconds} s`)
  if (!phase.isVitest) return code === 0 ? onePass() : oneFailure(`${phase.name}: see above`)
  return readTally(phase, tallyFile, code)
}

/** @param {Phase} phase @param {string} file @param {number} code @returns {Tally} */
function readTally(phase, file, code) {
  if (!existsSync(file)) return oneFailure(`${phase.name}: the runner wrote no result (exit ${code})`)
  const tally = /** @type {Tally} */ (JSON.parse(readFileSync(file, 'utf8')))
  if (tally.passed + tally.failed + tally.skipped.length === 0) return oneFailure(`${phase.name}: no test was found`)
  // Some failures belong to no test, such as a setup that broke off.
  if (code !== 0 && tally.failed === 0)
    return sum([tally, oneFailure(`${phase.name}: the runner failed (exit ${code})`)])
  return tally
}

function allowedSkips() {
  return /** @type {import('./tally.mjs').AllowedSkip[]} */ (
    JSON.parse(readFileSync(inRoot('build/allowedSkips.json'), 'utf8'))
  )
}

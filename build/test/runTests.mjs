import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot, reportsFolder, root } from '../paths.mjs'
import { findRuntime } from '../runtime/find.mjs'
import { runLimited } from '../runtime/runLimited.mjs'
import { installCommand, missingPackages } from '../runtime/systemPackages.mjs'
import { PlainError } from '../say.mjs'
import { allPhases } from './phases.mjs'
import { oneFailure, onePass, sum, verdict } from './tally.mjs'

/** @typedef {import('./phases.mjs').Phase} Phase @typedef {import('./tally.mjs').Tally} Tally */

const needsWindow = new Set(['e2e', 'browser'])

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
  const phases = chosenPhases(values.only)
  if (phases.some((phase) => needsWindow.has(phase.name))) checkMachine()
  const isFull = values.full || process.env.DAYBOOK_FULL === '1'
  /** @type {Tally[]} */
  const tallies = []
  // The first phase with windows builds the program, and those after it open the same files.
  /** @type {NodeJS.ProcessEnv} */
  let env = isFull ? { DAYBOOK_FULL: '1' } : {}
  for (const phase of phases) {
    tallies.push(await runPhase(phase, { isFull, env, filters: phase.isVitest ? positionals : [] }))
    if (needsWindow.has(phase.name)) env = { ...env, DAYBOOK_BUILT: '1' }
  }
  const { lines, exitCode } = verdict(sum(tallies), allowedSkips())
  console.log(lines.join('\n'))
  return exitCode
}

/** @param {string[] | undefined} only @returns {Phase[]} */
function chosenPhases(only) {
  const phases = allPhases()
  if (only === undefined) return phases
  const unknown = only.filter((name) => phases.every((phase) => phase.name !== name))
  if (unknown.length > 0) throw new PlainError(`there is no phase ${unknown.join(', ')}: ${phases.map((phase) => phase.name).join(', ')}`)
  return phases.filter((phase) => only.includes(phase.name))
}

/** Says at once, in one line, what a long run would fail on at its end. */
function checkMachine() {
  findRuntime()
  const missing = missingPackages('test')
  if (missing.length > 0) throw new PlainError(`the system lacks packages; install them with: ${installCommand(missing)}`)
}

/** @param {Phase} phase @param {{ isFull: boolean, env: NodeJS.ProcessEnv, filters: string[] }} how @returns {Promise<Tally>} */
async function runPhase(phase, { isFull, env, filters }) {
  const tallyFile = path.join(reportsFolder, `${phase.name}.json`)
  rmSync(tallyFile, { force: true })
  const limit = phase.seconds * (isFull ? 12 : 1)
  console.log(`\n== ${phase.name}`)
  const started = performance.now()
  const { code, ended } = await runLimited(process.execPath, [...phase.command, ...filters], {
    seconds: limit,
    cwd: root,
    isShown: true,
    env: { ...process.env, ...env, DAYBOOK_TALLY_FILE: tallyFile },
  })
  console.log(`== ${phase.name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (ended !== 'itself') return oneFailure(`${phase.name}: ended after its limit of ${limit} s`)
  if (!phase.isVitest) return code === 0 ? onePass() : oneFailure(`${phase.name}: see above`)
  return readTally(phase, tallyFile, code)
}

/** @param {Phase} phase @param {string} file @param {number} code @returns {Tally} */
function readTally(phase, file, code) {
  if (!existsSync(file)) return oneFailure(`${phase.name}: the runner gave no result (exit ${code})`)
  const tally = /** @type {Tally} */ (JSON.parse(readFileSync(file, 'utf8')))
  if (tally.passed + tally.failed + tally.skipped.length === 0) return oneFailure(`${phase.name}: no test was found`)
  // The runner may see a failure that belongs to no test, such as a setup that broke off.
  if (code !== 0 && tally.failed === 0) return sum([tally, oneFailure(`${phase.name}: the runner failed (exit ${code})`)])
  return tally
}

function allowedSkips() {
  return /** @type {import('./tally.mjs').AllowedSkip[]} */ (JSON.parse(readFileSync(inRoot('build/allowedSkips.json'), 'utf8')))
}

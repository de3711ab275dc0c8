import { mkdtempSync, realpathSync, rmSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot, root } from '../paths.mjs'
import { PlainError } from '../say.mjs'
import { copyTree } from './copyTree.mjs'
import { applyChange } from './findMutants.mjs'
import { startRunner } from './startRunner.mjs'
import { fastestFirst, mirrorsOf } from './testsOf.mjs'

/**
 * @typedef {import('./findMutants.mjs').Mutant} Mutant
 * @typedef {import('./startRunner.mjs').Runner} Runner
 * @typedef {object} Verdict
 * @property {Mutant} mutant
 * @property {string | null} killer the test file that failed, null for a survivor
 * @property {boolean} isComplete false where the time ran out before all tests were tried
 */

/** How long a mutant may run: a multiple of the time of the original code, and a margin for a busy machine. */
const patience = { times: 5, milliseconds: 20_000 }

/**
 * Tests each mutant in a copy of the project: first with the tests that mirror its file; the mutants that survive those
 * go through the flows, fastest first, until the deadline.
 * @param {Mutant[]} mutants
 * @param {{ jobs: number, deadline: number }} how `deadline` on the clock of performance.now()
 * @returns {Promise<Verdict[]>} in the order of the mutants
 */
export async function judgeMutants(mutants, { jobs, deadline }) {
  const copies = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-mutate-'))
  /** @type {Runner[]} */
  const runners = []
  try {
    for (let job = 0; job < jobs; job += 1) {
      const copy = path.join(copies, String(job))
      copyTree(root, copy)
      runners.push(startRunner(copy))
    }
    const tests = (await Promise.all(runners.map((runner) => runner.tests())))[0] ?? []
    /** @type {Verdict[]} */
    const judged = mutants.map((mutant) => ({ mutant, killer: null, isComplete: false }))
    const mirrors = await timeUnchanged(runners, mutants.map(({ file }) => mirrorsOf(file, tests)).flat(2))
    await shareOut(runners, judged, async (runner, one) => {
      if (performance.now() > deadline) return
      one.killer = await killerOf(runner, one.mutant, mirrorsOf(one.mutant.file, tests), mirrors)
    })
    const left = judged.filter((one) => one.killer === null)
    console.log(
      `${judged.length - left.length} killed by the tests that mirror the files, ${left.length} go to the flows`,
    )
    if (left.length > 0) await letFlowsJudge(runners, left, tests, deadline)
    return judged
  } finally {
    for (const runner of runners) runner.stop()
    rmSync(copies, { recursive: true, force: true })
  }
}

/** @param {Runner[]} runners @param {Verdict[]} left @param {string[]} tests @param {number} deadline */
async function letFlowsJudge(runners, left, tests, deadline) {
  const flows = tests.filter((test) => test.startsWith('tests/flows/'))
  const milliseconds = await timeUnchanged(runners, flows)
  await shareOut(runners, left, async (runner, one) => {
    for (const test of fastestFirst(flows, milliseconds)) {
      if (performance.now() + timeOf([[test]], milliseconds) > deadline) return
      one.killer = await killerOf(runner, one.mutant, [[test]], milliseconds)
      if (one.killer !== null) return
    }
    one.isComplete = true
  })
}

/**
 * Runs test files on the original code, which must pass.
 * @param {Runner[]} runners
 * @param {string[]} tests
 * @returns {Promise<Map<string, number>>} milliseconds by test file
 */
async function timeUnchanged(runners, tests) {
  /** @type {Map<string, number>} */
  const milliseconds = new Map()
  await shareOut(runners, [...new Set(tests)], async (runner, test) => {
    const { failed } = await runner.run({ file: null, text: '', groups: [[test]] }, Infinity)
    if (failed !== null) throw new PlainError(`a test fails on the original code: ${failed}`)
    milliseconds.set(test, runner.lastMilliseconds())
  })
  return milliseconds
}

/**
 * @param {Runner} runner
 * @param {Mutant} mutant
 * @param {string[][]} groups run in this order until a test fails
 * @param {Map<string, number>} milliseconds
 */
async function killerOf(runner, mutant, groups, milliseconds) {
  if (groups.length === 0) return null
  const text = applyChange(readFileSync(inRoot(mutant.file), 'utf8'), mutant)
  const limit = timeOf(groups, milliseconds) * patience.times + patience.milliseconds
  const { failed } = await runner.run({ file: mutant.file, text, groups }, limit)
  return failed
}

/** @param {string[][]} groups @param {Map<string, number>} milliseconds */
function timeOf(groups, milliseconds) {
  return groups.flat().reduce((sum, test) => sum + (milliseconds.get(test) ?? 0), 0)
}

/**
 * Each runner takes the next item as soon as it is free.
 * @template Item
 * @param {Runner[]} runners
 * @param {Item[]} items
 * @param {(runner: Runner, item: Item) => Promise<void>} work
 */
async function shareOut(runners, items, work) {
  const queue = items.values()
  await Promise.all(runners.map(async (runner) => {
    for (const item of queue) await work(runner, item)
  }))
}

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
 * @typedef {{ mutant: Mutant, killer: string | null, note: string }} Verdict the test that failed, null for a survivor
 * @typedef {{ mutant: Mutant, killer: string | null, hasMetFlows: boolean }} Judged
 */

/** A mutant may take this many times as long as the code as it is, and so much beside it on a busy machine. */
const patience = { times: 5, milliseconds: 20_000 }

/**
 * Runs the tests against each mutant: first those that mirror its file, then, against all that are left, the flows, until
 * the deadline. The work is done in copies of the project.
 * @param {Mutant[]} mutants
 * @param {string} folder
 * @param {{ jobs: number, deadline: number }} how the deadline as performance.now() tells time
 * @returns {Promise<Verdict[]>} in the order of the mutants
 */
export async function judgeMutants(mutants, folder, { jobs, deadline }) {
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
    /** @type {Judged[]} */
    const judged = mutants.map((mutant) => ({ mutant, killer: null, hasMetFlows: false }))
    const mirrors = await timeUnchanged(runners, mutants.map(({ file }) => mirrorsOf(file, tests)).flat(2))
    await shareOut(runners, judged, async (runner, one) => {
      one.killer = await killerOf(runner, one.mutant, mirrorsOf(one.mutant.file, tests), mirrors)
    })
    const left = judged.filter((one) => one.killer === null)
    console.log(`${folder}: ${judged.length - left.length} killed by the tests that mirror it, ${left.length} go to the flows`)
    if (left.length > 0) await letFlowsJudge(runners, left, tests, deadline)
    return judged.map(({ mutant, killer, hasMetFlows }) => ({ mutant, killer, note: hasMetFlows ? '' : 'no time was left for all flows' }))
  } finally {
    for (const runner of runners) runner.stop()
    rmSync(copies, { recursive: true, force: true })
  }
}

/** @param {Runner[]} runners @param {Judged[]} left @param {string[]} tests @param {number} deadline */
async function letFlowsJudge(runners, left, tests, deadline) {
  const flows = tests.filter((test) => test.startsWith('tests/flows/'))
  const milliseconds = await timeUnchanged(runners, flows)
  await shareOut(runners, left, async (runner, one) => {
    for (const test of fastestFirst(flows, milliseconds)) {
      if (performance.now() + timeOf([[test]], milliseconds) > deadline) return
      one.killer = await killerOf(runner, one.mutant, [[test]], milliseconds)
      if (one.killer !== null) return
    }
    one.hasMetFlows = true
  })
}

/** @param {Runner[]} runners @param {string[]} tests @returns {Promise<Map<string, number>>} milliseconds by test file */
async function timeUnchanged(runners, tests) {
  /** @type {Map<string, number>} */
  const milliseconds = new Map()
  await shareOut(runners, [...new Set(tests)], async (runner, test) => {
    const { failed } = await runner.run({ file: null, text: '', groups: [[test]] }, Infinity)
    if (failed !== null) throw new PlainError(`the tests fail before anything is changed: ${failed}`)
    milliseconds.set(test, runner.lastMilliseconds())
  })
  return milliseconds
}

/** @param {Runner} runner @param {Mutant} mutant @param {string[][]} groups @param {Map<string, number>} milliseconds */
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
 * Every runner takes the next item as soon as it is free.
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

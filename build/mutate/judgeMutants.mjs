import { mkdtempSync, realpathSync, rmSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../paths.mjs'
import { PlainError } from '../say.mjs'
import { copyTree } from './copyTree.mjs'
import { applyChange, describeMutant } from './findMutants.mjs'
import { reachOf } from './reach.mjs'
import { startRunner } from './startRunner.mjs'
import { fastestFirst, mirrorsOf, nearestOf, otherMirrorsOf, widerTestsOf } from './testsOf.mjs'

/**
 * @typedef {import('./findMutants.mjs').Mutant} Mutant
 * @typedef {import('./startRunner.mjs').Runner} Runner
 * @typedef {import('./testsOf.mjs').Reach} Reach
 * @typedef {object} Verdict
 * @property {Mutant} mutant
 * @property {string | null} killer the test file that failed, null for a survivor
 * @property {boolean} isComplete false where the time ran out before all tests were tried
 */

/** How long a mutant may run: a multiple of the time of the original code, and a margin for a busy machine. */
const patience = { times: 5, milliseconds: 20_000 }

/**
 * Tests each mutant in a copy of the project: first with the tests nearest to its file; the mutants that survive those
 * go through the other tests that mirror it, and then through those further away that can run their code, flows among
 * them, until the deadline.
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
    const reach = reachOf(root, tests)
    /** @type {Verdict[]} */
    const judged = mutants.map((mutant) => ({ mutant, killer: null, isComplete: true }))
    const milliseconds = await timeUnchanged(runners, mutants.flatMap(({ file }) => mirrorsOf(file, reach, new Map())))
    await letNearestJudge(runners, judged, reach, milliseconds, deadline)
    tellLeft(judged, 'the tests nearest to them')
    await letEachJudge(runners, judged, (file) => otherMirrorsOf(file, reach), milliseconds, deadline)
    tellLeft(judged, 'the tests that mirror the files')
    const further = judged.flatMap(({ mutant, killer }) => (killer === null ? widerTestsOf(mutant.file, reach) : []))
    const more = await timeUnchanged(runners, further, deadline)
    await letEachJudge(runners, judged, (file) => widerTestsOf(file, reach), more, deadline)
    return judged
  } finally {
    for (const runner of runners) runner.stop()
    rmSync(copies, { recursive: true, force: true })
  }
}

/** @param {Verdict[]} judged @param {string} tests */
function tellLeft(judged, tests) {
  const left = judged.filter((one) => one.killer === null)
  console.log(`${judged.length - left.length} killed by ${tests}; these are left:`)
  for (const { mutant } of left) console.log(`  ${describeMutant(mutant)}`)
}

/**
 * @param {Runner[]} runners
 * @param {Verdict[]} judged
 * @param {Reach} reach
 * @param {Map<string, number>} milliseconds
 * @param {number} deadline
 */
async function letNearestJudge(runners, judged, reach, milliseconds, deadline) {
  await shareOut(runners, judged, async (runner, one) => {
    const nearest = nearestOf(one.mutant.file, reach, milliseconds)
    if (performance.now() > deadline) one.isComplete = false
    else one.killer = await killerOf(runner, one.mutant, nearest, milliseconds)
  })
}

/**
 * Each test, fastest first, judges all mutants that are left before the next test begins: where the time does not
 * suffice for all, it goes into what is cheap, and no mutant waits for the tests of another.
 * @param {Runner[]} runners
 * @param {Verdict[]} judged
 * @param {(file: string) => string[]} testsOf
 * @param {Map<string, number>} milliseconds those that are missing here are not asked
 * @param {number} deadline
 */
async function letEachJudge(runners, judged, testsOf, milliseconds, deadline) {
  for (const one of judged) if (testsOf(one.mutant.file).some((test) => !milliseconds.has(test))) one.isComplete = false
  for (const test of fastestFirst([...milliseconds.keys()], milliseconds)) {
    const asked = judged.filter((one) => one.killer === null && testsOf(one.mutant.file).includes(test))
    await shareOut(runners, asked, async (runner, one) => {
      if (performance.now() + timeOf(test, milliseconds) > deadline) one.isComplete = false
      else one.killer = await killerOf(runner, one.mutant, [test], milliseconds)
    })
  }
}

/**
 * Runs test files on the original code, which must pass.
 * @param {Runner[]} runners
 * @param {string[]} tests
 * @param {number} deadline those whose turn comes later are left out
 * @returns {Promise<Map<string, number>>} milliseconds by test file
 */
async function timeUnchanged(runners, tests, deadline = Infinity) {
  /** @type {Map<string, number>} */
  const milliseconds = new Map()
  await shareOut(runners, [...new Set(tests)], async (runner, test) => {
    if (performance.now() > deadline) return
    const { failed } = await runner.run({ file: null, text: '', test }, Infinity)
    if (failed !== null) throw new PlainError(`a test fails on the original code: ${failed}`)
    milliseconds.set(test, runner.lastMilliseconds())
  })
  return milliseconds
}

/**
 * Each test has its own time limit, so that the first one notices a mutant that never ends.
 * @param {Runner} runner
 * @param {Mutant} mutant
 * @param {string[]} tests run in this order until one fails
 * @param {Map<string, number>} milliseconds
 */
async function killerOf(runner, mutant, tests, milliseconds) {
  // The project itself may change while its mutants are judged.
  const text = applyChange(readFileSync(path.join(runner.copy, mutant.file), 'utf8'), mutant)
  for (const test of tests) {
    const limit = timeOf(test, milliseconds) * patience.times + patience.milliseconds
    const { failed } = await runner.run({ file: mutant.file, text, test }, limit)
    if (failed !== null) return test
  }
  return null
}

/** @param {string} test @param {Map<string, number>} milliseconds */
function timeOf(test, milliseconds) {
  return milliseconds.get(test) ?? 0
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

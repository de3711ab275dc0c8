/**
 * Runs one vitest in a copy of the project. For each request of its parent it writes a mutant, runs a test, and
 * restores the file. startRunner.mjs starts this process, and kills it when a mutant never finishes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createVitest } from 'vitest/node'

/**
 * @typedef {{ id: number, file: string | null, text: string, test: string }} Request null: the original code
 * @typedef {{ id: number, failed: string | null }} Answer
 */

const copy = process.cwd()
const vitest = await createVitest({
  config: path.join(copy, 'build/vitest.config.mjs'),
  project: ['screens', 'spied', 'unit', 'core', 'flows'],
  watch: false,
  bail: 1,
  maxWorkers: 1,
  silent: true,
  reporters: [{}],
})
const specifications = await vitest.globTestSpecifications()

process.on('disconnect', () => process.exit())
process.on('message', (/** @type {Request} */ request) => void answer(request))
send({ ready: specifications.map((one) => nameOf(one.moduleId)) })

/** @param {Request} request */
async function answer({ id, file, text, test }) {
  const target = file === null ? null : path.join(copy, file)
  const original = target === null ? '' : readFileSync(target, 'utf8')
  /** @type {Answer} */
  const result = { id, failed: null }
  try {
    if (target !== null) replaceFile(target, text)
    result.failed = await runTest(test)
  } catch (error) {
    result.failed = String(error)
  } finally {
    if (target !== null) replaceFile(target, original)
  }
  send(result)
}

/** @param {string} file @param {string} text */
function replaceFile(file, text) {
  writeFileSync(file, text)
  vitest.invalidateFile(file)
}

/** @param {string} test @returns {Promise<string | null>} the test file, if it failed */
async function runTest(test) {
  const wanted = specifications.filter((one) => nameOf(one.moduleId) === test)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(wanted)
  // Vitest also lists the results of earlier runs.
  const own = testModules.filter((module) => nameOf(module.moduleId) === test)
  if (own.length === 0 || own.some((module) => module.state() !== 'passed')) return test
  return unhandledErrors.length > 0 ? 'an error outside of any test' : null
}

function nameOf(/** @type {string} */ moduleId) {
  return path.relative(copy, moduleId).split(path.sep).join('/')
}

/** @param {Answer | { ready: string[] }} message */
function send(message) {
  process.send?.(message)
}

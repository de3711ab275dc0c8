/** Writes what a vitest run came to into a file, with the reason of every skip, which its own JSON leaves out. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, failures: string[], skipped: { test: string, reason: string }[] }} Tally
 */

export default class TallyReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message?: string }[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Tally} */
    const tally = { passed: 0, failed: 0, failures: [], skipped: [] }
    for (const module of modules) addModule(tally, module)
    for (const error of unhandledErrors) addFailure(tally, `outside of any test: ${error.message ?? 'unknown error'}`)
    const file = process.env.DAYBOOK_TALLY_FILE
    if (file === undefined) return
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(tally, null, 2))
  }
}

/** @param {Tally} tally @param {import('vitest/node').TestModule} module */
function addModule(tally, module) {
  const file = module.relativeModuleId
  let count = 0
  for (const test of module.children.allTests()) {
    count += 1
    addTest(tally, `${file} > ${test.fullName}`, test.result())
  }
  // A file that cannot be loaded, or a hook around a suite that fails, is no test's result.
  for (const error of module.errors()) addFailure(tally, `${file}: ${error.message}`)
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors()) addFailure(tally, `${file} > ${suite.fullName}: ${error.message}`)
  }
  if (count === 0 && module.errors().length === 0) addFailure(tally, `${file}: holds no test`)
}

/** @param {Tally} tally @param {string} name @param {import('vitest/node').TestResult} result */
function addTest(tally, name, result) {
  if (result.state === 'passed') tally.passed += 1
  else if (result.state === 'skipped') tally.skipped.push({ test: name, reason: result.note ?? 'no reason given' })
  else addFailure(tally, name)
}

/** @param {Tally} tally @param {string} what */
function addFailure(tally, what) {
  tally.failed += 1
  tally.failures.push(what)
}

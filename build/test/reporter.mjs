/**
 * Writes the result of a vitest run to a file, with the reason for each skip, which vitest's own JSON leaves out. While
 * the run goes on, a second file grows by a byte at each sign of life.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, failures: string[], skipped: { test: string, reason: string }[] }} Tally
 */

export default class TallyReporter {
  onTestCaseResult() {
    showLife()
  }

  onTestModuleEnd() {
    showLife()
  }

  onUserConsoleLog() {
    showLife()
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message?: string }[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Tally} */
    const tally = { passed: 0, failed: 0, failures: [], skipped: [] }
    for (const module of modules) addModule(tally, module)
    for (const error of unhandledErrors) addFailure(tally, `outside of any test: ${error.message ?? 'unknown error'}`)
    if (tallyFile === undefined) return
    mkdirSync(path.dirname(tallyFile), { recursive: true })
    writeFileSync(tallyFile, JSON.stringify(tally, null, 2))
  }
}

const tallyFile = process.env.DAYBOOK_TALLY_FILE

function showLife() {
  if (tallyFile === undefined) return
  mkdirSync(path.dirname(tallyFile), { recursive: true })
  appendFileSync(`${tallyFile}.progress`, '.')
}

/** @param {Tally} tally @param {import('vitest/node').TestModule} module */
function addModule(tally, module) {
  const file = module.relativeModuleId
  let count = 0
  for (const test of module.children.allTests()) {
    count += 1
    addTest(tally, `${file} > ${test.fullName}`, test.result())
  }
  // A file that cannot be loaded and a hook that fails are not the result of any test.
  for (const error of module.errors()) addFailure(tally, `${file}: ${error.message}`)
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors()) addFailure(tally, `${file} > ${suite.fullName}: ${error.message}`)
  }
  if (count === 0 && module.errors().length === 0) addFailure(tally, `${file}: has no tests`)
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

import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../say.mjs'

/** @typedef {Omit<import('./runner.mjs').Request, 'id'>} Work @typedef {import('./runner.mjs').Answer} Answer */

/**
 * @typedef {object} Runner
 * @property {string} copy the folder in which it runs
 * @property {() => Promise<string[]>} tests the paths of all test files, from the project's folder
 * @property {(work: Work, milliseconds: number) => Promise<{ failed: string | null }>} run one request at a time
 * @property {() => number} lastMilliseconds how long the last run took
 * @property {() => void} stop
 */

/**
 * Starts a vitest that waits for work in a copy of the project. If it does not answer in time, it is killed together
 * with its workers, which counts as a failed test. The file that it had changed is restored, and a new one replaces it.
 * @param {string} copy
 * @returns {Runner}
 */
export function startRunner(copy) {
  let { child, ready } = startChild(copy)
  let id = 0
  let last = 0
  return {
    copy,
    tests: () => ready,
    lastMilliseconds: () => last,
    stop: () => endGroup(child),
    run: async (work, milliseconds) => {
      await ready
      id += 1
      const started = performance.now()
      const restore = rememberFile(copy, work.file)
      const failed = await ask(child, { id, ...work }, milliseconds)
      last = performance.now() - started
      if (failed !== stuck) return { failed }
      endGroup(child)
      restore()
      ;({ child, ready } = startChild(copy))
      return { failed }
    },
  }
}

const stuck = 'it ran too long'

/** Tests wait for less and draw fewer faults than in a run of their own: most mutants show in the first few. */
const shortRuns = {
  DAYBOOK_LONGEST_WAIT: '10000', DAYBOOK_ISOLATE: '1', DAYBOOK_FAULT_SECONDS: '0', DAYBOOK_FAULT_TRIES: '25',
}

/**
 * A runner that is killed cannot restore the file it has changed, and each later mutant would be judged together with
 * that change.
 * @param {string} copy
 * @param {string | null} file
 * @returns {() => void} writes the file as it is now
 */
function rememberFile(copy, file) {
  if (file === null) return () => {}
  const target = path.join(copy, file)
  const text = readFileSync(target, 'utf8')
  return () => writeFileSync(target, text)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('./runner.mjs').Request} request
 * @param {number} milliseconds
 */
function ask(child, request, milliseconds) {
  return new Promise((/** @type {(failed: string | null) => void} */ resolve) => {
    const limit = Number.isFinite(milliseconds) ? setTimeout(() => finish(stuck), milliseconds) : undefined
    const onMessage = (/** @type {Answer} */ answer) => {
      if (answer.id === request.id) finish(answer.failed)
    }
    const onExit = () => finish(stuck)
    const finish = (/** @type {string | null} */ failed) => {
      clearTimeout(limit)
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve(failed)
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
    child.send(request)
  })
}

/** @param {string} copy @returns {{ child: import('node:child_process').ChildProcess, ready: Promise<string[]> }} */
function startChild(copy) {
  const child = fork(path.join(copy, 'build/mutate/runner.mjs'), {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...shortRuns },
    detached: process.platform !== 'win32',
  })
  /** @type {Promise<string[]>} */
  const ready = new Promise((resolve, reject) => {
    const onExit = (/** @type {number | null} */ code) => reject(new PlainError(`the test runner exited with ${code}`))
    child.once('exit', onExit)
    child.once('message', (/** @type {{ ready: string[] }} */ message) => {
      child.off('exit', onExit)
      resolve(message.ready)
    })
  })
  // Nobody waits for one that is stopped while it starts.
  ready.catch(() => {})
  return { child, ready }
}

/** Kills a runner and its workers, which share its process group. */
function endGroup(/** @type {import('node:child_process').ChildProcess} */ child) {
  try {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // It has already exited.
  }
}

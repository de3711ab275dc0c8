import { inTurn } from './inTurn.mjs'

/** @typedef {import('./phases.mjs').Phase} Phase */

/**
 * @typedef {object} Way how a phase is run
 * @property {(text: string) => void} write shows its output once it is its turn
 * @property {boolean} isBuilt whether a phase before it has built the program
 */

/**
 * Runs the phases without windows one after another, and those with windows at the same time: a test in a window waits
 * for a disk, a kill or the clock about half of its time, and the other phases use that time. After the last phase with
 * windows, its place takes the last of the others that has not begun. One processor gets one phase at a time. Either
 * way, the output follows the order of the phases.
 * @template Result
 * @param {Phase[]} phases
 * @param {object} how
 * @param {number} how.processors
 * @param {(text: string) => void} how.show
 * @param {(phase: Phase, way: Way) => Promise<Result>} how.run
 * @returns {Promise<Result[]>} in the order of the phases
 */
export async function runSideBySide(phases, { processors, show, run }) {
  const tasks = inTurn(phases, show).map((task, place) => ({ ...task, place }))
  const windows = tasks.filter(({ phase }) => phase.hasWindows)
  const others = tasks.filter(({ phase }) => !phase.hasWindows)
  const isSplit = processors > 1 && windows.length > 0 && others.length > 0
  /** @type {Result[]} */
  const results = []
  const runEach = async (/** @type {() => (typeof tasks)[number] | undefined} */ next) => {
    let isBuilt = false
    for (let task = next(); task !== undefined; task = next()) {
      results[task.place] = await run(task.phase, { write: task.write, isBuilt })
      task.end()
      isBuilt ||= task.phase.hasWindows
    }
  }
  await Promise.all(
    isSplit
      ? [runEach(() => windows.shift() ?? others.pop()), runEach(() => others.shift())]
      : [runEach(() => tasks.shift())],
  )
  return results
}

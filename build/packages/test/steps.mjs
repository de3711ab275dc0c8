/** The steps of `npm run test:package`: each prints its outcome and its time, and the first failure ends the run. */

/** @type {{ name: string, isGood: boolean }[]} */
const done = []

/**
 * @param {string} name what is done, as a sentence
 * @param {() => Promise<string | void> | string | void} work throws if it fails; returns what is worth saying about it
 */
export async function step(name, work) {
  const started = performance.now()
  try {
    const said = await work()
    report(name, true, started, said ?? '')
  } catch (error) {
    report(name, false, started, error instanceof Error ? error.message : String(error))
    throw new StepFailed(name)
  }
}

/** Thrown after a failed step was reported. */
export class StepFailed extends Error {}

/** @param {string} name @param {boolean} isGood @param {number} started @param {string} said */
function report(name, isGood, started, said) {
  done.push({ name, isGood })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${name}${said === '' ? '' : `: ${said}`}`)
}

/** @returns {{ passed: number, failed: number }} */
export const countSteps = () => ({
  passed: done.filter(({ isGood }) => isGood).length,
  failed: done.filter(({ isGood }) => !isGood).length,
})

/**
 * Waits until something is the case.
 * @template Found
 * @param {string} what names it in the error
 * @param {() => Found | null | undefined | false} look
 * @param {number} [seconds]
 * @returns {Promise<Found>}
 */
export async function until(what, look, seconds = 60) {
  const limit = performance.now() + seconds * 1000
  for (;;) {
    const found = look()
    if (found !== null && found !== undefined && found !== false) return found
    if (performance.now() > limit) throw new Error(`${what}: not within ${seconds} s`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** @param {string} what @param {unknown} found @param {unknown} expected */
export function expectSame(what, found, expected) {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)]
  if (one !== other) throw new Error(`${what}: found ${one} instead of ${other}`)
}

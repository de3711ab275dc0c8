/** Adds up the results of the phases of `npm test` and judges them. */

/**
 * @typedef {import('./reporter.mjs').Tally} Tally
 * @typedef {{ test: string, reason: string }} AllowedSkip
 */

/** @returns {Tally} */
export const nothing = () => ({ passed: 0, failed: 0, failures: [], skipped: [] })

/** @param {string} failure @returns {Tally} */
export const oneFailure = (failure) => ({ ...nothing(), failed: 1, failures: [failure] })

/** @returns {Tally} */
export const onePass = () => ({ ...nothing(), passed: 1 })

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
    skipped: tallies.flatMap((tally) => tally.skipped),
  }
}

/**
 * The last lines of the run; the very last one holds only the counts.
 * @param {Tally} total
 * @param {AllowedSkip[]} allowedSkips
 * @returns {{ lines: string[], exitCode: number }}
 */
export function verdict(total, allowedSkips) {
  const allowed = new Map(allowedSkips.map(({ test, reason }) => [test, reason]))
  const unlisted = total.skipped.filter((skip) => !allowed.has(skip.test))
  const lines = [
    ...total.failures.map((failure) => `failed: ${failure}`),
    ...total.skipped.map((skip) => `skipped: ${skip.test}: ${allowed.get(skip.test) ?? skip.reason}`),
    ...unlisted.map((skip) => `not on build/allowedSkips.json, so an error: ${skip.test}`),
  ]
  if (total.passed + total.failed === 0) lines.push('no test was run, which is an error')
  lines.push(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
  const isGood = total.failed === 0 && total.passed > 0 && unlisted.length === 0
  return { lines, exitCode: isGood ? 0 : 1 }
}

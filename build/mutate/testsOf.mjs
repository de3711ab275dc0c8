import path from 'node:path'

/** @typedef {Map<string, Map<string, number>>} Reach steps by file, by test: see reachOf */

/**
 * The tests that mirror a file and can run its code: those of its own name, those that import it, those of its folder
 * and those of the whole part it belongs to.
 * @param {string} file such as shared/rules/quickEntry/readLine.ts
 * @param {Reach} reach of all tests
 * @param {Map<string, number>} milliseconds how long each took on the code as it is; empty while that is not known
 * @returns {string[]} the nearest first, and the fastest of those that are equally near
 */
export function mirrorsOf(file, reach, milliseconds) {
  const part = `tests/${partOf(file)}/`
  const mirrors = [...reach.keys()].filter((test) => test.startsWith(part) && reach.get(test)?.has(file) === true)
  const placeOf = (/** @type {string} */ test) => placeIn(file, test, reach)
  return fastestFirst(mirrors, milliseconds).toSorted((a, b) => placeOf(a) - placeOf(b))
}

/**
 * Of the tests that mirror a file, those of its own name and those that import it: they kill most of its mutants.
 * @param {string} file
 * @param {Reach} reach
 * @param {Map<string, number>} milliseconds
 */
export function nearestOf(file, reach, milliseconds) {
  return mirrorsOf(file, reach, milliseconds).filter((test) => placeIn(file, test, reach) <= 1)
}

/** The tests that mirror a file without being the nearest. @param {string} file @param {Reach} reach */
export function otherMirrorsOf(file, reach) {
  return mirrorsOf(file, reach, new Map()).filter((test) => placeIn(file, test, reach) > 1)
}

/** @param {string} file @param {string} test @param {Reach} reach */
function placeIn(file, test, reach) {
  const folder = `tests/${path.posix.dirname(file)}/`
  if (test.startsWith(`${folder}${path.posix.basename(file).replace(/\.tsx?$/, '')}.test.`)) return 0
  if (reach.get(test)?.get(file) === 1) return 1
  return test.startsWith(folder) ? 2 : 3
}

/** A part is a folder such as shared/rules or renderer/storage; of the screens, each is one. */
function partOf(/** @type {string} */ file) {
  return file.split('/').slice(0, file.startsWith('renderer/features/') ? 3 : 2).join('/')
}

/**
 * The other tests that may be tried: those of the pure core that import a file or one of those that import it, and
 * the flows that reach it.
 * @param {string} file
 * @param {Reach} reach
 * @returns {string[]}
 */
export function widerTestsOf(file, reach) {
  const mirrors = new Set(mirrorsOf(file, reach, new Map()))
  return [...reach.keys()].filter((test) => {
    const steps = reach.get(test)?.get(file)
    if (steps === undefined || mirrors.has(test)) return false
    return test.startsWith('tests/flows/') || (test.startsWith('tests/shared/') && steps <= 2)
  })
}

/**
 * @param {string[]} tests
 * @param {Map<string, number>} milliseconds how long each took on the code as it is
 */
export function fastestFirst(tests, milliseconds) {
  const timeOf = (/** @type {string} */ test) => milliseconds.get(test) ?? 0
  return tests.toSorted((a, b) => timeOf(a) - timeOf(b))
}

import path from 'node:path'

/** @typedef {Map<string, Map<string, number>>} Reach steps by file, by test: see reachOf */

/**
 * The tests that mirror a file and can run its code: those of its own name, those that import it, those of its folder
 * and, in the pure core, those of the whole part it belongs to.
 * @param {string} file such as shared/rules/quickEntry/readLine.ts
 * @param {Reach} reach of all tests
 * @param {Map<string, number>} milliseconds how long each took on the code as it is; empty while that is not known
 * @returns {string[]} the nearest first, and the fastest of those that are equally near
 */
export function mirrorsOf(file, reach, milliseconds) {
  const folder = `tests/${path.posix.dirname(file)}/`
  const part = file.startsWith('shared/') ? `tests/${file.split('/').slice(0, 2).join('/')}/` : folder
  const own = `${folder}${path.posix.basename(file).replace(/\.tsx?$/, '')}.test.`
  const isNear = [
    (/** @type {string} */ test) => test.startsWith(own),
    (/** @type {string} */ test) => reach.get(test)?.get(file) === 1,
    (/** @type {string} */ test) => test.startsWith(folder),
    () => true,
  ]
  const placeOf = (/** @type {string} */ test) => isNear.findIndex((holds) => holds(test))
  const mirrors = [...reach.keys()].filter((test) => test.startsWith(part) && reach.get(test)?.has(file) === true)
  return fastestFirst(mirrors, milliseconds).toSorted((a, b) => placeOf(a) - placeOf(b))
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

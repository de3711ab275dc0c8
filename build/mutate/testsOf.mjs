import path from 'node:path'

/**
 * The tests that mirror a file, nearest first: those of its own name, those of its folder and, in the pure core, those
 * of the whole part it belongs to.
 * @param {string} file such as shared/rules/quickEntry/readLine.ts
 * @param {string[]} tests all test files, from the project's folder
 * @returns {string[][]} groups to run one after another, none of them empty
 */
export function mirrorsOf(file, tests) {
  const folder = `tests/${path.posix.dirname(file)}/`
  const part = file.startsWith('shared/') ? `tests/${file.split('/').slice(0, 2).join('/')}/` : folder
  const own = `${folder}${path.posix.basename(file).replace(/\.tsx?$/, '')}.test.`
  /** @type {Set<string>} */
  const seen = new Set()
  return [own, folder, part]
    .map((start) => tests.filter((test) => test.startsWith(start) && !seen.has(test) && seen.add(test)))
    .filter((group) => group.length > 0)
}

/**
 * @param {string[]} tests
 * @param {Map<string, number>} milliseconds how long each took on the code as it is
 */
export function fastestFirst(tests, milliseconds) {
  const timeOf = (/** @type {string} */ test) => milliseconds.get(test) ?? 0
  return tests.toSorted((a, b) => timeOf(a) - timeOf(b))
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { targetOf } from '../lint/judgeImport.mjs'

/**
 * How many imports lead from a test to each file whose code it can run. Type-only imports do not count.
 * @param {string} root the project's folder
 * @param {string[]} tests paths from there
 * @returns {Map<string, Map<string, number>>} steps by file, by test
 */
export function reachOf(root, tests) {
  /** @type {Map<string, string[]>} */
  const known = new Map()
  const importsOf = (/** @type {string} */ file) => {
    const imports = known.get(file) ?? readImports(root, file)
    known.set(file, imports)
    return imports
  }
  return new Map(tests.map((test) => [test, stepsFrom(test, importsOf)]))
}

/**
 * @param {string} test
 * @param {(file: string) => string[]} importsOf
 * @returns {Map<string, number>}
 */
function stepsFrom(test, importsOf) {
  const steps = new Map([[test, 0]])
  // Iterating over a map includes entries added during the loop.
  for (const [file, count] of steps) {
    for (const target of importsOf(file)) if (!steps.has(target)) steps.set(target, count + 1)
  }
  return steps
}

/** @param {string} root @param {string} file @returns {string[]} */
function readImports(root, file) {
  const text = sourceOf(path.join(root, file))
  return text === null ? [] : specifiersOf(file, text).flatMap((specifier) => findFile(root, targetOf(file, specifier)))
}

/** @param {string} file @param {string} text @returns {string[]} */
function specifiersOf(file, text) {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module
  const ofValues = staticImports.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
  const passedOn = staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType))
  const requests = [...ofValues, ...passedOn].flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])
  const later = dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1))
  return [...requests, ...later]
}

/** @param {string} root @param {string | null} target a path, perhaps without its extension */
function findFile(root, target) {
  if (target === null) return []
  const names = ['', '.ts', '.tsx'].map((extension) => `${target}${extension}`)
  return names.filter((name) => /\.(tsx?|mjs)$/.test(name) && sourceOf(path.join(root, name)) !== null)
}

/** @param {string} file */
function sourceOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

import path from 'node:path'
import { zones } from './zones.mjs'

/** @typedef {import('./zones.mjs').Zone} Zone */

/**
 * Says in one sentence what is wrong with an import; null if the table allows it.
 * @param {string} file path of the importing file from the project's folder, with forward slashes
 * @param {string} specifier the text of the import
 * @returns {string | null}
 */
export function judgeImport(file, specifier) {
  const from = zones.find((zone) => covers(zone.zone, file))
  if (from === undefined) return `${file} belongs to no zone: add its folder to build/lint/zones.mjs`
  const target = targetOf(file, specifier)
  if (target === null) return judgePackage(from, specifier)
  if (target.startsWith('../')) return `${from.zone} must not import from outside the project: ${specifier}`
  if (isSameZone(from.zone, file, target)) return null
  if (from.may.some((pattern) => covers(pattern, target))) return null
  return `${from.zone} must not import ${target}, only ${from.may.join(', ') || 'itself'} (build/lint/zones.mjs)`
}

/**
 * The path in the project that a specifier names, possibly without its extension; null for a package.
 * @param {string} file
 * @param {string} specifier
 * @returns {string | null}
 */
export function targetOf(file, specifier) {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return bare.slice(1)
  if (bare.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), bare))
  return null
}

/** @param {Zone} from @param {string} specifier */
function judgePackage(from, specifier) {
  const isAllowed = from.packages.some(
    (name) =>
      name === '*' ||
      (name === 'node:*' && specifier.startsWith('node:')) ||
      specifier === name ||
      specifier.startsWith(`${name}/`),
  )
  return isAllowed ? null : `${from.zone} must not import the package ${specifier} (build/lint/zones.mjs)`
}

/**
 * Whether a pattern covers a path: `a/b` covers a/b and everything below it, `a/*` every entry of a and everything
 * below it, `a/**` and `**` everything below.
 * @param {string} pattern
 * @param {string} target
 */
function covers(pattern, target) {
  const given = target.split('/')
  for (const [index, part] of pattern.split('/').entries()) {
    if (part === '**') return true
    if (given[index] === undefined) return false
    const isSame = part === '*' || part === given[index] || withoutExtension(part) === given[index]
    if (!isSame) return false
  }
  return true
}

/** An import may omit the extension, so `main.ts` in the table also means `main`. */
function withoutExtension(/** @type {string} */ name) {
  return name.replace(/\.tsx?$/, '')
}

/**
 * In a zone like features/*, two files are in the same zone only if they are below the same folder.
 * @param {string} zone
 * @param {string} file
 * @param {string} target
 */
function isSameZone(zone, file, target) {
  const depth = zone.split('/').length
  const top = (/** @type {string} */ name) => name.split('/').slice(0, depth).join('/')
  return covers(zone, target) && top(file) === top(target)
}

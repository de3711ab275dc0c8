import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../say.mjs'
import { findMutants } from './findMutants.mjs'

/** @typedef {import('./findMutants.mjs').Mutant} Mutant */

/**
 * Draws mutants evenly from a folder; the same seed over the same files draws the same ones.
 * @param {string} root the project's folder
 * @param {string} folder a path inside it
 * @param {{ seed: number, count: number }} how
 * @returns {{ mutants: Mutant[], places: number }} in order of file and place, and how many there were to draw from
 */
export function drawMutants(root, folder, { seed, count }) {
  const sourceOf = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8')
  const all = sourcesBelow(root, folder).flatMap((file) => findMutants(file, sourceOf(file)))
  if (all.length === 0) throw new PlainError(`${folder} holds nothing to mutate`)
  const drawn = new Set(shuffle(all, seed).slice(0, count))
  return { mutants: all.filter((mutant) => drawn.has(mutant)), places: all.length }
}

/** @param {string} root @param {string} folder @returns {string[]} */
function sourcesBelow(root, folder) {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .toSorted()
  } catch {
    throw new PlainError(`there is no folder ${folder}`)
  }
}

/** @template Item @param {Item[]} items @param {number} seed @returns {Item[]} */
function shuffle(items, seed) {
  const next = mulberry32(seed)
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1))
    const item = /** @type {Item} */ (shuffled[last])
    shuffled[last] = /** @type {Item} */ (shuffled[other])
    shuffled[other] = item
  }
  return shuffled
}

/** A small generator of numbers from 0 up to 1, by Tommy Ettinger (public domain). */
function mulberry32(/** @type {number} */ seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

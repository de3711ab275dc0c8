/** The figures of the last measurements, and the page that shows them. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot, reportsFolder } from '../paths.mjs'
import { findRuntime } from '../runtime/find.mjs'

/**
 * @typedef {{ median: number, low: number, high: number, least: number, n: number }} Spread
 * @typedef {import('../../tests/bench/results').Figure} Figure
 */

const folder = path.join(reportsFolder, 'bench')
const page = inRoot('tests', 'bench', 'RESULTS.md')
const [begin, end] = ['<!-- figures -->', '<!-- end of figures -->']

export function clearResults() {
  rmSync(folder, { recursive: true, force: true })
}

/** Puts the figures of this run between the two markers on the page. The text around them is written by hand. */
export function writeResults() {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const figures = files.flatMap(figuresIn)
  const text = readFileSync(page, 'utf8')
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))]
  writeFileSync(page, `${before}${begin}\n${machine()}\n\n${table(figures)}\n${after}`)
}

/** @param {string} file @returns {Figure[]} */
function figuresIn(file) {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}

function machine() {
  const processors = os.cpus()
  const load = os.loadavg().map((value) => value.toFixed(1)).join(', ')
  const memory = (os.totalmem() / 1e9).toFixed(0)
  const model = processors[0]?.model.trim() ?? 'unknown'
  const time = new Date().toISOString().slice(0, 16).replace('T', ' ')
  return [
    `${time} UTC: ${processors.length} processors (${model}), ${memory} GB,`,
    `${os.type()} ${os.release()}, Electron ${findRuntime().version}, Node ${process.versions.node};`,
    `load over 1, 5 and 15 minutes at the end: ${load}.`,
  ].join('\n')
}

/** @param {Figure[]} figures */
function table(figures) {
  const head = ['what', 'against', 'target', 'median', '95 % interval of the median', 'least', 'n', 'met', 'how']
  const rows = figures.map(({ what, against, unit, target, isGuard, found, remark }) => [
    what,
    against,
    target === null ? '–' : `${isGuard ? 'guard ' : ''}≤ ${target} ${unit}`,
    `${round(found.median)} ${unit}`,
    `${round(found.low)} to ${round(found.high)}${found.n < 6 ? ` (all of ${found.n})` : ''}`,
    round(found.least),
    String(found.n),
    target === null ? '–' : found.median <= target ? 'yes' : '**no**',
    remark,
  ])
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const round = (/** @type {number} */ value) => (Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(3))

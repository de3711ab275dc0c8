/** The phases of `npm test`, in order. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from '../paths.mjs'
import { longestTest } from './patience.mjs'

/**
 * @typedef {object} Phase
 * @property {string} name
 * @property {number} silentSeconds it counts as stuck when it reports nothing for this long, however long it takes
 * @property {string[]} command arguments for Node
 * @property {boolean} isVitest whether it counts its own tests, or is a single check
 * @property {boolean} hasWindows whether it needs the built program and a screen
 */

/** The projects of build/vitest.config.mjs that open no window. */
const windowless = new Set(['screens', 'spied', 'unit', 'core', 'flows'])

const require = createRequire(import.meta.url)

/** The file behind a package's command: npx would ask the registry for a missing one. */
function binOf(/** @type {string} */ packageName, /** @type {string} */ bin) {
  const manifest = inRoot('node_modules', packageName, 'package.json')
  const { bin: bins } = /** @type {{ bin: Record<string, string> | string }} */ (require(manifest))
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : (bins[bin] ?? ''))
}

/**
 * @param {string} name
 * @param {{ projects?: string[], silentSeconds?: number }} [how] `projects` are those of build/vitest.config.mjs
 * @returns {Phase}
 */
function vitestPhase(name, { projects = [name], silentSeconds = longestTest / 1000 + 60 } = {}) {
  const reporter = inRoot('build/test/reporter.mjs')
  return {
    name,
    silentSeconds,
    isVitest: true,
    hasWindows: !projects.some((project) => windowless.has(project)),
    command: [
      binOf('vitest', 'vitest'), 'run', '--config', inRoot('build/vitest.config.mjs'),
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter', 'default', '--reporter', reporter, '--no-color',
    ],
  }
}

/** @returns {Phase[]} */
export function allPhases() {
  return [
    checkPhase('types', [binOf('typescript', 'tsc'), '-b']),
    checkPhase('lint', [binOf('oxlint', 'oxlint'), '--type-aware', '--deny-warnings', '.']),
    checkPhase('rules', [inRoot('build/rules.mjs')]),
    vitestPhase('unit', { projects: ['screens', 'spied', 'unit', 'core'] }),
    vitestPhase('flows'),
    // One run: the tests that must run alone start when the others are done, and the program is built only once.
    vitestPhase('e2e', { projects: ['e2e', 'faults', 'alone'] }),
    vitestPhase('browser'),
  ]
}

/** The faults of a real program with windows, which `npm test` tries for a while in the phase of the e2e tests. */
export const faultsPhase = () => vitestPhase('faults')

/** The measurements, which are not part of `npm test`. */
export const benchPhase = () => vitestPhase('bench', { silentSeconds: 1200 })

/** The pictures of every screen, which are not part of `npm test` either. */
export const shotsPhase = () => vitestPhase('shots', { silentSeconds: 900 })

/**
 * The long form of a phase: a single test of it may run for two hours.
 * @param {Phase} phase
 * @returns {Phase}
 */
export function inFull(phase) {
  return { ...phase, silentSeconds: phase.silentSeconds + 7200 }
}

/** @param {string} name @param {string[]} command @returns {Phase} */
function checkPhase(name, command) {
  return { name, silentSeconds: 600, isVitest: false, hasWindows: false, command }
}

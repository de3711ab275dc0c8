/** What `npm test` consists of, in order. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from '../paths.mjs'

/**
 * @typedef {object} Phase
 * @property {string} name
 * @property {number} seconds the limit after which it counts as failed; `npm run test:full` multiplies it
 * @property {string[]} command arguments for Node
 * @property {boolean} isVitest whether it counts its own tests, or is one check by itself
 */

const require = createRequire(import.meta.url)

/** A package's command as a file for Node: without npx, which would ask the registry for a missing one. */
function binOf(/** @type {string} */ packageName, /** @type {string} */ bin) {
  const manifest = inRoot('node_modules', packageName, 'package.json')
  const { bin: bins } = /** @type {{ bin: Record<string, string> | string }} */ (require(manifest))
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : (bins[bin] ?? ''))
}

/** @param {string} name @param {number} seconds @param {string[]} projects those of build/vitest.config.mjs @returns {Phase} */
function vitestPhase(name, seconds, projects = [name]) {
  const reporter = inRoot('build/test/reporter.mjs')
  return {
    name,
    seconds,
    isVitest: true,
    command: [
      binOf('vitest', 'vitest'), 'run', '--config', inRoot('build/vitest.config.mjs'), ...projects.flatMap((project) => ['--project', project]),
      '--reporter', 'default', '--reporter', reporter, '--no-color',
    ],
  }
}

/** @returns {Phase[]} */
export function allPhases() {
  return [
    { name: 'types', seconds: 120, isVitest: false, command: [binOf('typescript', 'tsc'), '-b'] },
    { name: 'lint', seconds: 120, isVitest: false, command: [binOf('oxlint', 'oxlint'), '--type-aware', '--deny-warnings', '.'] },
    { name: 'rules', seconds: 60, isVitest: false, command: [inRoot('build/rules.mjs')] },
    vitestPhase('unit', 300),
    vitestPhase('flows', 300),
    // One run: what has to be alone begins when the others are done, and the program is built once for all.
    vitestPhase('e2e', 600, ['e2e', 'alone']),
    vitestPhase('browser', 180),
  ]
}

/** The measurements: no part of `npm test`. */
export const benchPhase = () => vitestPhase('bench', 3600)

/** The pictures of every screen: no part of `npm test` either. */
export const shotsPhase = () => vitestPhase('shots', 1200)

/** The licenses of everything that is shipped, collected from the packages themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../paths.mjs'
import { PlainError } from '../say.mjs'

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license its SPDX name
 * @property {string} source where its source can be had
 * @property {string} text the whole license
 */

const licenseFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/**
 * Every package that the program may contain: what package.json depends on, and what that depends on.
 * @returns {ShippedPackage[]} in the order of their names
 */
export function shippedPackages() {
  /** @typedef {{ packages: Record<string, { dev?: boolean, devOptional?: boolean }> }} Lock */
  const lock = /** @type {Lock} */ (JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')))
  return Object.entries(lock.packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
    .map(([place]) => readPackage(place))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** @param {readonly ShippedPackage[]} packages @returns {string} all licenses as one text */
export function licensesText(packages) {
  const ours = readFileSync(inRoot('LICENSE'), 'utf8').trim()
  const line = '-'.repeat(72)
  const parts = packages.map(({ name, version, license, source, text }) =>
    [line, `${name} ${version}, ${license}`, source, '', text.trim()].join('\n'),
  )
  return [
    'Daybook', '', ours, '', line,
    'Electron and Chromium, which run Daybook, name their licenses in LICENSE.electron.txt and',
    'LICENSES.chromium.html beside the program.', '',
    ...parts, '',
  ].join('\n')
}

/** @param {string} place such as node_modules/react @returns {ShippedPackage} */
function readPackage(place) {
  /** @typedef {{ name: string, version: string, license?: string, repository?: string | { url?: string } }} Manifest */
  const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(inRoot(place, 'package.json'), 'utf8')))
  const { name, version, license, repository } = manifest
  const files = readdirSync(inRoot(place)).filter((file) => licenseFile.test(file)).toSorted()
  if (license === undefined || files.length === 0) {
    throw new PlainError(`${name} ${version} names no license or brings no license text, so it cannot be shipped`)
  }
  const text = files.map((file) => readFileSync(path.join(inRoot(place), file), 'utf8').trim()).join('\n\n')
  return { name, version, license, source: sourceOf(repository, name), text }
}

/** @param {string | { url?: string } | undefined} repository @param {string} name */
function sourceOf(repository, name) {
  const url = typeof repository === 'string' ? repository : repository?.url
  if (url === undefined) return `Source: the npm package ${name}`
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url)?.[1]
  if (short !== undefined) return `Source: https://github.com/${short}`
  return `Source: ${url.replace(/^git\+/, '').replace(/^(git|ssh):\/\/(git@)?/, 'https://').replace(/\.git$/, '')}`
}

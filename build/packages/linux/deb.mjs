import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { namesOf, toRun } from '../../runtime/systemPackages.mjs'
import { runOrFail } from '../runOrFail.mjs'
import { layOutTree, settleTree } from './layOut.mjs'
import { fullVersion } from './version.mjs'

/**
 * Makes the Debian package with dpkg-deb. It has no scripts: Debian refreshes menu, icons and file types on its own,
 * and users' data is in their own folders, which no package touches.
 * @param {import('../facts.mjs').Stage} stage
 * @returns {string} the file
 */
export function makeDeb({ unpacked, facts, work, output }) {
  const tree = path.join(work, 'deb')
  rmSync(tree, { recursive: true, force: true })
  layOutTree(tree, { unpacked, facts })
  writeControl(tree, facts)
  const file = path.join(output, `${facts.name}_${fullVersion(facts)}_amd64.deb`)
  runOrFail('dpkg-deb', ['--build', '--root-owner-group', ...compression(facts.isRelease), tree, file], {
    env: { SOURCE_DATE_EPOCH: String(facts.date) },
  })
  rmSync(tree, { recursive: true, force: true })
  return file
}

/**
 * xz in one thread, because several would cut the data differently on each machine. A package for tests is made often
 * and never downloaded, so it is only packed lightly.
 */
const compression = (/** @type {boolean} */ isRelease) =>
  isRelease ? ['-Zxz', '-z6', '--threads-max=1'] : ['-Zgzip', '-z1']

/** @param {string} tree @param {import('../facts.mjs').PackageFacts} facts */
function writeControl(tree, facts) {
  const files = filesBelow(tree, '')
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(tree, file)).size, 0)
  const folder = path.join(tree, 'DEBIAN')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'control'), controlText(facts, Math.ceil(bytes / 1024)))
  const sums = files.map((file) => `${md5Of(path.join(tree, file))}  ${file}\n`)
  writeFileSync(path.join(folder, 'md5sums'), sums.join(''))
  settleTree(tree, facts.date)
}

/** dpkg checks its files by MD5. @param {string} file */
const md5Of = (file) => createHash('md5').update(readFileSync(file)).digest('hex')

/**
 * @param {import('../facts.mjs').PackageFacts} facts
 * @param {number} kilobytes what it takes on the disk
 */
export function controlText(facts, kilobytes) {
  const other = facts.isRelease ? 'daybook-not-for-release' : 'daybook'
  const warning = facts.isRelease ? [] : [` Not for release: it contains Electron ${facts.electron} for tests.`, ' .']
  return [
    `Package: ${facts.name}`,
    `Version: ${fullVersion(facts)}`,
    'Architecture: amd64',
    `Maintainer: ${facts.maintainer}`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${dependencies().join(', ')}`,
    'Recommends: libsecret-1-0, xdg-utils',
    `Conflicts: ${other}`,
    `Replaces: ${other}`,
    'Section: misc',
    'Priority: optional',
    `Description: ${facts.summary.replace(/^.*: an? /, '')}`,
    ...warning,
    ' Daybook stores what an officer did and planned, on this machine only: it',
    ' records by a typed line, imports calendars, and reports and exports hours.',
    '',
  ].join('\n')
}

/** Since Debian 13, some libraries have a second name. */
function dependencies() {
  const renamed = new Set([
    'libgtk-3-0', 'libasound2', 'libatk1.0-0', 'libatk-bridge2.0-0', 'libatspi2.0-0', 'libcups2',
  ])
  return ['libc6', ...toRun.map((name) => (renamed.has(name) ? namesOf(name).join(' | ') : name))]
}

/** @param {string} tree @param {string} folder @returns {string[]} regular files, in the order of their names */
function filesBelow(tree, folder) {
  return readdirSync(path.join(tree, folder), { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesBelow(tree, name)
      return entry.isFile() ? [name] : []
    })
}

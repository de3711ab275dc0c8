/** The program's folder for Windows, as the installers read it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../../say.mjs'

/** The program in the folder. */
export const executable = 'Daybook.exe'

/**
 * @typedef {object} PayloadFolder
 * @property {string} name its path in the payload with forward slashes; empty for the payload itself
 * @property {string[]} files the names of the files in it
 */

/**
 * Every folder of the payload with its files, parents first. Names are sorted, so that the same payload always gives
 * the same installer.
 * @param {string} payload
 * @returns {PayloadFolder[]}
 */
export function payloadFolders(payload) {
  if (!existsSync(path.join(payload, executable))) {
    throw new PlainError(`${payload} contains no ${executable}: name the program's folder for Windows with --payload`)
  }
  return foldersBelow(payload, '')
}

/** @param {string} payload @param {string} name @returns {PayloadFolder[]} */
function foldersBelow(payload, name) {
  const entries = readdirSync(path.join(payload, name), { withFileTypes: true })
  const named = (/** @type {(entry: import('node:fs').Dirent) => boolean} */ wanted) =>
    entries.filter(wanted).map((entry) => entry.name).toSorted()
  const folders = named((entry) => entry.isDirectory()).map((child) => (name === '' ? child : `${name}/${child}`))
  const files = named((entry) => entry.isFile())
  return [{ name, files }, ...folders.flatMap((child) => foldersBelow(payload, child))]
}

/** @param {string} payload @returns {number} what its files take on the disk, in kilobytes */
export function kilobytesOf(payload) {
  const sizes = payloadFolders(payload).flatMap(({ name, files }) =>
    files.map((file) => statSync(path.join(payload, name, file)).size),
  )
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024)
}

/** Windows knows only numbers in versions: 1.2.3 of 1.2.3-rc.1. @param {string} version */
export const numericVersion = (version) => version.split('-')[0] ?? version

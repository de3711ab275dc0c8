/** The files of a Linux package, where they are after it is installed. */
import {
  chmodSync,
  cpSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { inRoot } from '../../paths.mjs'
import { drawIcon, iconSizes } from '../icons.mjs'
import { copyrightText, debianChangelog } from './documents.mjs'
import { desktopEntry, desktopName, mimeTypes } from './desktopEntry.mjs'

/** Where the program itself is installed. */
export const programFolder = 'usr/lib/daybook'

/** The helper of the sandbox on systems that forbid user namespaces; it must belong to root and run as root. */
export const sandboxHelper = `${programFolder}/chrome-sandbox`

/**
 * Lays out the whole tree of a package below a folder.
 * @param {string} tree
 * @param {{ unpacked: string, facts: import('../facts.mjs').PackageFacts }} from
 */
export function layOutTree(tree, { unpacked, facts }) {
  cpSync(unpacked, path.join(tree, programFolder), { recursive: true })
  put(tree, 'usr/share/applications', `${desktopName}.desktop`, desktopEntry)
  put(tree, 'usr/share/mime/packages', 'daybook.xml', mimeTypes)
  const documents = `usr/share/doc/${facts.name}`
  put(tree, documents, 'copyright', copyrightText())
  put(tree, documents, 'changelog.gz', gzipped(readFileSync(inRoot('CHANGELOG.md'))))
  put(tree, documents, 'changelog.Debian.gz', gzipped(debianChangelog(facts)))
  for (const size of iconSizes) {
    put(tree, `usr/share/icons/hicolor/${size}x${size}/apps`, 'daybook.png', drawIcon(size))
  }
  put(tree, 'usr/share/icons/hicolor/scalable/apps', 'daybook.svg', readFileSync(inRoot('build/icons/icon.svg')))
  mkdirSync(path.join(tree, 'usr/bin'), { recursive: true })
  symlinkSync('../lib/daybook/daybook', path.join(tree, 'usr/bin/daybook'))
}

/** Gives a finished tree its permissions and its time. @param {string} tree @param {number} date seconds since 1970 */
export function settleTree(tree, date) {
  settle(tree, date)
  chmodSync(path.join(tree, sandboxHelper), 0o4755)
}

/** @param {string} tree @param {string} folder @param {string} name @param {string | Uint8Array} content */
function put(tree, folder, name, content) {
  mkdirSync(path.join(tree, folder), { recursive: true })
  writeFileSync(path.join(tree, folder, name), content)
}

/** Without a name and a time in its header, the same content always gives the same bytes. */
const gzipped = (/** @type {string | Buffer} */ content) => gzipSync(content, { level: 9 })

/**
 * Gives everything below a folder the usual permissions and one time, whatever this user's settings are.
 * @param {string} place
 * @param {number} date seconds since 1970
 */
export function settle(place, date) {
  const found = lstatSync(place)
  if (found.isDirectory()) for (const name of readdirSync(place)) settle(path.join(place, name), date)
  if (!found.isSymbolicLink()) chmodSync(place, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644)
  lutimesSync(place, date, date)
}

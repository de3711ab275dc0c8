/** The texts that every Debian package includes: its copyright and its changes. */
import { readFileSync } from 'node:fs'
import { inRoot } from '../../paths.mjs'
import { licensesText, shippedPackages } from '../licenses.mjs'
import { fullVersion } from './version.mjs'

/** @returns {string} the licenses of Daybook and of everything in it */
export function copyrightText() {
  const year = /Copyright \(c\) (\d{4})/.exec(readFileSync(inRoot('LICENSE'), 'utf8'))?.[1] ?? ''
  return [
    `Daybook is copyright ${year} by its contributors, under the MIT license. It and the licenses of everything that`,
    'the program contains follow.', '',
    licensesText(shippedPackages()),
  ].join('\n')
}

/** @param {import('../facts.mjs').PackageFacts} facts @returns {string} one entry that points to the real changelog */
export function debianChangelog(facts) {
  const date = new Date(facts.date * 1000).toUTCString().replace('GMT', '+0000')
  return [
    `${facts.name} (${fullVersion(facts)}) stable; urgency=medium`, '',
    `  * Daybook ${facts.version}: see changelog.gz.`, '',
    ` -- ${facts.maintainer}  ${date}`, '',
  ].join('\n')
}

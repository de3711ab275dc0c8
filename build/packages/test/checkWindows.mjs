/** Makes the installers for Windows from a stand-in for the program, and reads them back. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../../paths.mjs'
import { writeIcons } from '../icons.mjs'
import { runOrFail } from '../runOrFail.mjs'
import { makeMsi, upgradeCode } from '../windows/msi.mjs'
import { makeInstaller } from '../windows/nsis.mjs'
import { expectSame } from './steps.mjs'

/** @typedef {import('../facts.mjs').PackageFacts} PackageFacts */

/** @param {string} work @param {PackageFacts} facts */
export function checkInstaller(work, facts) {
  const file = readFileSync(makeInstaller(standIn(work, facts)))
  const header = file.readUInt32LE(0x3c)
  const found = {
    dos: file.toString('latin1', 0, 2),
    pe: file.toString('latin1', header, header + 4),
    machine: file.readUInt16LE(header + 4),
    kind: file.readUInt16LE(header + 24),
  }
  expectSame('the header', found, { dos: 'MZ', pe: 'PE\0\0', machine: 0x14c, kind: 0x10b })
  if (!file.includes('NullsoftInst')) throw new Error('the file contains no NSIS archive')
  return `PE32 for Intel 80386, ${(file.length / 1e6).toFixed(1)} MB`
}

/** @param {string} work @param {PackageFacts} facts */
export function checkMsi(work, facts) {
  const file = makeMsi(standIn(work, facts))
  const tables = runOrFail('msiinfo', ['tables', file]).trim().split(/\s+/)
  const rows = (/** @type {string} */ table) =>
    runOrFail('msiinfo', ['export', file, table]).trim().split(/\r?\n/).slice(3).map((row) => row.split('\t'))
  const property = new Map(rows('Property').map(([name, value]) => [name, value]))
  expectSame(
    'the properties',
    ['UpgradeCode', 'ALLUSERS', 'ProductName', 'ProductVersion'].map((name) => property.get(name)),
    [`{${upgradeCode}}`, '1', 'Daybook', facts.version.split('-')[0]],
  )
  const upgrades = new Set(rows('Upgrade').map(([code]) => code))
  expectSame('the upgrade codes', [...upgrades], [`{${upgradeCode}}`])
  expectSame('the files', rows('File').length, 4)
  expectSame('the shortcuts', rows('Shortcut').length, 1)
  return `${tables.length} tables, ${rows('File').length} files, ${rows('Registry').length} registry values`
}

/**
 * A folder like the program's for Windows, with Daybook's real part and something in place of Electron.
 * @param {string} work
 * @param {PackageFacts} facts
 * @returns {import('../facts.mjs').Stage}
 */
function standIn(work, facts) {
  const folder = path.join(work, 'windows')
  const unpacked = path.join(folder, 'win-unpacked')
  mkdirSync(path.join(unpacked, 'resources'), { recursive: true })
  mkdirSync(path.join(unpacked, 'locales'), { recursive: true })
  writeFileSync(path.join(unpacked, 'Daybook.exe'), 'a stand-in for the program')
  writeFileSync(path.join(unpacked, 'locales/en-US.pak'), 'a stand-in for the texts')
  copyFileSync(inRoot('LICENSE'), path.join(unpacked, 'LICENSE.daybook.txt'))
  copyFileSync(path.join(work, 'first/app.asar'), path.join(unpacked, 'resources/app.asar'))
  writeIcons(path.join(folder, 'icons'))
  return { unpacked, facts, work: folder, output: folder }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../../paths.mjs'
import { runOrFail } from '../runOrFail.mjs'
import { kilobytesOf, numericVersion, payloadFolders } from './payload.mjs'

/**
 * Compiles the installer for one user (installer.nsi) from the program's folder for Windows.
 * @param {import('../facts.mjs').Stage} stage
 * @returns {string} the file
 */
export function makeInstaller({ unpacked, facts, work, output }) {
  mkdirSync(work, { recursive: true })
  const list = path.join(work, 'files.nsh')
  writeFileSync(list, fileMacros(unpacked))
  const file = path.join(output, `${facts.name}-${facts.version}-windows-x64-setup.exe`)
  const defines = {
    VERSION: facts.version,
    FULL_VERSION: `${numericVersion(facts.version)}.0`,
    OUTPUT: file,
    ICON: path.join(work, 'icons/icon.ico'),
    LICENSE_FILE: inRoot('LICENSE'),
    FILES: list,
    KILOBYTES: String(kilobytesOf(unpacked)),
  }
  const options = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`)
  runOrFail('makensis', ['-V2', '-WX', ...options, inRoot('build/packages/windows/installer.nsi')], {
    env: { SOURCE_DATE_EPOCH: String(facts.date) },
  })
  return file
}

/**
 * The macros that install every file of the payload, and that remove exactly these files and the folders they leave
 * empty.
 * @param {string} payload
 */
export function fileMacros(payload) {
  const folders = payloadFolders(payload)
  const install = folders.flatMap(({ name, files }) => [
    `  SetOutPath "${placeOf(name)}"`,
    ...files.map((file) => `  File "${escaped(path.join(payload, name, file))}"`),
  ])
  const remove = folders.toReversed().flatMap(({ name, files }) => [
    ...files.map((file) => `  Delete "${placeOf(name)}\\${escaped(file)}"`),
    ...(name === '' ? [] : [`  RMDir "${placeOf(name)}"`]),
  ])
  return ['!macro InstallFiles', ...install, '!macroend', '!macro RemoveFiles', ...remove, '!macroend', ''].join('\n')
}

/** @param {string} folder */
const placeOf = (folder) => ['$INSTDIR', ...folder.split('/').filter((part) => part !== '').map(escaped)].join('\\')

/** In NSIS, a dollar sign starts a variable. @param {string} text */
const escaped = (text) => text.replaceAll('$', '$$$$')

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { v5 as nameToId } from 'uuid'
import { runOrFail } from '../runOrFail.mjs'
import { executable, numericVersion, payloadFolders } from './payload.mjs'

/** Connects all versions: a newer package replaces an older one. It never changes. */
export const upgradeCode = 'FF32175B-504C-4676-A060-2F4CABAF4D23'

/**
 * Makes the MSI package, for all users of a machine, from the program's folder for Windows.
 * @param {import('../facts.mjs').Stage} stage
 * @returns {string} the file
 */
export function makeMsi({ unpacked, facts, work, output }) {
  mkdirSync(work, { recursive: true })
  const source = path.join(work, 'daybook.wxs')
  writeFileSync(source, msiSource(unpacked, facts.version, work))
  const file = path.join(output, `${facts.name}-${facts.version}-windows-x64.msi`)
  runOrFail('wixl', ['--arch', 'x64', '--output', file, path.basename(source)], { cwd: work })
  return file
}

/**
 * The source of the package in the language of WiX 3, which wixl compiles. A file keeps its component's id as long as
 * it keeps its place.
 * @param {string} payload
 * @param {string} version
 * @param {string} work the folder of the source, with the icon below it; wixl takes only paths from there
 */
export function msiSource(payload, version, work) {
  const folders = payloadFolders(payload)
  const ids = folders.flatMap(({ name, files }) => files.map((file) => idOf('file', `${name}/${file}`)))
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="${stableId(`product ${version}`)}" Name="Daybook" Language="1033" Codepage="1252"
    Version="${numericVersion(version)}" Manufacturer="Daybook contributors" UpgradeCode="${upgradeCode}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Platform="x64"
      Description="Daybook ${version}" Manufacturer="Daybook contributors"/>
    <MajorUpgrade DowngradeErrorMessage="A newer Daybook is installed. Nothing was changed."/>
    <MediaTemplate EmbedCab="yes"/>
    <Icon Id="daybook.ico" SourceFile="icons/icon.ico"/>
    <Property Id="ARPPRODUCTICON" Value="daybook.ico"/>
    <Property Id="ARPNOMODIFY" Value="1"/>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramMenuFolder"/>
      <Directory Id="ProgramFiles64Folder">
${directoryXml(path.relative(work, payload), folders, '', '        ')}
      </Directory>
    </Directory>
    <Feature Id="Program" Title="Daybook" Level="1">
${[...ids, 'calendarType'].map((id) => `      <ComponentRef Id="${id}"/>`).join('\n')}
    </Feature>
  </Product>
</Wix>
`
}

/**
 * @param {string} payload relative to the source
 * @param {import('./payload.mjs').PayloadFolder[]} folders
 * @param {string} name the folder
 * @param {string} indent
 * @returns {string}
 */
function directoryXml(payload, folders, name, indent) {
  const own = folders.find((folder) => folder.name === name)
  const children = folders.filter((folder) => folder.name !== '' && parentOf(folder.name) === name)
  const [id, label] = name === '' ? ['INSTALLDIR', 'Daybook'] : [idOf('folder', name), path.posix.basename(name)]
  return [
    `${indent}<Directory Id="${id}" Name="${xml(label)}">`,
    ...(own?.files ?? []).map((file) => componentXml(payload, name === '' ? file : `${name}/${file}`, `${indent}  `)),
    ...(name === '' ? [calendarXml(`${indent}  `)] : []),
    ...children.map((child) => directoryXml(payload, folders, child.name, `${indent}  `)),
    `${indent}</Directory>`,
  ].join('\n')
}

/** @param {string} name */
const parentOf = (name) => (name.includes('/') ? path.posix.dirname(name) : '')

/** @param {string} payload @param {string} name @param {string} indent */
function componentXml(payload, name, indent) {
  const id = idOf('file', name.includes('/') ? name : `/${name}`)
  const source = xml(path.join(payload, name))
  const shortcut = `${indent}    <Shortcut Id="menuEntry" Directory="ProgramMenuFolder" Name="Daybook"
${indent}      WorkingDirectory="INSTALLDIR" Advertise="no"/>`
  return [
    `${indent}<Component Id="${id}" Guid="${stableId(`file ${name}`)}" Win64="yes">`,
    `${indent}  <File Id="${id}" Name="${xml(path.posix.basename(name))}" Source="${source}" KeyPath="yes">`,
    ...(name === executable ? [shortcut] : []),
    `${indent}  </File>`,
    `${indent}</Component>`,
  ].join('\n')
}

/** Daybook is offered for calendars; it does not take them from another program. @param {string} indent */
function calendarXml(indent) {
  const type = 'Software\\Classes\\Daybook.Calendar'
  const value = (/** @type {string} */ key, /** @type {string} */ rest) =>
    `${indent}  <RegistryValue Root="HKLM" Key="${key}" Type="string" ${rest}/>`
  return [
    `${indent}<Component Id="calendarType" Guid="${stableId('calendar type')}" Win64="yes">`,
    value(type, 'Value="Calendar" KeyPath="yes"'),
    value(`${type}\\shell\\open\\command`, `Value="&quot;[INSTALLDIR]${executable}&quot; &quot;%1&quot;"`),
    value('Software\\Classes\\.ics\\OpenWithProgids', 'Name="Daybook.Calendar" Value=""'),
    `${indent}</Component>`,
  ].join('\n')
}

/** The same name always gives the same id. @param {string} name */
const stableId = (name) => nameToId(name, upgradeCode).toUpperCase()

/** An identifier that MSI accepts. @param {string} kind @param {string} name */
const idOf = (kind, name) => `${kind}${stableId(`${kind} ${name}`).replaceAll('-', '')}`

/** @param {string} text */
const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { msiSource, upgradeCode } from '../../build/packages/windows/msi.mjs'
import { fileMacros } from '../../build/packages/windows/nsis.mjs'
import { numericVersion, payloadFolders } from '../../build/packages/windows/payload.mjs'
import { temporaryFolder } from '../helpers/temporaryFolder'

function payload(...names: readonly string[]) {
  const folder = temporaryFolder()
  for (const name of ['Daybook.exe', ...names]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), name)
  }
  return folder
}

test('the folders of a payload come parents first, with sorted names', () => {
  expect(payloadFolders(payload('b.dll', 'a.dll', 'locales/en-US.pak', 'resources/app/x'))).toEqual([
    { name: '', files: ['Daybook.exe', 'a.dll', 'b.dll'] },
    { name: 'locales', files: ['en-US.pak'] },
    { name: 'resources', files: [] },
    { name: 'resources/app', files: ['x'] },
  ])
})

test('a folder without the program is not a payload', () => {
  expect(() => payloadFolders(temporaryFolder())).toThrow('contains no Daybook.exe')
})

test('the uninstaller removes every installed file, and folders only after their contents', () => {
  const folder = payload('locales/en-US.pak', 'resources/app/x', 'price $5.txt')
  const [install = '', remove = ''] = fileMacros(folder).split('!macroend')
  const installed = [...install.matchAll(/File "(.*)"/g)].map(([, file]) =>
    path.relative(folder, (file ?? '').replaceAll('$$', '$')),
  )
  const removed = [...remove.matchAll(/Delete "\$INSTDIR\\(.*)"/g)].map(([, file]) =>
    (file ?? '').replaceAll('$$', '$').replaceAll('\\', '/'),
  )
  expect(removed.toSorted()).toEqual(installed.toSorted())
  const folders = [...remove.matchAll(/RMDir "(.*)"/g)].map(([, place]) => place)
  expect(folders).toEqual(['$INSTDIR\\resources\\app', '$INSTDIR\\resources', '$INSTDIR\\locales'])
})

test('the MSI keeps its upgrade code and the ids of its files from version to version, and changes its product', () => {
  const folder = payload('locales/en-US.pak', 'a & b.txt')
  const [one, two] = ['1.0.0', '1.1.0-rc.1'].map((version) => msiSource(folder, version, path.dirname(folder)))
  const idsOf = (source = '', pattern: RegExp) => [...source.matchAll(pattern)].map(([, id]) => id)
  const components = /Component Id="\w+" Guid="([^"]+)"/g
  expect(idsOf(one, components)).toEqual(idsOf(two, components))
  expect(new Set(idsOf(one, components)).size).toBe(4)
  expect(idsOf(one, /Product Id="([^"]+)"/g)).not.toEqual(idsOf(two, /Product Id="([^"]+)"/g))
  expect([idsOf(one, /UpgradeCode="([^"]+)"/g), idsOf(two, /Version="(\d[^"]*)" Manuf/g)]).toEqual([
    [upgradeCode], ['1.1.0'],
  ])
  expect(upgradeCode).toBe('FF32175B-504C-4676-A060-2F4CABAF4D23')
})

test('every component of the MSI is in its feature, and names are valid XML', () => {
  const folder = payload('locales/en-US.pak', 'a & b.txt', 'resources/app.asar')
  const source = msiSource(folder, '1.0.0', path.dirname(folder))
  const ids = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, id]) => id ?? '').toSorted()
  expect(ids(/<ComponentRef Id="(\w+)"/g)).toEqual(ids(/<Component Id="(\w+)"/g))
  expect([source.includes('a &amp; b.txt'), source.includes('a & b')]).toEqual([true, false])
})

test.each([['1.2.3', '1.2.3'], ['1.2.3-rc.1', '1.2.3']])('Windows reads version %s as %s', (version, numbers) => {
  expect(numericVersion(version)).toBe(numbers)
})

import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { outputFolder, packagingConfig } from '../../build/electronBuilder.mjs'
import { usualTargets } from '../../build/packages/targets.mjs'
import { releaseFolder } from '../../build/paths.mjs'

type Check = (config: unknown, logger: { readonly add: () => void; readonly isEnabled: boolean }) => Promise<void>
const { validateConfiguration } = createRequire(import.meta.url)('app-builder-lib/out/util/config/config') as {
  readonly validateConfiguration: Check
}

const runtime = { folder: '/electron', executable: '/electron/electron', version: '45.4.1' }
const pinned = { ...runtime, kind: 'pinned' as const }
const config = packagingConfig(pinned, { version: '1.2.3', output: '/out' })
const logger = { add: () => undefined, isEnabled: false }

test('electron-builder’s own schema accepts the configuration, and rejects one with an unknown option', async () => {
  await validateConfiguration(config, logger)
  await expect(validateConfiguration({ ...config, unknownOption: true }, logger)).rejects.toThrow('unknownOption')
})

test('each system gets the packages that it is known for', () => {
  const { linux, win, mac } = config
  expect({
    byElectronBuilder: [linux?.target, win?.target, mac?.target],
    byDefault: (['linux', 'win32', 'darwin', 'freebsd'] as const).map(usualTargets),
  }).toEqual({
    byElectronBuilder: ['AppImage', ['dir', 'zip'], ['dmg', 'zip']],
    byDefault: [['deb', 'rpm', 'tar.gz'], ['folder', 'portable'], ['dmg', 'zip'], ['folder']],
  })
})

test('the program is locked down: no Node, no debugger, nothing but its own archive', () => {
  expect([config.asar, config.electronFuses]).toEqual([true, {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  }])
})

test('macOS runs it hardened, with the one exception that Chromium needs', () => {
  const { hardenedRuntime, entitlements, entitlementsInherit } = config.mac ?? {}
  const file = 'build/packages/mac/entitlements.plist'
  expect([hardenedRuntime, entitlements, entitlementsInherit]).toEqual([true, file, file])
})

test('calendars are offered to it on Linux and macOS, without taking them from another program', () => {
  const offered = [{ ext: 'ics', name: 'Calendar', mimeType: 'text/calendar', role: 'Viewer', rank: 'Alternate' }]
  expect([config.linux?.fileAssociations, config.mac?.fileAssociations]).toEqual([offered, offered])
})

test('nothing is published, and the version is the requested one', () => {
  expect([config.publish, config.extraMetadata]).toEqual([
    null, { version: '1.2.3', desktopName: 'daybook.desktop' },
  ])
})

test('only a package from the pinned Electron goes to the folder for releases', () => {
  const folders = (['pinned', 'given', 'fallback'] as const).map((kind) => outputFolder({ ...runtime, kind }))
  expect(folders.map((folder) => folder.slice(releaseFolder.length))).toEqual([
    '', '/not-for-release', '/not-for-release',
  ])
})

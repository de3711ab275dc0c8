/** What goes into a package, and how its Electron is locked down. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { distFolder, releaseFolder } from './paths.mjs'
import { desktopName } from './packages/linux/desktopEntry.mjs'

const icons = path.join(distFolder, 'packages/icons')

/** Calendars open in Daybook if the user says so; it does not take them over from another program. */
const fileAssociations = [
  {
    ext: 'ics',
    name: 'Calendar',
    mimeType: 'text/calendar',
    role: /** @type {const} */ ('Viewer'),
    rank: /** @type {const} */ ('Alternate'),
  },
]

/**
 * @param {import('./runtime/find.mjs').Runtime} runtime
 * @param {{ version: string, output: string }} how the version of the program, and the folder for what is made
 * @returns {import('electron-builder').Configuration}
 */
export function packagingConfig(runtime, { version, output }) {
  return {
    appId: 'org.daybook.daybook',
    productName: 'Daybook',
    copyright: 'Copyright © Daybook contributors',
    directories: { output, buildResources: 'build/icons' },
    // The bundles contain every library they use, so node_modules stay out.
    files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!**/node_modules/**'],
    extraFiles: [{ from: 'LICENSE', to: 'LICENSE.daybook.txt' }],
    extraMetadata: { version, desktopName: `${desktopName}.desktop` },
    asar: true,
    npmRebuild: false,
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    electronLanguages: ['en-US'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    // Electron's default app would run any folder given to it.
    afterPack: async (context) => rmSync(path.join(resourcesIn(context), 'default_app.asar'), { force: true }),
    linux: {
      target: 'AppImage',
      category: 'Office',
      executableName: 'daybook',
      icon: icons,
      synopsis: 'Record, plan and report your own working time',
      fileAssociations,
    },
    // NSIS and MSI have their own scripts (build/packages/windows), which pack the folder that this makes.
    win: { target: ['dir', 'zip'], icon: path.join(icons, 'icon.ico') },
    mac: {
      target: ['dmg', 'zip'],
      category: 'public.app-category.productivity',
      icon: path.join(icons, 'icon.icns'),
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: 'build/packages/mac/entitlements.plist',
      entitlementsInherit: 'build/packages/mac/entitlements.plist',
      fileAssociations,
    },
    dmg: { title: 'Daybook ${version}' },
    publish: null,
  }
}

/** A package with the development runtime goes to a folder whose name says that it is not for release. */
export const outputFolder = (/** @type {import('./runtime/find.mjs').Runtime} */ runtime) =>
  runtime.kind === 'pinned' ? releaseFolder : path.join(releaseFolder, 'not-for-release')

/** @param {import('electron-builder').AfterPackContext} context */
function resourcesIn(context) {
  const isMac = context.electronPlatformName === 'darwin'
  return path.join(context.appOutDir, isMac ? 'Daybook.app/Contents/Resources' : 'resources')
}

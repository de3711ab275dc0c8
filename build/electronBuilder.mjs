/** What goes into a package, and how its Electron is closed up. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { releaseFolder } from './paths.mjs'

/**
 * @param {import('./runtime/find.mjs').Runtime} runtime
 * @returns {import('electron-builder').Configuration}
 */
export function packagingConfig(runtime) {
  return {
    appId: 'org.daybook.daybook',
    productName: 'Daybook',
    directories: { output: outputFolder(runtime), buildResources: 'build/icons' },
    // The bundles hold every library they use, so no node_modules go along.
    files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!**/node_modules/**'],
    extraFiles: [{ from: 'LICENSE', to: 'LICENSE.daybook.txt' }],
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
    // Electron's own start-up app would run any folder that is named to it.
    afterPack: async (context) => rmSync(path.join(resourcesIn(context), 'default_app.asar'), { force: true }),
    linux: { target: 'dir', category: 'Office', executableName: 'daybook' },
    win: { target: 'dir' },
    mac: { target: 'dir', category: 'public.app-category.productivity' },
  }
}

/** A package of the development runtime stands in a folder whose name says what it is not. */
const outputFolder = (/** @type {import('./runtime/find.mjs').Runtime} */ runtime) =>
  runtime.kind === 'pinned' ? releaseFolder : `${releaseFolder}/not-for-release`

/** @param {import('electron-builder').AfterPackContext} context */
function resourcesIn(context) {
  const isMac = context.electronPlatformName === 'darwin'
  return path.join(context.appOutDir, isMac ? 'Daybook.app/Contents/Resources' : 'resources')
}

/** What goes into a package, and how its Electron is locked down. */
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
    // The bundles contain every library they use, so node_modules stay out.
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
    // Electron's default app would run any folder given to it.
    afterPack: async (context) => rmSync(path.join(resourcesIn(context), 'default_app.asar'), { force: true }),
    linux: { target: 'dir', category: 'Office', executableName: 'daybook' },
    win: { target: 'dir' },
    mac: { target: 'dir', category: 'public.app-category.productivity' },
  }
}

/** A package with the development runtime goes to a folder whose name says that it is not for release. */
const outputFolder = (/** @type {import('./runtime/find.mjs').Runtime} */ runtime) =>
  runtime.kind === 'pinned' ? releaseFolder : `${releaseFolder}/not-for-release`

/** @param {import('electron-builder').AfterPackContext} context */
function resourcesIn(context) {
  const isMac = context.electronPlatformName === 'darwin'
  return path.join(context.appOutDir, isMac ? 'Daybook.app/Contents/Resources' : 'resources')
}

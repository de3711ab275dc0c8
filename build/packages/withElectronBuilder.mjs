import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { packagingConfig } from '../electronBuilder.mjs'
import { root } from '../paths.mjs'
import { findRuntime } from '../runtime/find.mjs'

/**
 * A package that only electron-builder can make, because its parts are downloaded or come from the system.
 * @param {'linux' | 'mac' | 'windows'} system
 * @param {string} name electron-builder's name of the target
 * @returns {(stage: import('./facts.mjs').Stage) => Promise<string[]>}
 */
export function makeWithElectronBuilder(system, name) {
  const platform = { linux: Platform.LINUX, mac: Platform.MAC, windows: Platform.WINDOWS }[system]
  return async ({ unpacked, facts, output }) => {
    const config = packagingConfig(findRuntime(), { version: facts.version, output })
    return await build({
      projectDir: root,
      prepackaged: system === 'mac' ? path.join(unpacked, 'Daybook.app') : unpacked,
      config: { ...config, artifactName: `${facts.name}-\${version}-\${os}-\${arch}.\${ext}` },
      targets: platform.createTarget(name),
      publish: 'never',
    })
  }
}

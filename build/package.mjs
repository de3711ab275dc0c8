/** `npm run package`: an unpacked application folder for this system, in release/. */
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildAll } from './build.mjs'
import { packagingConfig } from './electronBuilder.mjs'
import { root } from './paths.mjs'
import { findRuntime } from './runtime/find.mjs'
import { pinnedVersion } from './runtime/folders.mjs'
import { runTool } from './say.mjs'

await runTool(async () => {
  const runtime = findRuntime()
  const config = packagingConfig(runtime)
  const output = config.directories?.output ?? ''
  rmSync(output, { recursive: true, force: true })
  await buildAll()
  await build({ projectDir: root, config, targets: Platform.current().createTarget('dir'), publish: 'never' })
  if (runtime.kind !== 'pinned') markAsNotForRelease(output, runtime.version)
  console.log(`daybook: the application is in ${path.relative(root, output)}`)
})

/** @param {string} output @param {string} version */
function markAsNotForRelease(output, version) {
  const text = `Not for release: built with Electron ${version}, not with the pinned Electron ${pinnedVersion}.`
  writeFileSync(path.join(output, 'NOT-FOR-RELEASE.txt'), `${text}\n`)
  console.log(`daybook: ${text}`)
}

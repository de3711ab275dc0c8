/**
 * `npm run package [-- NAME…]`: the packages of this system and their SHA-256 sums, in release/.
 *
 * Names are those of build/packages/targets.mjs. `--payload=FOLDER` packs the program's folder of another system, as
 * the release workflow does for Windows. `--release` makes nothing unless the pinned Electron is there.
 */
import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildAll } from './build.mjs'
import { outputFolder } from './electronBuilder.mjs'
import { makePackages } from './packages/makePackages.mjs'
import { usualTargets } from './packages/targets.mjs'
import { root } from './paths.mjs'
import { findRuntime } from './runtime/find.mjs'
import { PlainError, runTool } from './say.mjs'

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: { payload: { type: 'string' }, release: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const runtime = findRuntime()
  if (values.release && runtime.kind !== 'pinned') {
    throw new PlainError(`a release needs the pinned Electron, and here is ${runtime.version}: try \`npm run setup\``)
  }
  const names = positionals.length > 0 ? positionals : usualTargets(process.platform)
  const output = outputFolder(runtime)
  rmSync(output, { recursive: true, force: true })
  if (values.payload === undefined) await buildAll()
  const payload = values.payload === undefined ? {} : { payload: path.resolve(values.payload) }
  for (const file of await makePackages({ names, output, ...payload })) {
    console.log(`daybook: ${path.relative(root, file)}, ${(statSync(file).size / 1e6).toFixed(1)} MB`)
  }
})

/** `npm run build`: the renderer, the main process and the preload script, into dist/. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { bundleCli } from './cli/bundle.mjs'
import { drawIcon } from './packages/icons.mjs'
import { licensesText, shippedPackages } from './packages/licenses.mjs'
import { electronFolder, inRoot, rendererFolder } from './paths.mjs'
import { isMain, runTool } from './say.mjs'
import { electronConfig } from './vite/electron.mjs'
import { rendererConfig } from './vite/renderer.mjs'

/** Builds everything and returns the seconds it took. */
export async function buildAll() {
  const started = performance.now()
  rmSync(electronFolder, { recursive: true, force: true })
  mkdirSync(electronFolder, { recursive: true })
  const electronParts = /** @type {const} */ (['main', 'preload', 'cli'])
  const present = electronParts.filter((name) => existsSync(inRoot('electron', `${name}.ts`)))
  await forProduction(
    async () =>
      await Promise.all([build(rendererConfig), ...present.map((name) => build(electronConfig(name))), bundleCli()]),
  )
  writeFileSync(path.join(electronFolder, 'icon.png'), drawIcon(64))
  writeFileSync(path.join(rendererFolder, 'licenses.txt'), licensesText(shippedPackages()))
  return (performance.now() - started) / 1000
}

/**
 * Test runners set NODE_ENV to `test`, which would include React's development checks in the build.
 * @param {() => Promise<unknown>} work
 */
async function forProduction(work) {
  const given = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (given === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = given
  }
}

if (isMain(import.meta.url)) {
  await runTool(async () => {
    console.log(`built in ${(await buildAll()).toFixed(1)} s`)
  })
}

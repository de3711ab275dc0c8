import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { packagingConfig } from '../electronBuilder.mjs'
import { distFolder, root } from '../paths.mjs'
import { findRuntime } from '../runtime/find.mjs'
import { installCommand, missingPackages } from '../runtime/systemPackages.mjs'
import { PlainError } from '../say.mjs'
import { writeChecksums } from './checksums.mjs'
import { packageFacts } from './facts.mjs'
import { writeIcons } from './icons.mjs'
import { targets } from './targets.mjs'

/**
 * Makes packages of the built program. The caller has built it.
 * @param {{ names: readonly string[], output: string, version?: string, payload?: string }} wanted names of targets; a
 *   payload is the program's folder of another system, packed there
 * @returns {Promise<string[]>} the files
 */
export async function makePackages({ names, output, version, payload }) {
  const chosen = names.map(targetNamed)
  checkTools(chosen)
  const runtime = findRuntime()
  const facts = packageFacts(runtime, version)
  const work = path.join(distFolder, 'packages')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  writeIcons(path.join(work, 'icons'))
  const unpacked = payload ?? (await packFolder(runtime, { version: facts.version, output: work }))
  /** @type {string[]} */
  const files = []
  for (const { make } of chosen) files.push(...(await make({ unpacked, facts, work, output })))
  if (!facts.isRelease) markAsNotForRelease(output, facts)
  await writeChecksums(output)
  return files
}

/** @param {string} name */
function targetNamed(name) {
  const found = targets.find((target) => target.name === name)
  if (found !== undefined) return found
  throw new PlainError(`there is no package ${name}, only ${targets.map((target) => target.name).join(', ')}`)
}

/**
 * Names everything that is missing, before anything is made.
 * @param {readonly import('./targets.mjs').Target[]} chosen
 */
function checkTools(chosen) {
  const missing = chosen.flatMap(({ needs }) => (needs === null ? [] : missingPackages(needs)))
  if (missing.length > 0)
    throw new PlainError(`the system lacks packages; install them with: ${installCommand(missing)}`)
}

/**
 * Lets electron-builder put the built program and its Electron together, locked down as it will be shipped.
 * @param {import('../runtime/find.mjs').Runtime} runtime
 * @param {{ version: string, output: string }} how
 * @returns {Promise<string>} the folder
 */
async function packFolder(runtime, { version, output }) {
  const config = packagingConfig(runtime, { version, output })
  await build({ projectDir: root, config, targets: Platform.current().createTarget('dir'), publish: 'never' })
  const names = ['linux-unpacked', 'win-unpacked', 'mac', 'mac-arm64', 'mac-universal']
  const found = names.map((name) => path.join(output, name)).find((folder) => existsSync(folder))
  if (found === undefined) throw new PlainError(`electron-builder left no program in ${path.relative(root, output)}`)
  return found
}

/** @param {string} output @param {import('./facts.mjs').PackageFacts} facts */
function markAsNotForRelease(output, facts) {
  const text = `Not for release: built with Electron ${facts.electron}, not with the pinned Electron.`
  writeFileSync(path.join(output, 'NOT-FOR-RELEASE.txt'), `${text}\n`)
  console.log(`daybook: ${text}`)
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { outputFolder } from '../../electronBuilder.mjs'
import { root } from '../../paths.mjs'
import { findRuntime } from '../../runtime/find.mjs'
import { runOrFail } from '../runOrFail.mjs'

/** The number of a migration that no release will have. */
const trialNumber = 9990

/**
 * Makes the deb of a future program, whose data version is above the current one.
 * @param {string} folder a copy of the source with its packages
 * @param {string} version
 * @returns {string} the deb
 */
export function debWithNewerData(folder, version) {
  const trial = `  { number: ${trialNumber}, name: 'Trial', upgrade: (record) => record },\n];`
  edit(path.join(folder, 'shared/migrations/all.ts'), '\n];', `\n${trial}`)
  edit(path.join(folder, 'package.json'), /"version": "[^"]+"/, `"version": "${version}"`)
  runOrFail(process.execPath, ['build/package.mjs', 'deb'], { cwd: folder })
  const output = path.join(folder, path.relative(root, outputFolder(findRuntime())))
  const deb = readdirSync(output).find((name) => name.endsWith('.deb'))
  if (deb === undefined) throw new Error(`there is no deb in ${output}`)
  return path.join(output, deb)
}

/** @param {string} file @param {string | RegExp} from @param {string} to */
function edit(file, from, to) {
  const text = readFileSync(file, 'utf8')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`${file} has nothing that matches ${String(from)}`)
  writeFileSync(file, edited)
}

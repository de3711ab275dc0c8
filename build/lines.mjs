/**
 * `npm run lines -- FILE.csv`: reads each line of a file in the form of tests/fixtures/lines/typedLines.csv as the window
 * would, prints those that come out otherwise, and how many are right.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { inRoot, root } from './paths.mjs'
import { PlainError, runTool } from './say.mjs'
import { alias } from './vite/common.mjs'

await runTool(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new PlainError('name one file, such as typed_lines.csv')
  await compareFile(path.resolve(file))
})

/** @param {string} file */
async function compareFile(file) {
  const { readTypedLines, differencesIn } = await load('tests/helpers/typedLines.ts')
  const lines = readTypedLines(readFileSync(file, 'utf8'))
  const differences = differencesIn(lines)
  for (const { line, expected, came } of differences)
    console.log(`${line}\n  expected ${expected}\n  came     ${came}`)
  console.log(`${lines.length - differences.length} of ${lines.length} right`)
  if (differences.length > 0) process.exitCode = 1
}

/** @param {string} file */
async function load(file) {
  const { module } = await runnerImport(inRoot(file), { root, resolve: { alias }, logLevel: 'error', configFile: false })
  return module
}

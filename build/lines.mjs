/**
 * `npm run lines -- FILE.csv`: reads each line of a file in the format of tests/fixtures/lines/typedLines.csv as the
 * window would, prints those that come out differently, and how many are right. `--combine 500 --seed 7` reads lines
 * made from the grammar's parts instead, and prints the results; `--all` also prints those that ask.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { inRoot, root } from './paths.mjs'
import { PlainError, runTool } from './say.mjs'
import { alias } from './vite/common.mjs'

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: { combine: { type: 'string' }, seed: { type: 'string', default: '1' }, all: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (values.combine !== undefined) return await judgeCombined(Number(values.seed), Number(values.combine), values.all)
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

/** @param {number} seed @param {number} count @param {boolean} [isAll] prints every line that is not right */
async function judgeCombined(seed, count, isAll = false) {
  const { judgeLines, countOf } = await load('tests/helpers/judgeLines.ts')
  const judged = judgeLines(seed, count)
  for (const { line, meant, came, verdict, isListed } of judged)
    if (verdict === 'wrong' || (isAll && isListed && verdict !== 'right'))
      console.log(`${verdict}: ${line}\n  meant ${meant}\n  came  ${came}`)
  const listed = judged.filter((/** @type {{ isListed: boolean }} */ { isListed }) => isListed)
  const said = ['right', 'asked', 'refused', 'wrong'].map((verdict) => `${countOf(judged, verdict)} ${verdict}`)
  const share = ((countOf(listed, 'right') / listed.length) * 100).toFixed(1)
  console.log(`seed ${seed}: ${said.join(', ')}; ${share} % of those by the table alone are right`)
  if (countOf(judged, 'wrong') > 0) process.exitCode = 1
}

/** @param {string} file */
async function load(file) {
  /** @type {import('vite').InlineConfig} */
  const options = { root, resolve: { alias }, logLevel: 'error', configFile: false }
  return (await runnerImport(inRoot(file), options)).module
}

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeImport } from '../../build/lint/judgeImport.mjs'
import { inRoot, root } from '../../build/paths.mjs'
import { imports } from './zoneCases'

/** The real linter with the real configuration, in a copy with one file for each case. */
let copy = ''
let findings = new Map<string, string[]>()

beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'daybook-zones-'))
  cpSync(inRoot('build/lint'), path.join(copy, 'build/lint'), { recursive: true })
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) cpSync(inRoot(name), path.join(copy, name))
  symlinkSync(inRoot('node_modules'), path.join(copy, 'node_modules'))
  for (const [index, { file, specifier }] of imports.entries()) write(caseFile(file, index), `import '${specifier}'\n`)
  write('shared/rules/clock.ts', 'export const now = [Date.now(), new Date(), Math.random()]\n')
  write('renderer/platform/clock.ts', 'export const now = () => Date.now()\n')
  findings = lint()
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

const numbered = imports.map((each, index) => ({ ...each, index }))

test.each(numbered)('$file importing $specifier is $verdict', ({ file, specifier, verdict, index }) => {
  const caught = (findings.get(caseFile(file, index)) ?? []).includes('daybook(zones)')
  expect({ byLinter: caught, byTable: judgeImport(file, specifier) !== null }).toEqual({
    byLinter: verdict === 'forbidden',
    byTable: verdict === 'forbidden',
  })
})

test('a clock or randomness inside the pure core is caught, the one in the platform is not', () => {
  const caught = (file: string) =>
    (findings.get(file) ?? []).filter((code) => code === 'daybook(no-hidden-clock)').length
  expect([caught('shared/rules/clock.ts'), caught('renderer/platform/clock.ts')]).toEqual([3, 0])
})

test('an import from outside the project is caught', () => {
  expect(judgeImport('renderer/main.tsx', '../../elsewhere/file')).toMatch(/outside the project/)
})

/** Each case gets its own file next to the one it names, so that one file gives one answer. */
function caseFile(file: string, index: number) {
  const isRootFile = /^(electron\/(main|preload|cli)\.ts|renderer\/main\.tsx)$/.test(file)
  return isRootFile ? file : file.replace(/(\.tsx?)$/, `${index}$1`)
}

function write(file: string, text: string) {
  mkdirSync(path.join(copy, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(copy, file), text, { flag: 'a' })
}

function lint() {
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const answer = spawnSync(process.execPath, [oxlint, '--format', 'json', '.'], {
    cwd: copy,
    encoding: 'utf8',
    timeout: 300_000,
  })
  const { diagnostics } = JSON.parse(answer.stdout) as { diagnostics: { code: string; filename: string }[] }
  const byFile = new Map<string, string[]>()
  for (const { code, filename } of diagnostics) byFile.set(filename, [...(byFile.get(filename) ?? []), code])
  return byFile
}

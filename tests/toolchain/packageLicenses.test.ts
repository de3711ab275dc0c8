import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { licensesText, shippedPackages } from '../../build/packages/licenses.mjs'
import { inRoot } from '../../build/paths.mjs'

type Manifest = { readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string> }
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest
const packages = shippedPackages()
const names = packages.map(({ name }) => name)

test('every package that the program depends on is listed with its license, text and source', () => {
  expect(Object.keys(manifest.dependencies).filter((name) => !names.includes(name))).toEqual([])
  const isComplete = ({ license, text, source }: (typeof packages)[number]) =>
    license !== '' && text.length > 200 && source !== ''
  const incomplete = packages.filter((one) => !isComplete(one))
  expect(incomplete).toEqual([])
})

test('what those packages depend on is listed too, and nothing that only builds and tests', () => {
  expect(['scheduler', 'd3-array'].filter((name) => !names.includes(name))).toEqual([])
  expect(Object.keys(manifest.devDependencies).filter((name) => names.includes(name))).toEqual([])
})

test('each license is one that allows what Daybook does with it', () => {
  const allowed = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'OFL-1.1', 'MPL-2.0', '0BSD'])
  expect(packages.filter(({ license }) => !allowed.has(license)).map(({ name }) => name)).toEqual([])
})

test('the text holds Daybook’s license and those of all packages, and says where the source of ical.js is', () => {
  const text = licensesText(packages)
  expect(packages.filter((one) => !text.includes(`${one.name} ${one.version}, ${one.license}`))).toEqual([])
  expect(text).toContain('Copyright (c) 2026 Daybook contributors')
  expect(text).toMatch(/ical\.js [\d.]+, MPL-2\.0\nSource: https:\/\/github\.com\/kewisch\/ical\.js\n/)
})

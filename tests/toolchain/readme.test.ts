import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeImport } from '../../build/lint/judgeImport.mjs'
import { inRoot } from '../../build/paths.mjs'

const readme = readFileSync(inRoot('README.md'), 'utf8')
const tops = ['shared', 'renderer', 'electron'] as const

/** The last column of a row in the table of layers. */
function rowOf(top: string): string {
  return new RegExp(`^\\| \`${top}/\` \\|.*\\| (.*) \\|$`, 'm').exec(readme)?.[1] ?? ''
}

/** The arrows of a row as pairs of neighbors: the right one may import the left one. */
function arrowsOf(top: string): { left: string; right: string }[] {
  const parts = rowOf(top).split('; ').filter((part) => part.includes('←'))
  const chains = parts.map((part) => part.split(' ← ').map((step) => step.split(', ')))
  return chains.flatMap((steps) =>
    steps
      .slice(1)
      .flatMap((step, index) => step.flatMap((right) => (steps[index] ?? []).map((left) => ({ left, right })))),
  )
}

/** Whether the lint rule lets a file of one folder import a file of another. */
function mayImport(top: string, from: string, to: string): boolean {
  const file = from === 'features' ? 'features/one/x.ts' : from.includes('.') ? from : `${from}/x.ts`
  const target = to === 'features' ? 'features/two/y' : to.includes('.') ? to.replace(/\.tsx?$/, '') : `${to}/y`
  const relative = `${file.includes('/') ? '..' : '.'}/${target}`
  return judgeImport(`${top}/${file}`, top === 'electron' ? relative : `#${top}/${target}`) === null
}

test.each(tops)('the README’s table of layers names every folder of %s', (top) => {
  const entries = readdirSync(inRoot(top), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const words = new Set(rowOf(top).match(/[\w.-]+/g))
  expect(folders.filter((name) => !words.has(name))).toEqual([])
})

test.each(tops)('every arrow of %s in the README allows an import, and none allows the opposite one', (top) => {
  const arrows = arrowsOf(top)
  expect(arrows.length).toBeGreaterThan(3)
  expect(arrows.filter(({ left, right }) => !mayImport(top, right, left) || mayImport(top, left, right))).toEqual([])
})

test('every npm command and path that the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { scripts: Record<string, string> }
  const commands = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '')
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
  const paths = [...readme.matchAll(/(?<![@\w/])(?:build|shared|renderer|electron|tests)\/[\w./-]*\w/g)].map(
    ([found]) => found,
  )
  expect(paths.filter((name) => !existsSync(inRoot(name)))).toEqual([])
})

test('the dependency tables name every declared package and no other', () => {
  type Manifest = Record<'dependencies' | 'devDependencies', Record<string, string>>
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const tables = readme.slice(readme.indexOf('| dependency |'))
  const named = [...tables.matchAll(/^\| ((?:[@\w][\w@/.*-]*(?: \(mini\))?(?:, )?)+) \| [^|`]*\|$/gm)]
    .flatMap(([, list]) => (list ?? '').replace(' (mini)', '').split(', '))
  const missing = installed.filter((name) => !named.some((entry) => isFor(entry, name)))
  const extra = named.filter((entry) => !installed.some((name) => isFor(entry, name)))
  expect({ missing, extra: extra.filter((entry) => entry !== 'dependency') }).toEqual({ missing: [], extra: [] })
})

/** Whether an entry of the table, such as `@types/*`, stands for a package. */
function isFor(entry: string, name: string): boolean {
  return entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : entry === name
}

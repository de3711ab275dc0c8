import { expect, test } from 'vitest'
import { root } from '../../build/paths.mjs'
import { drawMutants } from '../../build/mutate/drawMutants.mjs'
import { applyChange, findMutants } from '../../build/mutate/findMutants.mjs'
import { mirrorsOf } from '../../build/mutate/testsOf.mjs'

/** The code after each possible mutation. */
const changesOf = (source: string) => findMutants('a.ts', source).map((mutant) => applyChange(source, mutant))

test.each([
  ['f(a < b)', ['f(a <= b)', ';']],
  ['f(a >= b)', ['f(a > b)', ';']],
  ['f(a === b)', ['f(a !== b)', ';']],
  ['f(a && b)', ['f(a || b)', ';']],
  ['f(a - b)', ['f(a + b)', ';']],
  ['f(!a)', ['f(a)', ';']],
  ['f(true)', ['f(false)', ';']],
  ['f(a ? b : c)', ['f(a ? (c) : (b))', ';']],
  ['const a = 5', ['const a = 4', 'const a = 6']],
  ['const a = -1', ['const a = -0', 'const a = -2']],
  ['if (a) f()', [';']],
  ['for (const a of b) { if (a) break }', ['for (const a of b) { ; }']],
  ['for (let a = b; a < c; a += 1) f(a)', [
    'for (let a = b; a <= c; a += 1) f(a)',
    'for (let a = b; a < c; a += 2) f(a)',
    'for (let a = b; a < c; a += 1) ;',
  ]],
])('%s may become each of %j', (source, changed) => {
  expect(changesOf(source).toSorted()).toEqual(changed.toSorted())
})

test.each([
  ['a type', 'type A = 1 | { b: true }'],
  ['the type of a value', 'const a = b as 1 | 2'],
  ['a comment', 'const a = b // 1 < 2'],
  ['a string', "const a = '1 < 2'"],
  ['texts that are joined', "const a = b + '!'"],
  ['an import', "import { a } from './1'"],
  ['the text of an error', 'function f() { throw new RangeError(`${a + 1}`) }'],
  ['what an index falls back on', 'const a = b[c] ?? 0'],
  ['a number that names a field', 'const a = { 1: b }'],
])('%s is left alone', (_, source) => {
  expect(changesOf(source)).toEqual([])
})

test('only the sign of a comparator’s result is mutated', () => {
  expect(changesOf('const a = b.toSorted(() => -1)')).toEqual(['const a = b.toSorted(() => -0)'])
})

test('the same seed draws the same mutants, another seed draws others, and each mutant describes its change', () => {
  const draw = (seed: number) => drawMutants(root, 'shared/time', { seed, count: 20 }).mutants
  expect(draw(7)).toEqual(draw(7))
  expect(draw(8)).not.toEqual(draw(7))
  expect(draw(7).filter(({ before, after }) => before === after)).toEqual([])
})

test('a file is tested by the tests of its name, then of its folder, then of its part of the core', () => {
  const tests = [
    'tests/shared/time/zones.test.ts', 'tests/shared/rules/terms.test.ts', 'tests/shared/rules/log/readLine.test.ts',
    'tests/shared/rules/log/span.test.ts', 'tests/flows/day.test.ts',
  ]
  expect(mirrorsOf('shared/rules/log/span.ts', tests)).toEqual([
    ['tests/shared/rules/log/span.test.ts'],
    ['tests/shared/rules/log/readLine.test.ts'],
    ['tests/shared/rules/terms.test.ts'],
  ])
  const ofScreens = ['tests/renderer/features/today/log.test.tsx', 'tests/renderer/features/week/week.test.tsx']
  expect(mirrorsOf('renderer/features/today/Log.tsx', ofScreens)).toEqual([[ofScreens[0]]])
})

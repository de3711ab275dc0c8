import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/paths.mjs'
import { drawMutants } from '../../build/mutate/drawMutants.mjs'
import { applyChange, findMutants } from '../../build/mutate/findMutants.mjs'
import { reachOf } from '../../build/mutate/reach.mjs'
import { startRunner } from '../../build/mutate/startRunner.mjs'
import { mirrorsOf, nearestOf, otherMirrorsOf, widerTestsOf } from '../../build/mutate/testsOf.mjs'
import { temporaryFolder } from '../helpers/temporaryFolder'

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
  ['the fallback of an index', 'const a = b[c] ?? 0'],
  ['a number that names a field', 'const a = { 1: b }'],
])('%s is left alone', (_, source) => {
  expect(changesOf(source)).toEqual([])
})

test('only the sign of a comparator’s result is mutated', () => {
  expect(changesOf('const a = b.toSorted(() => -1)')).toEqual(['const a = b.toSorted(() => -0)'])
})

test('the same seed draws the same mutants, another seed draws others, and each mutant describes its change', () => {
  const draw = (seed: number) => drawMutants(root, 'shared/exports', { seed, count: 20 }).mutants
  const drawn = draw(7)
  expect(draw(7)).toEqual(drawn)
  expect(draw(8)).not.toEqual(drawn)
  expect(drawn.filter(({ before, after }) => before === after)).toEqual([])
})

test('a test reaches what it imports, directly or indirectly, but not files it takes only types from', () => {
  const [ofTime, types] = ['tests/shared/time/months.test.ts', 'shared/imports/calendar/calendarReading.ts']
  const reach = reachOf(root, [ofTime, types])
  expect(reach.get(ofTime)?.get('shared/time/months.ts')).toBe(1)
  expect(reach.get(ofTime)?.get('shared/time/utcDate.ts')).toBe(2)
  expect(reach.get(ofTime)?.has('shared/time/zones.ts')).toBe(false)
  expect([...(reach.get(types)?.keys() ?? [])]).toEqual([types])
})

/** Steps from each test to `shared/rules/log/span.ts`. */
const reach = (steps: Record<string, number>) =>
  new Map(Object.entries(steps).map(([test, count]) => [test, new Map([['shared/rules/log/span.ts', count]])]))

test('a file is tested by the tests with its name, those that import it, its folder, then its part of the core', () => {
  const steps = reach({
    'tests/shared/rules/terms.test.ts': 3,
    'tests/shared/rules/log/readLine.test.ts': 2,
    'tests/shared/rules/log/day.test.ts': 2,
    'tests/shared/rules/breaks.test.ts': 1,
    'tests/shared/rules/log/span.test.ts': 1,
    'tests/shared/time/zones.test.ts': 1,
    'tests/flows/day.test.ts': 5,
  })
  const milliseconds = new Map([
    ['tests/shared/rules/log/readLine.test.ts', 9],
    ['tests/shared/rules/log/day.test.ts', 2],
  ])
  expect(mirrorsOf('shared/rules/log/span.ts', steps, milliseconds)).toEqual([
    'tests/shared/rules/log/span.test.ts', 'tests/shared/rules/breaks.test.ts', 'tests/shared/rules/log/day.test.ts',
    'tests/shared/rules/log/readLine.test.ts', 'tests/shared/rules/terms.test.ts',
  ])
  expect(nearestOf('shared/rules/log/span.ts', steps, milliseconds)).toEqual([
    'tests/shared/rules/log/span.test.ts', 'tests/shared/rules/breaks.test.ts',
  ])
  expect(otherMirrorsOf('shared/rules/log/span.ts', steps)).toEqual([
    'tests/shared/rules/log/readLine.test.ts', 'tests/shared/rules/log/day.test.ts', 'tests/shared/rules/terms.test.ts',
  ])
})

test('tests that cannot run a file judge none of its mutants', () => {
  const steps = reach({ 'tests/shared/rules/log/span.test.ts': 1 }).set('tests/shared/rules/log/day.test.ts', new Map())
  expect(mirrorsOf('shared/rules/log/span.ts', steps, new Map())).toEqual(['tests/shared/rules/log/span.test.ts'])
})

test('mutants that the mirroring tests miss go to tests of the core at most two imports away, and to the flows', () => {
  const steps = reach({
    'tests/shared/rules/log/span.test.ts': 1,
    'tests/shared/reports/day.test.ts': 2,
    'tests/shared/reports/unit.test.ts': 3,
    'tests/renderer/features/today/log.test.tsx': 1,
    'tests/flows/day.test.ts': 5,
  })
  expect(widerTestsOf('shared/rules/log/span.ts', steps)).toEqual([
    'tests/shared/reports/day.test.ts', 'tests/flows/day.test.ts',
  ])
})

test('a file of a screen is mirrored only by the tests of its own folder', () => {
  const file = 'renderer/features/today/Log.tsx'
  const steps = new Map([
    ['tests/renderer/features/today/log.test.tsx', new Map([[file, 1]])],
    ['tests/renderer/features/week/week.test.tsx', new Map([[file, 1]])],
  ])
  expect(mirrorsOf(file, steps, new Map())).toEqual(['tests/renderer/features/today/log.test.tsx'])
})

test('a file in a folder of a part is mirrored by its own folder first, and then by the whole part', () => {
  const file = 'renderer/storage/recovery/replay.ts'
  const steps = new Map(['storage/store', 'storage/recovery/recover', 'services/sealer'].map((name) =>
    [`tests/renderer/${name}.test.ts`, new Map([[file, 3]])]))
  expect(mirrorsOf(file, steps, new Map())).toEqual([
    'tests/renderer/storage/recovery/recover.test.ts', 'tests/renderer/storage/store.test.ts',
  ])
})

/** Changes the requested file, as the real one does, and never answers if the text says so. */
const runnerThatGetsStuck = `
import { writeFileSync } from 'node:fs'
process.on('disconnect', () => process.exit())
process.on('message', ({ id, file, text }) => {
  writeFileSync(file, text)
  if (text !== 'for (;;) {}') process.send({ id, failed: null })
})
process.send({ ready: [] })
`

test('a mutant that never ends counts as killed, and leaves the file as it was for the next one', async () => {
  const copy = temporaryFolder()
  mkdirSync(path.join(copy, 'build/mutate'), { recursive: true })
  writeFileSync(path.join(copy, 'build/mutate/runner.mjs'), runnerThatGetsStuck)
  writeFileSync(path.join(copy, 'a.ts'), 'original')
  const runner = startRunner(copy)
  try {
    const stuck = await runner.run({ file: 'a.ts', text: 'for (;;) {}', test: 'a.test.ts' }, 700)
    expect([stuck.failed, readFileSync(path.join(copy, 'a.ts'), 'utf8')]).toEqual(['it ran too long', 'original'])
    const next = await runner.run({ file: 'a.ts', text: 'changed', test: 'a.test.ts' }, 20_000)
    expect(next.failed).toBeNull()
  } finally {
    runner.stop()
  }
})

/** Answers with how it was told to run. */
const runnerThatTells = `
process.on('disconnect', () => process.exit())
process.on('message', ({ id }) => {
  const { DAYBOOK_ISOLATE, DAYBOOK_FAULT_SECONDS, DAYBOOK_FAULT_TRIES } = process.env
  process.send({ id, failed: [DAYBOOK_ISOLATE, DAYBOOK_FAULT_SECONDS, DAYBOOK_FAULT_TRIES].join() })
})
process.send({ ready: [] })
`

test('while mutants are judged, modules are loaded anew for each test, and each flow draws few faults', async () => {
  const copy = temporaryFolder()
  mkdirSync(path.join(copy, 'build/mutate'), { recursive: true })
  writeFileSync(path.join(copy, 'build/mutate/runner.mjs'), runnerThatTells)
  const runner = startRunner(copy)
  try {
    const { failed } = await runner.run({ file: null, text: '', test: 'a.test.ts' }, 20_000)
    expect([runner.copy, failed]).toEqual([copy, '1,0,25'])
  } finally {
    runner.stop()
  }
})

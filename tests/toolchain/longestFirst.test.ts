import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { TestSpecification, Vitest } from 'vitest/node'
import { inRoot } from '../../build/paths.mjs'
import LongestFirst, { longest } from '../../build/test/longestFirst.mjs'

/** Everything that the order of files depends on, without results of an earlier run. */
const vitest = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest

const fileOf = (name: string, project: string, groupOrder: number) =>
  ({ moduleId: inRoot(name), project: { name: project, config: { isolate: true, sequence: { groupOrder } } } }) as
    unknown as TestSpecification

test('every file that starts first exists', () => {
  expect(longest.filter((name) => !existsSync(inRoot(name)))).toEqual([])
})

test('the longest files start first within their group, whatever their project', async () => {
  const [kills, disk, tokens] = ['faults/randomKills.test.ts', 'e2e/fullDisk.e2e.test.ts', 'e2e/tokens.e2e.test.ts']
  const files = [
    fileOf('tests/toolchain/window/start.test.ts', 'alone', 2),
    fileOf('tests/e2e/strip.e2e.test.ts', 'e2e', 1),
    fileOf(`tests/${kills}`, 'faults', 1),
    fileOf(`tests/${tokens}`, 'e2e', 1),
    fileOf(`tests/${disk}`, 'e2e', 1),
    fileOf('tests/shared/time/days.test.ts', 'core', 0),
  ]
  const sorted = await new LongestFirst(vitest).sort(files)
  expect(sorted.map(({ moduleId }) => moduleId.slice(inRoot('tests').length + 1))).toEqual([
    'shared/time/days.test.ts', disk, tokens, kills, 'e2e/strip.e2e.test.ts', 'toolchain/window/start.test.ts',
  ])
})

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../../build/paths.mjs'

/** The tests that are skipped under a condition, as the gate names them; a measurement is no part of the gate. */
function conditionalTests(): string[] {
  const files = readdirSync(inRoot('tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.test\.tsx?$/.test(name))
  return files.flatMap((file) => {
    const titles = readFileSync(inRoot(file), 'utf8').matchAll(/^test\.skipIf\(.*\)\('([^']+)'/gm)
    return [...titles].map(([, title]) => `${file} > ${title}`)
  })
}

test('each test that may be skipped is listed with a reason, under the title that it has', () => {
  const list = JSON.parse(readFileSync(inRoot('build/allowedSkips.json'), 'utf8')) as { test: string; reason: string }[]
  expect(list.map((one) => one.test).toSorted()).toEqual(conditionalTests().toSorted())
  expect(list.filter(({ reason }) => reason.trim() === '')).toEqual([])
})

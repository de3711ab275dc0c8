import { judgeImport } from '../../build/lint/judgeImport.mjs'
import { expect, test } from 'vitest'

test('a record may import the time layer', () => {
  expect(judgeImport('shared/records/entry.ts', '#shared/time/day')).toBe(null)
})

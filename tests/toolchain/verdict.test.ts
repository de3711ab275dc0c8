import { expect, test } from 'vitest'
import { nothing, oneFailure, onePass, sum, verdict } from '../../build/test/tally.mjs'

const skipOf = (name: string) => ({ ...nothing(), skipped: [{ test: name, reason: 'no calendars here' }] })

test('all passed is a success, and the count is the last line', () => {
  expect(verdict(sum([onePass(), onePass()]), [])).toEqual({ lines: ['2 passed, 0 failed, 0 skipped'], exitCode: 0 })
})

test('one failure fails the run and is named', () => {
  expect(verdict(sum([onePass(), oneFailure('lint: see above')]), [])).toEqual({
    lines: ['failed: lint: see above', '1 passed, 1 failed, 0 skipped'],
    exitCode: 1,
  })
})

test('no test at all fails the run', () => {
  expect(verdict(nothing(), [])).toEqual({
    lines: ['no test was run, which is an error', '0 passed, 0 failed, 0 skipped'],
    exitCode: 1,
  })
})

test('a skip on the list is named with its reason and lets the run pass', () => {
  expect(verdict(sum([onePass(), skipOf('a > b')]), [{ test: 'a > b', reason: 'no calendars here' }])).toEqual({
    lines: ['skipped: a > b: no calendars here', '1 passed, 0 failed, 1 skipped'],
    exitCode: 0,
  })
})

test('a skip that is not on the list fails the run', () => {
  expect(verdict(sum([onePass(), skipOf('a > b')]), [])).toEqual({
    lines: [
      'skipped: a > b: no calendars here',
      'not on build/allowedSkips.json, so an error: a > b',
      '1 passed, 0 failed, 1 skipped',
    ],
    exitCode: 1,
  })
})

import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runSideBySide } from '../../build/test/sideBySide.mjs'

const phaseOf = (name: string, hasWindows = false) =>
  ({ name, hasWindows, silentSeconds: 1, command: [], isVitest: false })
const phases = [phaseOf('types'), phaseOf('unit'), phaseOf('e2e', true), phaseOf('browser', true)]

/** Runs phases that each write two lines over some turns, and notes when they begin and end. */
async function played(processors: number, chosen = phases) {
  const events: string[] = []
  let shown = ''
  const results = await runSideBySide(chosen, {
    processors,
    show: (text) => (shown += text),
    run: async ({ name }, { write, isBuilt }) => {
      events.push(`${name} begins${isBuilt ? ', built' : ''}`)
      write(`${name} 1\n`)
      for (let turns = 0; turns < (name === 'unit' ? 20 : 3); turns += 1) await turn()
      write(`${name} 2\n`)
      events.push(`${name} ends`)
      return name
    },
  })
  return { events, shown, results }
}

const inOrder = phases.map(({ name }) => `${name} 1\n${name} 2\n`).join('')

test('phases with windows run beside the others, and all are shown and reported in order', async () => {
  const { events, shown, results } = await played(2)
  expect(events.toSorted()).toEqual([
    'browser begins, built', 'browser ends', 'e2e begins', 'e2e ends',
    'types begins', 'types ends', 'unit begins', 'unit ends',
  ])
  expect(events.indexOf('e2e begins')).toBeLessThan(events.indexOf('types ends'))
  expect(events.indexOf('browser begins, built')).toBeGreaterThan(events.indexOf('e2e ends'))
  expect(events.indexOf('unit begins')).toBeGreaterThan(events.indexOf('types ends'))
  expect([shown, results]).toEqual([inOrder, ['types', 'unit', 'e2e', 'browser']])
})

test('when no phase with windows is left, the last of the others that has not begun takes its place', async () => {
  const { events, shown, results } = await played(2, [...phases, phaseOf('flows')])
  expect(events.indexOf('flows begins, built')).toBe(events.indexOf('browser ends') + 1)
  expect(events.indexOf('flows begins, built')).toBeLessThan(events.indexOf('unit ends'))
  expect([shown, results.length]).toEqual([`${inOrder}flows 1\nflows 2\n`, 5])
})

test('on a single processor, one phase runs at a time', async () => {
  const { events, shown, results } = await played(1)
  expect(events).toEqual([
    'types begins', 'types ends', 'unit begins', 'unit ends', 'e2e begins', 'e2e ends', 'browser begins, built',
    'browser ends',
  ])
  expect([shown, results]).toEqual([inOrder, ['types', 'unit', 'e2e', 'browser']])
})

test('phases of one kind run one after another', async () => {
  expect((await played(2, phases.slice(0, 2))).events).toEqual([
    'types begins', 'types ends', 'unit begins', 'unit ends',
  ])
})

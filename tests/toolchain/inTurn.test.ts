import { expect, test } from 'vitest'
import { inTurn } from '../../build/test/inTurn.mjs'

test('the first phase is shown as it writes, and the next one as a whole once it is over', () => {
  const shown: string[] = []
  const [lint, windows] = inTurn(['lint', 'windows'], (text) => shown.push(text))
  lint!.write('lint 1\n')
  windows!.write('windows 1\n')
  lint!.write('lint 2\n')
  windows!.write('windows 2\n')
  expect(shown).toEqual(['lint 1\n', 'lint 2\n'])
  lint!.end()
  expect(shown.slice(2)).toEqual(['windows 1\nwindows 2\n'])
  windows!.write('windows 3\n')
  windows!.end()
  expect(shown.slice(3)).toEqual(['windows 3\n'])
})

test('phases that are over before their turn follow in order', () => {
  const shown: string[] = []
  const [one, two, three] = inTurn(['one', 'two', 'three'], (text) => shown.push(text))
  three!.write('three')
  three!.end()
  two!.write('two')
  two!.end()
  one!.write('one')
  one!.end()
  expect(shown).toEqual(['one', 'two', 'three'])
})

import { expect, test } from 'vitest'
import { printWhenRead } from '../../build/test/printWhenRead.mjs'

/** No document: the printer below only counts. */
const nowhere = {} as Element

test('the document is printed when the error is read, and only once', () => {
  let printed = 0
  const errorOf = printWhenRead((message) => new Error(`${message}\n\n<body> ${(printed += 1)}`))
  const error = errorOf('Unable to find a button', nowhere)
  expect(printed).toBe(0)
  const read = [error.message, error.message]
  expect([read, printed]).toEqual([['Unable to find a button\n\n<body> 1', 'Unable to find a button\n\n<body> 1'], 1])
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('TestingLibraryElementError')
})

test('a wait that ends without its element may replace the message', () => {
  const error = printWhenRead((message) => new Error(`${message}, printed`))('Nothing', nowhere)
  Object.defineProperty(error, 'message', { value: 'waited in vain' })
  expect(error.message).toBe('waited in vain')
})

/**
 * Puts off what an error about a missing element costs: its message holds the whole document, printed. A test that
 * waits for an element makes such an error at each change of the document, and almost none of them is ever read.
 * @param {(message: string | null, container: Element) => Error} errorOf makes the error at once
 * @returns {(message: string | null, container: Element) => Error} makes the same one, which prints when it is read
 */
export function printWhenRead(errorOf) {
  return (message, container) => {
    const error = new Error()
    error.name = 'TestingLibraryElementError'
    /** @type {string | undefined} */
    let text
    const get = () => (text ??= errorOf(message, container).message)
    return Object.defineProperty(error, 'message', { get, configurable: true })
  }
}

import { gzipSync } from 'node:zlib'

/** The most JavaScript that the first screen may load, gzipped, in bytes. */
export const firstScreenLimit = 400_000

/**
 * Stops the build where the page's script and everything it imports at once exceed the limit: a library that only one
 * screen needs belongs to that screen.
 * @type {import('vite').Plugin}
 */
export const limitFirstScreen = {
  name: 'limit-first-screen',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const bytes = loadedAtOnce(bundle).reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0)
      if (bytes <= firstScreenLimit) return
      this.error(`the first screen loads ${bytes} bytes of JavaScript, gzipped; the limit is ${firstScreenLimit}`)
    },
  },
}

/**
 * The code of the entry and of its static imports, directly or through others.
 * @param {import('rolldown').OutputBundle} bundle
 */
function loadedAtOnce(bundle) {
  const files = Object.values(bundle)
  const names = new Set(files.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.fileName] : [])))
  for (const name of names) {
    const file = bundle[name]
    if (file?.type === 'chunk') for (const imported of file.imports) names.add(imported)
  }
  return [...names].flatMap((name) => (bundle[name]?.type === 'chunk' ? [bundle[name].code] : []))
}

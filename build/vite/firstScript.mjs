import vm from 'node:vm'

const page = 'index.html'
/** Long enough that no shortened name in the code is the same. */
const [holder, here] = ['daybookFirst', 'daybookHere']

/**
 * Makes the scripts of the first screen one script in the older sense and not a module. For such a one the engine keeps the
 * functions that it compiled while the program ran, and compiles nothing anew at the next start; of a module it keeps only what
 * ran while it was loaded. Parts that are loaded later go on importing the module of the same name, which hands on what the
 * script has put down.
 * @type {import('vite').Plugin}
 */
export const firstScript = {
  name: 'first-script',
  apply: 'build',
  enforce: 'post',
  // After the page itself was made.
  generateBundle: { order: 'post', handler: makeFirstScript },
}

/**
 * @this {import('rolldown').PluginContext}
 * @param {unknown} _options
 * @param {import('rolldown').OutputBundle} bundle
 */
function makeFirstScript(_options, bundle) {
  const html = bundle[page]
  const first = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith(page))
  if (html?.type !== 'asset' || first?.type !== 'chunk') this.error(`there is no ${page} with a script of its own`)
  if (first.imports.length > 0) this.error(`the first script imports ${first.imports.join(', ')}: it has to stand alone`)
  const { body, names } = takeExports(first.code)
  const script = asScript(body, names)
  const source = this.emitFile({ type: 'asset', name: 'first.js', source: script })
  const tag = `<script type="module" crossorigin src="./${first.fileName}"></script>`
  const text = String(html.source)
  if (!text.includes(tag)) this.error(`${page} does not load ${first.fileName} in the known way`)
  html.source = text.replace(tag, `<script defer src="./${this.getFileName(source)}"></script>`)
  first.code = handOn(names.map(([, shown]) => shown))
}

/**
 * The code without its one list of exports, and that list as pairs of the name inside and the name outside.
 * @param {string} code
 * @returns {{ body: string, names: [string, string][] }}
 */
function takeExports(code) {
  const found = /export\s*\{([^}]*)\};?\s*$/.exec(code)
  if (found === null) return { body: code, names: [] }
  const names = (found[1] ?? '').split(',').map((one) => {
    const [inside = '', outside = inside] = one.trim().split(/\s+as\s+/)
    return /** @type {[string, string]} */ ([inside, outside])
  })
  return { body: code.slice(0, found.index), names }
}

/**
 * @param {string} body
 * @param {readonly (readonly [string, string])[]} names
 */
function asScript(body, names) {
  const shown = names.map(([inside, outside]) => `get ${outside}(){return ${inside}}`).join(',')
  const code = `(function(){"use strict";const ${here}={url:document.currentScript.src};${body.replaceAll('import.meta', here)}
globalThis.${holder}={${shown}}})();
`
  // What only a module may hold would be told by the engine at the start of the program: it is told here.
  compile(code)
  return code
}

/** @param {string} code */
function compile(code) {
  return new vm.Script(code, { filename: 'first.js' })
}

/**
 * A word of the language, as `in`, may be the name of an export and not of a constant: so they are numbered inside.
 * @param {readonly string[]} names
 */
function handOn(names) {
  const taken = names.map((name, index) => `${name}:e${index}`).join(',')
  const given = names.map((name, index) => `e${index} as ${name}`).join(',')
  return `const {${taken}}=globalThis.${holder};export{${given}};\n`
}

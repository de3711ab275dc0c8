/**
 * The rules of this project that no other tool enforces. Each takes one file and returns sentences about what is wrong.
 *
 * @typedef {{ path: string, text: string }} SourceFile a path from the project's folder, with forward slashes
 * @typedef {{ line: number, message: string }} Complaint
 */

const isCode = (/** @type {string} */ path) => /\.(ts|tsx|mjs|cjs|js|css|html|sh)$/.test(path)
const compositionRoots = new Set(['electron/main.ts', 'renderer/main.tsx'])

/** A pattern that would match itself has one letter in brackets. */
const forbiddenInCode = [
  { pattern: /\b(oxlint|eslint)-disabl[e]/, message: 'switches a lint rule off' },
  { pattern: /@ts-(ignor[e]|expect-erro[r]|nochec[k])/, message: 'switches the type checker off' },
  { pattern: /\bas an[y]\b|<an[y]>/, message: 'escapes the type checker with any' },
  { pattern: /\b(TOD[O]|FIXM[E]|XX[X])\b/, message: 'leaves a note instead of doing the work' },
  { pattern: /\b(test|it|describe)\.onl[y]\(/, message: 'skips all other tests of the file' },
]

const forbiddenAnywhere = [
  { pattern: /(^|[\s"'`(=:])\/(work|root)\//, message: 'names a folder of one machine' },
  { pattern: /\/home\/[a-z]\w*\//, message: 'names the home folder of one machine' },
  {
    pattern: /\bregistry\.[a-z]+\.(org|com|dev)\b|\/\/[a-z]*\.debian\.org/,
    message: 'names the host of a package registry',
  },
]

const mostColumns = 120

/** Files whose lines may be longer: data. */
const exemptFromWidth = ['tests/fixtures/']

/** @param {SourceFile} file @returns {Complaint[]} */
export function checkFile(file) {
  const lines = file.text.split('\n')
  const code = isCode(file.path)
  return [
    ...(code ? checkLength(file.path, lines) : []),
    ...(code || file.path.endsWith('.md') ? checkWidth(file.path, lines) : []),
    ...(code ? findPatterns(lines, forbiddenInCode) : []),
    ...findPatterns(lines, forbiddenAnywhere),
    ...(/^shared\/.*\.tsx?$/.test(file.path) ? checkDocComments(lines) : []),
  ]
}

/**
 * Reports each class that two style sheets have in their selectors, since a component is styled only by its own sheet.
 * Two sheets that share a class depend on the order in which they are loaded.
 * @param {readonly SourceFile[]} files
 * @returns {(Complaint & { path: string })[]}
 */
export function checkStyles(files) {
  /** @type {Map<string, string>} */
  const owners = new Map()
  return files.filter(({ path }) => path.endsWith('.css')).flatMap(({ path, text }) =>
    classesIn(text).flatMap(({ name, line }) => {
      const owner = owners.get(name) ?? path
      owners.set(name, owner)
      return owner === path ? [] : [{ path, line, message: `styles .${name}, which ${owner} styles` }]
    }),
  )
}

/** The classes in the selectors of a style sheet, each with the line of its first use. */
function classesIn(/** @type {string} */ text) {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
  /** @type {Map<string, number>} */
  const found = new Map()
  for (const { 1: selector = '', index } of bare.matchAll(/([^{};]*)\{/g)) {
    if (selector.trimStart().startsWith('@')) continue
    for (const match of selector.matchAll(/\.([a-zA-Z_][\w-]*)/g)) {
      const name = match[1] ?? ''
      if (!found.has(name)) found.set(name, bare.slice(0, index + match.index).split('\n').length)
    }
  }
  return [...found].map(([name, line]) => ({ name, line }))
}

/** @param {string} path @param {string[]} lines @returns {Complaint[]} */
function checkLength(path, lines) {
  const limit = compositionRoots.has(path) ? 150 : 400
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length
  return count > limit ? [{ line: limit + 1, message: `has ${count} lines; the limit is ${limit}` }] : []
}

/** A table in Markdown cannot be wrapped, and neither can a URL. @param {string} path @param {string[]} lines */
function checkWidth(path, lines) {
  if (exemptFromWidth.some((start) => path.startsWith(start))) return []
  return lines.flatMap((text, index) => {
    if (path.endsWith('.md') && text.startsWith('|')) return []
    const columns = text.replaceAll(/https?:\/\/\S+/g, '').length
    const message = `has ${columns} columns; the limit is ${mostColumns}`
    return columns > mostColumns ? [{ line: index + 1, message }] : []
  })
}

/** @param {string[]} lines @param {{ pattern: RegExp, message: string }[]} rules @returns {Complaint[]} */
function findPatterns(lines, rules) {
  return lines.flatMap((text, index) =>
    rules.filter((rule) => rule.pattern.test(text)).map((rule) => ({ line: index + 1, message: rule.message })),
  )
}

/** An export of the core has a comment that says what its name cannot. */
function checkDocComments(/** @type {string[]} */ lines) {
  const declaration =
    /^export (?:(?:declare|abstract|async) )*(?:const|let|function\*?|class|type|interface|enum) \*?(\w+)/
  return lines.flatMap((text, index) => {
    const name = declaration.exec(text)?.[1]
    if (name === undefined || isOverload(lines, index, name)) return []
    const hasComment = lines[index - 1]?.trimEnd().endsWith('*/') === true
    return hasComment ? [] : [{ line: index + 1, message: `exports ${name} without a doc comment` }]
  })
}

/** The overloads of a function share the comment of the first one. */
function isOverload(/** @type {string[]} */ lines, /** @type {number} */ index, /** @type {string} */ name) {
  return lines[index - 1]?.startsWith(`export function ${name}(`) === true
}

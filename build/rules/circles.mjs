/**
 * No file may reach itself through its imports. Every kind of import counts: values, types, `export … from`,
 * `import()`, and inline imports of types, also in JSDoc. Oxlint's import/no-cycle skips type imports by default.
 */
import { parseSync, Visitor } from 'vite'
import { targetOf } from '../lint/judgeImport.mjs'

/** @typedef {import('./checks.mjs').SourceFile} SourceFile @typedef {import('./checks.mjs').Complaint} Complaint */
/** @typedef {Map<string, Map<string, number>>} Imports the files that each file imports, with the line of the import */

const isSource = (/** @type {string} */ path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path)

/**
 * Checks all files together, since a circle belongs to none of them alone.
 * @param {SourceFile[]} files
 * @returns {(Complaint & { path: string })[]}
 */
export function checkCircles(files) {
  const paths = new Set(files.map((file) => file.path))
  /** @type {(Complaint & { path: string })[]} */
  const complaints = []
  /** @type {Imports} */
  const imports = new Map()
  for (const { path, text } of files.filter((file) => isSource(file.path))) {
    /** @type {Map<string, number>} */
    const targets = new Map()
    for (const { specifier, line } of importsOf(path, text)) {
      const target = targetOf(path, specifier)
      if (target === null) continue
      const found = ['', '.ts', '.tsx'].map((extension) => `${target}${extension}`).find((name) => paths.has(name))
      const message = `imports ${specifier}, which is not a file of the project`
      if (found === undefined) complaints.push({ path, line, message })
      else if (!targets.has(found)) targets.set(found, line)
    }
    imports.set(path, targets)
  }
  return [...complaints, ...componentsOf(imports).map((members) => describe(members, imports))]
}

/** @param {string} path @param {string} text @returns {{ specifier: string, line: number }[]} */
function importsOf(path, text) {
  const { module, program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const statements = [
    ...module.staticImports.map((statement) => statement.moduleRequest),
    ...module.staticExports.flatMap((statement) => statement.entries.map((entry) => entry.moduleRequest)),
  ]
  const found = statements.flatMap((request) => (request ? [{ specifier: request.value, start: request.start }] : []))
  const add = (
    /** @type {{ source: { type: string, value?: unknown, start: number } }} */ { source: { value, start } },
  ) => {
    if (typeof value === 'string') found.push({ specifier: value, start })
  }
  if (/\bimport\s*\(/.test(text)) new Visitor({ ImportExpression: add, TSImportType: add }).visit(program)
  for (const { value, start } of comments) {
    const types = value.matchAll(/\bimport\((['"])([^'"]+)\1\)/g)
    found.push(...[...types].map((type) => ({ specifier: type[2] ?? '', start: start + type.index })))
  }
  return found.map(({ specifier, start }) => ({ specifier, line: text.slice(0, start).split('\n').length }))
}

/**
 * Tarjan's algorithm: the sets of files that all reach each other, and files that import themselves.
 * @param {Imports} imports
 * @returns {string[][]}
 */
function componentsOf(imports) {
  /** @type {Map<string, { index: number, lowest: number, isOpen: boolean }>} */
  const visited = new Map()
  /** @type {string[]} */
  const open = []
  /** @type {string[][]} */
  const components = []
  const visit = (/** @type {string} */ path) => {
    const node = { index: visited.size, lowest: visited.size, isOpen: true }
    visited.set(path, node)
    open.push(path)
    for (const target of imports.get(path)?.keys() ?? []) {
      const other = visited.get(target) ?? visit(target)
      if (other.isOpen) node.lowest = Math.min(node.lowest, other.lowest)
    }
    if (node.lowest === node.index) {
      const members = open.splice(open.indexOf(path))
      for (const member of members) Object.assign(visited.get(member) ?? {}, { isOpen: false })
      if (members.length > 1 || imports.get(path)?.has(path) === true) components.push(members.toSorted())
    }
    return node
  }
  for (const path of imports.keys()) if (!visited.has(path)) visit(path)
  return components
}

/**
 * One complaint for a whole set, at the first import of its shortest circle.
 * @param {string[]} members
 * @param {Imports} imports
 */
function describe(members, imports) {
  const circles = members.map((member) => shortestCircle(member, new Set(members), imports))
  const circle = circles.toSorted((one, other) => one.length - other.length)[0] ?? []
  const [path = '', next = ''] = circle
  const others = members.filter((member) => !circle.includes(member))
  const also = others.length === 0 ? '' : ` (circles through these files too: ${others.join(', ')})`
  return { path, line: imports.get(path)?.get(next) ?? 1, message: `imports itself: ${circle.join(' → ')}${also}` }
}

/**
 * The shortest path from a file back to itself.
 * @param {string} start
 * @param {Set<string>} within
 * @param {Imports} imports
 */
function shortestCircle(start, within, imports) {
  let paths = [[start]]
  const seen = new Set()
  while (paths.length > 0) {
    /** @type {string[][]} */
    const longer = []
    for (const steps of paths) {
      for (const target of imports.get(steps.at(-1) ?? '')?.keys() ?? []) {
        if (target === start) return [...steps, start]
        if (!within.has(target) || seen.has(target)) continue
        seen.add(target)
        longer.push([...steps, target])
      }
    }
    paths = longer
  }
  return []
}

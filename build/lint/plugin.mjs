/** The project's own lint rules: which folder may import which, and no hidden clock or random numbers. */
import path from 'node:path'
import { judgeImport } from './judgeImport.mjs'

/** The project's folder; the paths in the table are relative to it. */
const root = path.resolve(import.meta.dirname, '../..')

/**
 * The part of a syntax node that the rules below read.
 * @typedef {{ type: string, value?: unknown, name?: string, source?: Node | null, argument?: Node, callee?: Node,
 *   object?: Node, property?: Node, arguments?: Node[] }} Node
 * @typedef {{ filename: string, report: (problem: { message: string, node: Node }) => void }} Context
 */

const zonesRule = {
  create(/** @type {Context} */ context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/')
    const check = (/** @type {Node | null | undefined} */ source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const complaint = judgeImport(file, source.value)
      if (complaint !== null) context.report({ message: complaint, node: source })
    }
    const checkSource = (/** @type {Node} */ node) => check(node.source)
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: (/** @type {Node} */ node) => check(node.source ?? node.argument),
    }
  },
}

const hiddenCalls = new Set([
  'Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues',
])

const clockRule = {
  create(/** @type {Context} */ context) {
    const complain = (/** @type {Node} */ node, /** @type {string} */ call) =>
      context.report({ message: `${call} hides a clock or a random number: take its value as an argument`, node })
    return {
      CallExpression(/** @type {Node} */ node) {
        const name = calledName(node.callee)
        if (name === 'Date' || hiddenCalls.has(name)) complain(node, `${name}()`)
      },
      NewExpression(/** @type {Node} */ node) {
        if (calledName(node.callee) === 'Date' && node.arguments?.length === 0) complain(node, 'new Date()')
      },
    }
  },
}

/** The name of a called function, `Date` or `Date.now`; empty for anything longer. */
function calledName(/** @type {Node | undefined} */ callee) {
  if (callee?.type === 'Identifier') return callee.name ?? ''
  if (callee?.type === 'MemberExpression' && callee.object?.type === 'Identifier') {
    return `${callee.object.name}.${callee.property?.name}`
  }
  return ''
}

export default {
  meta: { name: 'daybook' },
  rules: { zones: zonesRule, 'no-hidden-clock': clockRule },
}

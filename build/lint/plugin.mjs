/** The project's own lint rules: who may import whom, and no hidden clock or dice. */
import path from 'node:path'
import { judgeImport } from './judgeImport.mjs'

/** The folder that holds the program: by default the one above build/. Paths in the table are relative to it. */
const root = path.resolve(import.meta.dirname, '../..')

const zonesRule = {
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/')
    /** @param {{ type: string, value?: unknown } | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const complaint = judgeImport(file, source.value)
      if (complaint !== null) context.report({ message: complaint, node: source })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument),
    }
  },
}

const hiddenCalls = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'])

const clockRule = {
  create(context) {
    const complain = (node, what) =>
      context.report({ message: `${what} is a hidden clock or dice: take the time or the id as an argument`, node })
    return {
      CallExpression(node) {
        const { callee } = node
        if (callee.type === 'Identifier' && callee.name === 'Date') complain(node, 'Date()')
        if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return
        const name = `${callee.object.name}.${callee.property.name}`
        if (hiddenCalls.has(name)) complain(node, `${name}()`)
      },
      NewExpression(node) {
        const isNow = node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
        if (isNow) complain(node, 'new Date()')
      },
    }
  },
}

export default {
  meta: { name: 'daybook' },
  rules: { zones: zonesRule, 'no-hidden-clock': clockRule },
}

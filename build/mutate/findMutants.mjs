import { parseSync } from 'vite'

/**
 * One small change of one file.
 * @typedef {object} Mutant
 * @property {string} file path from the project's folder, with forward slashes
 * @property {number} line the line on which the changed text begins, from 1
 * @property {number} start offset of the text that is replaced
 * @property {number} end
 * @property {string} text what replaces it
 * @property {string} before the line as it is, for the report
 * @property {string} after the same line with the change
 */

/** @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node */
/** @typedef {{ start: number, end: number, text: string }} Change */

/** A relational operator moves its boundary by one; every other operator becomes its opposite. */
const operators = new Map([
  ['<', '<='], ['<=', '<'], ['>', '>='], ['>=', '>'],
  ['===', '!=='], ['!==', '==='],
  ['&&', '||'], ['||', '&&'],
  ['+', '-'], ['-', '+'], ['+=', '-='], ['-=', '+='],
])

/** TypeScript's own nodes that wrap an expression; all its other nodes are types. */
const wrappers = new Set([
  'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSInstantiationExpression',
])

/**
 * Returns every possible mutant of a file. Types, comments and strings are skipped, and so are changes that make no
 * difference: imports, the text of an error, the size of a comparator's result, a `continue` at the end of its block.
 * @param {string} file
 * @param {string} source
 * @returns {Mutant[]}
 */
export function findMutants(file, source) {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  /** @type {Change[]} */
  const changes = []
  visit(/** @type {Node} */ (/** @type {unknown} */ (program)), [], source, changes)
  return changes
    .filter((change) => parseSync(file, applyChange(source, change)).errors.length === 0)
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.text < b.text ? -1 : 1))
    .map((change) => describeChange(file, source, change))
}

/** @param {Mutant} mutant @returns {string} for a line of the report */
export function describeMutant({ file, line, before, after }) {
  return `${file}:${line}  ${before} → ${after}`
}

/** @param {string} source @param {Change} change */
export function applyChange(source, { start, end, text }) {
  return source.slice(0, start) + text + source.slice(end)
}

/** @param {Node} node @param {Node[]} parents the nearest last @param {string} source @param {Change[]} changes */
function visit(node, parents, source, changes) {
  if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') return
  if (node.type.startsWith('TS') && !wrappers.has(node.type)) return
  if (isErrorText(node)) return
  changes.push(...changesOf(node, parents, source))
  const around = [...parents, node]
  for (const child of childrenOf(node)) visit(child, around, source, changes)
}

/** @param {Node} node @returns {Node[]} */
function childrenOf(node) {
  return Object.values(node).flat().filter(isNode)
}

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
  )
}

/** An error's message is read by people and by no test. */
function isErrorText(/** @type {Node} */ node) {
  return node.type === 'NewExpression' && nameOf(node.callee).endsWith('Error')
}

/** @param {Node} node @param {Node[]} parents @param {string} source @returns {Change[]} */
function changesOf(node, parents, source) {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return isLoopStep(node, parents.at(-1)) ? [] : changeOperator(node, source)
    case 'UnaryExpression':
      return node.operator === '!' ? [{ start: node.start, end: partOf(node, 'argument').start, text: '' }] : []
    case 'Literal':
      return changeLiteral(node, parents)
    case 'ConditionalExpression':
      return [swapArms(node, source)]
    default:
      return isDroppable(node, parents) ? [{ start: node.start, end: node.end, text: ';' }] : []
  }
}

/** @param {Node} node @param {string} source @returns {Change[]} */
function changeOperator(node, source) {
  const operator = String(node.operator)
  const text = operators.get(operator)
  const [left, right] = [partOf(node, 'left'), partOf(node, 'right')]
  if (text === undefined || (operator === '+' && (isText(left) || isText(right)))) return []
  const start = source.indexOf(operator, left.end)
  return [{ start, end: start + operator.length, text }]
}

/** @param {Node} node @param {Node[]} parents @returns {Change[]} */
function changeLiteral(node, parents) {
  const parent = parents.at(-1)
  if (typeof node.value === 'boolean') return [{ start: node.start, end: node.end, text: String(!node.value) }]
  if (typeof node.value !== 'number' || isKey(node, parent)) return []
  if (isUnreachable(node, parents) || isLaterInTable(node, parent)) return []
  return numbersNear(node.value, parents).map((number) => ({ start: node.start, end: node.end, text: String(number) }))
}

/** @param {number} number @param {Node[]} parents */
function numbersNear(number, parents) {
  const parent = parents.at(-1)
  const [smaller, larger] = [number - 1, number + 1]
  // The minus sign is a node of its own: -1 becomes -0 and -2.
  if (parent?.type === 'UnaryExpression' && smaller < 0) return [larger]
  // Only the sign of a comparator's result counts.
  if (number === 1 && isInComparator(parents)) return [smaller]
  return isLoopStep(parent, parents.at(-2)) ? [larger] : [smaller, larger]
}

/** @param {Node} node @param {Node | undefined} parent */
function isKey(node, parent) {
  return parent?.type === 'Property' && parent.key === node && parent.computed !== true
}

/** Only the first number of a table is mutated, or long tables would outweigh the code. */
function isLaterInTable(/** @type {Node} */ node, /** @type {Node | undefined} */ parent) {
  if (parent?.type !== 'ArrayExpression') return false
  const elements = /** @type {Node[]} */ (parent.elements)
  return elements.length > 3 && elements[0] !== node
}

/** The fallback of `list[index] ?? 0` is there for the type checker. */
function isUnreachable(/** @type {Node} */ node, /** @type {Node[]} */ parents) {
  const [around, parent] = [parents.at(-2), parents.at(-1)]
  const fallback = parent?.type === 'UnaryExpression' ? parent : node
  const whole = fallback === node ? parent : around
  if (whole?.type !== 'LogicalExpression' || whole.operator !== '??' || whole.right !== fallback) return false
  const left = partOf(whole, 'left')
  return left.type === 'MemberExpression' && left.computed === true
}

/** A loop with a step of 0 never ends: every test notices that, and slowly. */
function isLoopStep(/** @type {Node | undefined} */ node, /** @type {Node | undefined} */ around) {
  return node?.type === 'AssignmentExpression' && around?.type === 'ForStatement' && around.update === node
}

/** @param {Node[]} parents */
function isInComparator(parents) {
  return parents.some((node, index) => {
    if (!node.type.endsWith('FunctionExpression') && node.type !== 'FunctionDeclaration') return false
    if (nameOf(node.id).startsWith('compare')) return true
    const around = parents[index - 1]
    if (around?.type === 'VariableDeclarator') return nameOf(around.id).startsWith('compare')
    return around?.type === 'CallExpression' && ['sort', 'toSorted'].includes(nameOf(around.callee))
  })
}

/** @param {Node} node @param {string} source @returns {Change} */
function swapArms(node, source) {
  const [yes, no] = [partOf(node, 'consequent'), partOf(node, 'alternate')]
  const textOf = (/** @type {Node} */ arm) => `(${source.slice(arm.start, arm.end)})`
  return { start: yes.start, end: no.end, text: textOf(no) + source.slice(yes.end, no.start) + textOf(yes) }
}

/** @param {Node} node @param {Node[]} parents */
function isDroppable(node, parents) {
  const parent = parents.at(-1)
  // The only statement of an `if` is dropped with the `if`.
  if (parent?.type === 'IfStatement' && parent.alternate === null) return false
  if (node.type === 'IfStatement') return node.alternate === null
  if (node.type === 'ExpressionStatement') return typeof node.directive !== 'string' && !isSuperCall(node)
  // At the end of its block, a `continue` changes nothing.
  return node.type === 'BreakStatement' || (node.type === 'ContinueStatement' && isFollowed(node, parent))
}

/** @param {Node} node */
function isSuperCall(node) {
  const expression = partOf(node, 'expression')
  return expression.type === 'CallExpression' && partOf(expression, 'callee').type === 'Super'
}

/** @param {Node} node @param {Node | undefined} parent */
function isFollowed(node, parent) {
  return parent?.type === 'BlockStatement' && /** @type {Node[]} */ (parent.body).at(-1) !== node
}

/** @param {Node} node @param {string} key @returns {Node} */
function partOf(node, key) {
  return /** @type {Node} */ (node[key])
}

/**
 * The name of an identifier, or of the last member: `sort` of `list.sort`.
 * @param {unknown} node
 * @returns {string}
 */
function nameOf(node) {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node.name)
  return node.type === 'MemberExpression' ? nameOf(node.property) : ''
}

/** @param {Node} node */
function isText(node) {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
}

/** @param {string} file @param {string} source @param {Change} change @returns {Mutant} */
function describeChange(file, source, change) {
  const line = source.slice(0, change.start).split('\n').length
  const from = source.lastIndexOf('\n', change.start - 1) + 1
  const to = source.indexOf('\n', change.end)
  const before = source.slice(from, to < 0 ? undefined : to)
  const after = applyChange(before, { start: change.start - from, end: change.end - from, text: change.text })
  return { file, line, ...change, before: onOneLine(before), after: onOneLine(after) }
}

function onOneLine(/** @type {string} */ text) {
  return text.replace(/\s+/g, ' ').trim()
}

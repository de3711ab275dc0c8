import { expect, test } from 'vitest'
import { checkProject } from '../../build/rules/checkProject.mjs'

const messagesAbout = (tree: Readonly<Record<string, string>>) =>
  checkProject(Object.entries(tree).map(([path, text]) => ({ path, text }))).map(({ message }) => message)

test.each([
  ['a line that is too long', { 'shared/a.ts': `export const a = '${'a'.repeat(120)}';\n` }, 'columns'],
  [
    'a class that two files style',
    { 'renderer/a.css': '.one { top: 0; }\n', 'renderer/b.css': '.one { top: 0; }\n' },
    'styles .one',
  ],
  ['a circle of imports', { 'shared/a.ts': "import './b';\n", 'shared/b.ts': "import './a';\n" }, 'imports itself'],
])('the rules of the project find %s', (_, tree, message) => {
  expect(messagesAbout(tree).join()).toContain(message)
})

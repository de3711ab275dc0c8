import { expect, test } from 'vitest'
import { checkCircles } from '../../build/rules/circles.mjs'

/** What is wrong with a made-up tree, as `path:line message`. */
function complaintsAbout(tree: Readonly<Record<string, string>>) {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }))
  return checkCircles(files).map(({ path, line, message }) => `${path}:${line} ${message}`)
}

const circle = ['shared/a.ts:1 imports itself: shared/a.ts → shared/b.ts → shared/a.ts']

test('files that import in one direction only are in no circle, however often they meet', () => {
  const tree = {
    'electron/main.ts': "import './files/one'\nimport './files/two'\nimport 'node:fs'\n",
    'electron/files/one.ts': "import { three } from './three'\nimport type { Three } from './three'\n",
    'electron/files/two.ts': "import { one } from './one'\nimport { three } from './three'\n",
    'electron/files/three.ts': 'export const three = 3\n',
  }
  expect(complaintsAbout(tree)).toEqual([])
})

test.each([
  ['values', "import { b } from './b'\n", "import { a } from './a'\n"],
  ['types alone', "import type { B } from './b'\n", "import type { A } from './a'\n"],
  ['a type in one direction', "import { b } from './b'\n", "import { type A } from './a'\n"],
  ['effects', "import './b'\n", "import './a'\n"],
  ['everything under one name', "import * as b from './b'\n", "import type * as a from './a'\n"],
  ['exports from elsewhere', "export { b } from './b'\n", "export type { A } from './a'\n"],
  ['exports of everything', "export * from './b'\n", "export * as a from './a'\n"],
  ['dynamic imports', "export const b = () => import('./b')\n", "import { a } from './a'\n"],
  ['an inline type import', "export type B = import('./b').B\n", "import { a } from './a'\n"],
  ['a type in a comment', "/** @type {import('./b').B} */\n", "import { a } from './a'\n"],
  ['an alias', "import { b } from '#shared/b'\n", "import { a } from '#shared/a'\n"],
  ['a name with its extension', "import { b } from './b.ts'\n", "import { a } from '../shared/a.ts'\n"],
])('a circle of two files is found: %s', (_, a, b) => {
  expect(complaintsAbout({ 'shared/a.ts': a, 'shared/b.ts': b })).toEqual(circle)
})

test('text that only looks like an import is not one', () => {
  const tree = {
    'shared/a.ts': "import { b } from './b'\n",
    'shared/b.ts':
      "export const b = \"import { a } from './a'\"\n// import { a } from './a'\n" +
      "export const text = \"import('./a')\"\n",
  }
  expect(complaintsAbout(tree)).toEqual([])
})

test('a file that imports itself is a circle', () => {
  expect(complaintsAbout({ 'renderer/a.tsx': "\nimport type { A } from '#renderer/a'\n" })).toEqual([
    'renderer/a.tsx:2 imports itself: renderer/a.tsx → renderer/a.tsx',
  ])
})

test('a long circle across folders and languages is found at the line that begins it', () => {
  const tree = {
    'renderer/main.tsx': "import { one } from './app/one'\n",
    'renderer/app/one.tsx': "import React from 'react'\n\nimport { two } from '../services/two'\n",
    'renderer/services/two.ts': "import type { Three } from '#shared/three'\n",
    'shared/three.ts': "export type { Four } from '../build/four.mjs'\n",
    'build/four.mjs': "export const one = () => import('#renderer/app/one')\n",
  }
  expect(complaintsAbout(tree)).toEqual([
    'build/four.mjs:1 imports itself: ' +
      'build/four.mjs → renderer/app/one.tsx → renderer/services/two.ts → shared/three.ts → build/four.mjs',
  ])
})

test('circles that share a file are one complaint, circles that share none are several', () => {
  const tree = {
    'shared/a.ts': "import './b'\nimport './c'\n",
    'shared/b.ts': "import './a'\n",
    'shared/c.ts': "import './d'\n",
    'shared/d.ts': "import './a'\nimport './x'\n",
    'shared/x.ts': "import './y'\n",
    'shared/y.ts': "import './x'\n",
    'shared/z.ts': "import './a'\nimport './x'\n",
  }
  expect(complaintsAbout(tree)).toEqual([
    'shared/x.ts:1 imports itself: shared/x.ts → shared/y.ts → shared/x.ts',
    'shared/a.ts:1 imports itself: shared/a.ts → shared/b.ts → shared/a.ts ' +
      '(circles through these files too: shared/c.ts, shared/d.ts)',
  ])
})

test('an import that leads to no file is named, since a circle could hide behind it', () => {
  const tree = {
    'shared/a.ts': "import './a.css'\nimport data from './data.json'\nimport { b } from '#shared/b'\n",
    'shared/data.json': '{}',
    'shared/a.css': '',
  }
  expect(complaintsAbout(tree)).toEqual(['shared/a.ts:3 imports #shared/b, which is not a file of the project'])
})

test('a file that cannot be parsed is an error', () => {
  expect(() => complaintsAbout({ 'shared/a.ts': 'import { from\n' })).toThrow('shared/a.ts cannot be parsed')
})

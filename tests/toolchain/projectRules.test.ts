import { expect, test } from 'vitest'
import { checkFile, checkStyles } from '../../build/rules/checks.mjs'

const complaintsAbout = (path: string, text: string) => checkFile({ path, text }).map((complaint) => complaint.message)
const linesOfCode = (count: number) => 'const a = 1\n'.repeat(count)

test('a source file may have 400 lines but not 401', () => {
  expect([
    complaintsAbout('shared/base/x.ts', linesOfCode(400)),
    complaintsAbout('shared/base/x.ts', linesOfCode(401)),
  ]).toEqual([[], ['has 401 lines; the limit is 400']]);
})

test.each(['electron/main.ts', 'renderer/main.tsx'])(
  'the composition root %s may have 150 lines but not 151',
  (path) => {
    expect([complaintsAbout(path, linesOfCode(150)), complaintsAbout(path, linesOfCode(151))]).toEqual([
      [],
      ['has 151 lines; the limit is 150'],
    ]);
  },
);

const wide = 'x'.repeat(121)

test.each([
  ['code of 121 columns', 'renderer/x.ts', wide, ['has 121 columns; the limit is 120']],
  ['code of 120 columns', 'renderer/x.ts', 'x'.repeat(120), []],
  ['a test', 'tests/renderer/x.test.ts', wide, ['has 121 columns; the limit is 120']],
  ['Markdown', 'README.md', wide, ['has 121 columns; the limit is 120']],
  ['120 characters that take more bytes', 'renderer/x.ts', '←'.repeat(120), []],
  ['a table in Markdown', 'README.md', `| ${wide} |`, []],
  ['a table in code', 'renderer/x.ts', `| ${wide} |`, ['has 125 columns; the limit is 120']],
  ['a line with a URL', 'README.md', `See https://example.org/${wide}`, []],
  ['a long line next to a URL', 'README.md', `${wide} https://example.org`, ['has 122 columns; the limit is 120']],
  ['a fixture', 'tests/fixtures/x.ts', wide, []],
  ['data', 'package-lock.json', wide, []],
])('the width of %s', (_, path, text, expected) => {
  expect(complaintsAbout(path, text)).toEqual(expected)
})

test.each([
  ['// oxlint-', 'disable-next-line'],
  ['/* eslint-', 'disable */'],
  ['// @ts-', 'ignore'],
  ['// @ts-', 'expect-error'],
  ['// @ts-', 'nocheck'],
  ['const a = b as ', 'any'],
  ['// TO', 'DO: later'],
  ['// FIX', 'ME'],
  ["test.on", "ly('one', body)"],
  ["const folder = '/wo", "rk/main'"],
  ["const folder = '/ro", "ot/x'"],
  ["const folder = '/ho", "me/somebody/x'"],
  ["const host = 'registry.", "npmjs.org'"],
])('%s%s is caught', (start, end) => {
  expect(complaintsAbout('renderer/x.ts', `${start}${end}\n`)).toHaveLength(1)
})

test('an export of the core without a doc comment is caught, with one it is not', () => {
  const bare = 'export function parseDay(text: string) {}\n'
  expect([
    complaintsAbout('shared/time/day.ts', bare),
    complaintsAbout('shared/time/day.ts', `/** Reads a day. */\n${bare}`),
  ]).toEqual([['exports parseDay without a doc comment'], []]);
})

test('a class in two style sheets is caught, even in a media query; a tag or a comment is not', () => {
  const button = {
    path: 'renderer/ui/Button.css',
    text: '.button {\n  margin: 0.5px;\n}\n\n.button:hover .icon {\n}\n',
  };
  const screen = {
    path: 'renderer/features/x/x.css',
    text: `/* Beside a .button it is narrow. */
.x > svg {
}

@media (max-width: 1.5px) {
  .x:has(> .icon) .x-icon {
  }
}
`,
  };
  expect(checkStyles([button, screen])).toEqual([
    { path: screen.path, line: 6, message: 'styles .icon, which renderer/ui/Button.css styles' },
  ]);
  expect(checkStyles([button, { path: 'renderer/y.ts', text: button.text }])).toEqual([]);
});

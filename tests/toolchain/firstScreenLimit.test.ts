import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { firstScreenLimit, limitFirstScreen } from '../../build/vite/firstScreenLimit.mjs';

/** Code that gzip cannot shorten much, longer than the limit. */
const long = randomBytes(firstScreenLimit).toString('base64').slice(0, Math.round(firstScreenLimit * 1.6));

test('a first screen that loads more than the limit stops the build, even through a chunk that it imports', () => {
  expect(gzipSync(long).length).toBeGreaterThan(firstScreenLimit);
  expect(() => build({ entry: long })).toThrow('the limit is 400000');
  expect(() => build({ entry: 'import "./part.js"', part: long }, ['part.js'])).toThrow('the limit is 400000');
});

test('code that is loaded later does not count', () => {
  expect(() => build({ entry: '1', part: long })).not.toThrow();
});

function build(code: { readonly entry: string; readonly part?: string }, imports: readonly string[] = []) {
  const bundle = {
    'entry.js': { type: 'chunk', isEntry: true, fileName: 'entry.js', imports, code: code.entry },
    'part.js': { type: 'chunk', isEntry: false, fileName: 'part.js', imports: [], code: code.part ?? '' },
  };
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const { generateBundle } = limitFirstScreen;
  if (typeof generateBundle !== 'object') throw new Error('The plugin does nothing with a bundle.');
  Reflect.apply(generateBundle.handler, context, [{}, bundle]);
}

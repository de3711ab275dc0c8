import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, serveApp } from '../../../electron/windows/appScheme';
import { temporaryFolder } from '../../helpers/temporaryFolder';

/** A folder with a page, next to a file that is not part of the program. */
function aProgram(files: Readonly<Record<string, string>> = { 'index.html': '<p>Tuesday</p>' }) {
  const parent = temporaryFolder();
  const folder = path.join(parent, 'program');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(parent, 'secret'), 'secret');
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** Everything that an answer says, as one value. */
async function ask(folder: string, url: string, method = 'GET') {
  const response = await serveApp(folder)({ url, method });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

const headersFor = (type: string) => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

test('the page has its policies, and none that would make Chromium start a second process', async () => {
  expect(await ask(aProgram(), 'app://daybook/index.html')).toEqual({
    status: 200,
    headers: headersFor('text/html; charset=utf-8'),
    body: '<p>Tuesday</p>',
  });
});

test('the policy allows only the program’s own files, and no inline script or style', () => {
  const allowed = Object.fromEntries(
    contentSecurityPolicy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(allowed).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test.each([
  ['app.js', 'text/javascript; charset=utf-8'],
  ['app.css', 'text/css; charset=utf-8'],
  ['a font.woff2', 'font/woff2'],
  ['solver.wasm', 'application/wasm'],
  ['icon.svg', 'image/svg+xml'],
  ['notes.unknown', 'application/octet-stream'],
])('%s is served as %s', async (name, type) => {
  const answer = await ask(aProgram({ [name]: 'content' }), `app://daybook/${encodeURIComponent(name)}`);
  expect(answer).toEqual({ status: 200, headers: headersFor(type), body: 'content' });
});

test('the bare origin is the page, and what follows a question mark or a hash does not matter', async () => {
  const folder = aProgram();
  const urls = ['app://daybook/', 'app://daybook/index.html?x=1', 'app://daybook/index.html#/today'];
  expect((await Promise.all(urls.map((url) => ask(folder, url)))).map(({ status, body }) => [status, body])).toEqual(
    urls.map(() => [200, '<p>Tuesday</p>']),
  );
});

test.each([
  ['a file that does not exist', 'app://daybook/none.js', 'GET'],
  ['a folder of the program', 'app://daybook/assets', 'GET'],
  ['a file next to the folder', 'app://daybook/%2e%2e%2fsecret', 'GET'],
  ['a file next to the folder, with Windows separators', 'app://daybook/..%5csecret', 'GET'],
  ['a name with a NUL', 'app://daybook/index.html%00', 'GET'],
  ['a name that cannot be decoded', 'app://daybook/%ff', 'GET'],
  ['another host', 'app://elsewhere/index.html', 'GET'],
  ['another scheme', 'file:///index.html', 'GET'],
  ['another method', 'app://daybook/index.html', 'POST'],
])('%s is answered by 404 and nothing else, with the same policies', async (_, url, method) => {
  expect(await ask(aProgram(), url, method)).toEqual({
    status: 404,
    headers: headersFor('text/plain; charset=utf-8'),
    body: '',
  });
});

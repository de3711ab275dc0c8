import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentSecurityPolicy, serveApp } from '../../../electron/windows/appScheme';

const folder = mkdtempSync(path.join(os.tmpdir(), 'daybook-scheme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the page stands under its policies, and under none for which a second process would be started', async () => {
  writeFileSync(path.join(folder, 'index.html'), '<p>Tuesday</p>');
  const { headers, statusCode } = await serveApp(folder)({ url: 'app://daybook/index.html', method: 'GET' });
  expect({ headers, statusCode }).toEqual({
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
    statusCode: 200,
  });
});

test('the policy of the page lets nothing in but the own files of the program, no inline script or style, and nothing that is elsewhere', () => {
  const allowed = Object.fromEntries(contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }));
  expect(allowed).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
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

test('what is not there, lies outside of the folder or is asked for otherwise is answered by nothing, under the same policies', async () => {
  const serve = serveApp(folder);
  const asked = [['app://daybook/none.js', 'GET'], ['app://daybook/%2e%2e%2fsecret', 'GET'], ['app://elsewhere/index.html', 'GET'], ['app://daybook/index.html', 'POST']] as const;
  const answers = await Promise.all(asked.map(async ([url, method]) => await serve({ url, method })));
  expect(answers.map(({ statusCode, data, headers }) => [statusCode, data.length, headers['content-security-policy'], 'cross-origin-opener-policy' in headers])).toEqual(
    asked.map(() => [404, 0, contentSecurityPolicy, false]),
  );
});

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

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JournalStatus } from '#shared/contract/ipc';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineOf, lineTakesKeys } from '../helpers/readyFor';

const origin = 'https://daybook.invalid';
const built = path.resolve(import.meta.dirname, '../../dist/renderer');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser.close();
});

test('the built renderer sets up and logs in the newest engine, and shows the week if there is room', async () => {
  const page = await browser.newPage({ timezoneId: 'America/New_York' });
  page.setDefaultTimeout(60_000);
  await serveBuiltFiles(page);
  await page.addInitScript(platformInMemory);
  await page.goto(`${origin}/index.html`);
  await passFirstRun(page);
  const asked = await page.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked);
  expect(asked.filter((name) => name === 'window.show')).toEqual(['window.show']);
  await page.getByRole('heading', { name: 'Wednesday, September 16' }).waitFor();
  await lineOf(page).waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type('9:05-9:35 phone x4');
  await page.keyboard.press('Enter');
  await page.getByText('Logged: Phone call, 4 calls, 30 min, 09:05 to 09:35.').first().waitFor();
  const log = page.locator('.day-list[data-scope="log"]');
  await log.getByText('Phone call').first().waitFor();
  await expect.poll(async () => await log.innerText()).toMatch(/Phone call\s+4/);
  const week = page.getByRole('heading', { name: 'The week so far' });
  expect(await week.count()).toBe(0);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await week.waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await week.waitFor({ state: 'detached' });
  const scrolled = async () => await page.locator('.strip').evaluate((strip) => strip.scrollLeft);
  expect(await scrolled()).toBe(0);
  await page.setViewportSize({ width: 560, height: 800 });
  await expect.poll(scrolled).toBeGreaterThan(0);
});

/** Answers every request from the built folder, so that nothing comes from the network. */
async function serveBuiltFiles(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const file = path.join(built, new URL(route.request().url()).pathname);
    if (!file.startsWith(built) || !existsSync(file)) return await route.fulfill({ status: 404, body: '' });
    return await route.fulfill({
      body: readFileSync(file),
      contentType: types[path.extname(file)] ?? 'application/octet-stream',
    });
  });
}

/** Runs in the page: the answers of the main process that a first run needs. */
function platformInMemory(): void {
  const lines: { readonly number: number; readonly payload: string }[] = [];
  const status = (): JournalStatus => ({
    head: lines.at(-1)?.number ?? 0,
    lines: lines.length,
    segments: lines.length === 0 ? 0 : 1,
    torn: [],
    damaged: [],
    contents: null,
  });
  const clock = { now: Date.parse('2026-09-16T18:42:00Z'), fromFile: true };
  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'app.start': () => ({
      version: '0',
      chromium: '0',
      electron: '0',
      dataFolder: '',
      installation: '00000000-0000-7000-8000-000000000001',
      installationIsNew: true,
      rememberedHead: 0,
      rememberedAt: null,
      journal: status(),
      keys: { protectedBy: 'nothing', locked: false },
      findings: [],
      drafts: null,
      clock,
      sample: false,
      sampleOfficers: null,
    }),
    'journal.append': (line: { readonly number: number; readonly payload: string }) => {
      lines.push(line);
      return { ok: true, value: { head: line.number } };
    },
    'journal.read': () => ({ ok: true, value: { lines, damaged: [], next: null } }),
    'journal.status': status,
    'keys.unwrap': () => ({
      ok: true,
      value: [{ keyId: 'one', raw: new Uint8Array(32).fill(7), check: 'c', isProven: true }],
    }),
  };
  const asked: string[] = [];
  const bridge = {
    invoke: (name: string, request: never) => {
      asked.push(name);
      return Promise.resolve(answers[name]?.(request) ?? null);
    },
    on: () => () => undefined,
  };
  Object.assign(globalThis, { daybook: bridge, asked });
}

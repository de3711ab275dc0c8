import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import type { BenchWindow } from './filledFolder';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { ratiosOf, spreadOf } from './statistics';
import { zone } from './zone';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

const repeats = repeatsOf(20);
const warmUps = 3;
const [few, many] = [50, 5000];

test('a ledger of 5,000 requests is shown, and answers a key, as fast as one of 50', async () => {
  const long = await drive(programs.measured, await ledgerOf(many));
  const short = await drive(programs.measured, await ledgerOf(few));
  for (const { page } of [long, short]) await page.evaluate(watchKeys);
  const found = { long: [] as Looked[], short: [] as Looked[] };
  for (let turn = 0; turn < warmUps + repeats; turn += 1) {
    const pair = [await look(long.page), await look(short.page)] as const;
    if (turn < warmUps) continue;
    found.long.push(pair[0]);
    found.short.push(pair[1]);
  }
  await long.close();
  await short.close();
  const shownOf = (looked: readonly Looked[]) => looked.map(({ shown }) => shown);
  const keysOf = (looked: readonly Looked[]) => spreadOf(looked.flatMap(({ keys }) => keys));
  tell('fullLedger', [
    {
      what: 'Documents shown, 5,000 requests',
      against: 'the same with 50, one after the other',
      unit: '×',
      target: 1.5,
      found: spreadOf(ratiosOf(shownOf(found.long), shownOf(found.short))),
      remark: 'From the key of the rail to the end of the frame that shows the rows.',
    },
    {
      what: 'Documents shown, 5,000 requests',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(shownOf(found.long)),
      remark: 'The figure behind the ratio.',
    },
    {
      what: 'Documents shown, 50 requests',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(shownOf(found.short)),
      remark: 'The limit behind the ratio.',
    },
    {
      what: 'An arrow key in the ledger of 5,000 requests',
      against: 'the display’s frame',
      unit: 'ms',
      target: 16.7,
      found: keysOf(found.long),
      remark: 'From the key to the message after the frame that shows the next row chosen.',
    },
    {
      what: 'An arrow key in the ledger of 50 requests',
      against: 'none',
      unit: 'ms',
      target: null,
      found: keysOf(found.short),
      remark: 'The same keys.',
    },
  ]);
});

/** A data folder with so many requests. */
async function ledgerOf(requests: number): Promise<string> {
  const folder = path.join(programs.folder, `ledger-${requests}`);
  const { page, close } = await drive(programs.page, folder);
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.evaluate(
    async ([count, there]) => await (globalThis as BenchWindow).bench.fillLedger(count, there),
    [requests, zone] as const,
  );
  await close();
  return folder;
}

/** Milliseconds until the ledger was shown, and of each arrow key in it. */
type Looked = { readonly shown: number; readonly keys: readonly number[] };
type WatchedWindow = typeof globalThis & {
  /** Milliseconds of the latest key; null until its work has ended. */
  watchedKey: number | null;
};

/** Milliseconds after which the work triggered by a key has ended too. */
const betweenKeys = 100;

/** Goes from Today to Documents, presses arrow keys there, and goes back. */
async function look(page: Page): Promise<Looked> {
  const shown = await timeOf(page, 'Control+3');
  await pause(600);
  await page.locator('.documents-ledger [data-row]').first().focus();
  await pause(betweenKeys);
  const keys: number[] = [];
  for (let press = 0; press < 5; press += 1) keys.push(await timeOf(page, 'ArrowDown'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await pause(betweenKeys);
  return { shown, keys };
}

async function timeOf(page: Page, key: string): Promise<number> {
  await page.evaluate(() => Object.assign(globalThis, { watchedKey: null }));
  await page.keyboard.press(key);
  await page.waitForFunction(() => (globalThis as WatchedWindow).watchedKey !== null, null, { polling: 50 });
  const found = await page.evaluate(() => (globalThis as WatchedWindow).watchedKey);
  await pause(betweenKeys);
  return found ?? 0;
}

/**
 * Measures milliseconds from a key to the end of the first frame with rows: the message comes after it was rendered.
 */
function watchKeys(): void {
  const onFrame = (timeStamp: number) => {
    if (document.querySelector('.documents-ledger [data-row]') === null) {
      requestAnimationFrame(() => onFrame(timeStamp));
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () =>
      Object.assign(globalThis, { watchedKey: performance.now() - timeStamp }),
    );
    port1.start();
    port2.postMessage(null);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === '3' || key === 'ArrowDown') requestAnimationFrame(() => onFrame(timeStamp));
    },
    { capture: true },
  );
}

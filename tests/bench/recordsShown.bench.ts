import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { filledFolder } from './filledFolder';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive, type DrivenProgram } from './startProgram';
import { ratiosOf, spreadOf } from './statistics';

let programs: Programs;
let [years, quarter] = [null, null] as [DrivenProgram | null, DrivenProgram | null];
beforeAll(async () => {
  programs = await makePrograms();
  years = await drive(programs.measured, await filledFolder(programs, 60_000, 'records'));
  quarter = await drive(programs.measured, await filledFolder(programs, 1500, 'records', 92));
});
afterAll(async () => {
  await Promise.all([years?.close(), quarter?.close()]);
  programs.remove();
});

const repeats = repeatsOf(11);
const warmUps = 2;
const tabs = ['Collateral duties', 'Record checks', 'Docket review', 'Training', 'Guidance', 'Docket size'] as const;

test('each tab of Records is shown as fast after ten years as after a quarter', async () => {
  if (years === null || quarter === null) throw new Error('The windows are not open.');
  for (const { page } of [years, quarter]) await page.evaluate(watchTabs);
  const figures = [];
  for (const tab of tabs) {
    const found = { years: [] as number[], quarter: [] as number[] };
    for (let turn = 0; turn < warmUps + repeats; turn += 1) {
      const pair = [await timeOf(years.page, tab), await timeOf(quarter.page, tab)] as const;
      if (turn < warmUps) continue;
      found.years.push(pair[0]);
      found.quarter.push(pair[1]);
    }
    const remark = 'From the key of the rail to the end of the frame that shows the tab, with its data read again.';
    figures.push(
      {
        what: `${tab} shown, ten years`, against: 'the same with a quarter, one after the other', unit: '×',
        target: 1.5, found: spreadOf(ratiosOf(found.years, found.quarter)), remark,
      },
      {
        what: `${tab} shown, ten years`, against: 'none', unit: 'ms', target: null,
        found: spreadOf(found.years), remark,
      },
    );
  }
  tell('recordsShown', figures);
});

type WatchedWindow = typeof globalThis & {
  /** Milliseconds until the tab was shown; null until then. */
  watchedTab: number | null;
};

/** Chooses a tab, leaves the screen for Today, and measures how long it takes to come back to the tab. */
async function timeOf(page: Page, tab: string): Promise<number> {
  await page.keyboard.press('Control+4');
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('tab', { name: tab, selected: true }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await pause(300);
  await page.evaluate(() => Object.assign(globalThis, { watchedTab: null }));
  await page.keyboard.press('Control+4');
  await page.waitForFunction(() => (globalThis as WatchedWindow).watchedTab !== null, null, { polling: 50 });
  return (await page.evaluate(() => (globalThis as WatchedWindow).watchedTab)) ?? 0;
}

/** Measures milliseconds from Ctrl+4 to the end of the first frame in which the panel of the tab has its content. */
function watchTabs(): void {
  const onFrame = (timeStamp: number) => {
    const panel = document.querySelector('main [role="tabpanel"]');
    if (panel === null || panel.textContent === '' || panel.querySelector('[aria-busy="true"]') !== null) {
      requestAnimationFrame(() => onFrame(timeStamp));
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => Object.assign(globalThis, { watchedTab: performance.now() - timeStamp }));
    port1.start();
    port2.postMessage(null);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === '4') requestAnimationFrame(() => onFrame(timeStamp));
    },
    { capture: true },
  );
}

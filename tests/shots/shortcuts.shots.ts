import type { Page } from 'playwright-core';
import { afterEach, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

const keys = (page: Page, name: RegExp) => page.getByRole('dialog').getByRole('button', { name });
const settled = async (page: Page) => page.getByRole('textbox', { name: /^New keys/ }).waitFor({ state: 'detached' });

/** The states of the shortcut sheet, each reached from the one before. */
const states: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['shortcuts', async (page) => {
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog').waitFor();
  }],
  ['shortcuts-waits', async (page) => keys(page, /^Ctrl G, change/).click()],
  ['shortcuts-refused', async (page) => page.keyboard.press('Control+c')],
  ['shortcuts-taken', async (page) => page.keyboard.press('Control+k')],
  ['shortcuts-changed', async (page) => {
    await page.keyboard.press('2');
    await settled(page);
  }],
  ['shortcuts-open-changed', async (page) => keys(page, /^Ctrl G, change/).click()],
];

test('the states of the shortcut sheet have pictures in all sizes', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  for (const [name, reach] of states) {
    await reach(daybook.page);
    await takeShots(daybook, name);
  }
});

import type { Page } from 'playwright-core';
import { afterEach, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

/** The states of the screen, each reached from the one before. */
const states: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['documents', async (page) => page.locator('[data-row]').nth(1).focus()],
  ['documents-request', async (page) => {
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor();
  }],
  ['documents-put-off', async (page) => {
    await page.keyboard.press('p');
    await page.getByRole('form', { name: 'Put off the follow-up' }).waitFor();
  }],
  ['documents-step', async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.getByRole('form', { name: 'Add a step' }).waitFor();
  }],
  ['documents-form', async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.getByRole('combobox', { name: 'Country' }).last().fill('Honduras');
    await page.getByLabel('Opened').fill('2026-09-18');
    await page.keyboard.press('Control+Enter');
  }],
  ['documents-several', async (page) => {
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.keyboard.press('Control+Alt+b');
    await page.getByRole('heading', { name: /over several/ }).waitFor();
  }],
];

test('the ledger, one request, its form and time over several', async () => {
  daybook = await launchDaybook({ switches: ['--sample'], now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: 'Travel documents' }).waitFor();
  await page.locator('[data-row]').first().waitFor();
  for (const [name, reach] of states) {
    await reach(page);
    await takeShots(daybook, name);
  }
});

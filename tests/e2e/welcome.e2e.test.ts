import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';

let daybook: Daybook | null = null;

afterEach(async () => {
  await daybook?.cleanUp();
  daybook = null;
});

test('the first run asks who logs here, refuses an empty alias at its field, and ends on Today', async () => {
  daybook = await launchDaybook();
  const { page } = daybook;
  await page.getByRole('heading', { name: 'Set up Daybook' }).waitFor();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('.field-error').waitFor();
  await page.getByLabel('Alias').fill('Rowan');
  await page.getByLabel('Alias').press('Enter');
  await page.getByRole('navigation', { name: 'Places' }).getByText('Rowan').waitFor();
  await page.locator('h1').waitFor();
  expect(await page.locator('h1').count()).toBe(1);
  if (process.env.DAYBOOK_SHOT !== undefined) await page.screenshot({ path: process.env.DAYBOOK_SHOT });
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('workl');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
});

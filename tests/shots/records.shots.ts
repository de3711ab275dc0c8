import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { viewAs } from '../helpers/everyPlace';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook;

afterEach(async () => {
  await daybook.cleanUp();
});

const tabs = ['Collateral duties', 'Record checks', 'Docket review', 'Training', 'Guidance', 'Docket size'] as const;

test('pictures of every tab of Records on the sample unit', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor({ timeout: 100_000 });
  await page.keyboard.press('Control+4');
  const files: string[] = [];
  for (const name of tabs) {
    await openTab(page, name);
    files.push(...(await takeShots(daybook, `records-${name.toLowerCase().replaceAll(' ', '-')}`)));
  }
  expect(files).toHaveLength(tabs.length * 7);
});

test('pictures of the tabs with a view of the unit, as its supervisor sees them', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor({ timeout: 100_000 });
  await viewAs(page, 'Rowan');
  await page.keyboard.press('Control+4');
  const files: string[] = [];
  for (const name of tabs.slice(0, 3)) {
    await openTab(page, name);
    files.push(...(await takeShots(daybook, `records-unit-${name.toLowerCase().replaceAll(' ', '-')}`)));
  }
  expect(files).toHaveLength(21);
});

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).locator('table').first().waitFor();
}

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('Storage says where the folder is and that both copies agree; settings hold after a restart, and the arrows move between sections', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await openSection(daybook, 'Storage');
  await daybook.page.getByText(daybook.folder).waitFor();
  await daybook.page.getByRole('button', { name: 'Verify both copies' }).click();
  await daybook.page.getByText('they agree.').waitFor();
  await daybook.page.getByRole('row', { name: /^Database .* Sep 16, 14:42, whole$/ }).waitFor();

  await daybook.page.keyboard.press('/');
  await daybook.page.locator('.settings-find input:focus').waitFor();
  await daybook.page.keyboard.type('byte');
  const sections = daybook.page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button');
  await expect.poll(async () => await sections.allInnerTexts()).toEqual(['Export\nByte order mark of CSV files']);
  await daybook.page.keyboard.press('Escape');
  await daybook.page.getByRole('textbox', { name: 'Find a setting' }).fill('what kept');
  await daybook.page.keyboard.press('Enter');
  await daybook.page.getByRole('row', { name: /^Logged time 0 notes IndexedDB and journal$/ }).waitFor();
  await daybook.page.getByRole('textbox', { name: 'Find a setting' }).fill('');

  await openSection(daybook, 'Export');
  await daybook.page.getByRole('switch', { name: 'Byte order mark in CSV files' }).click();
  await daybook.page.getByText('Setting changed').first().waitFor();
  await openSection(daybook, 'Display and keys');
  await daybook.page.getByRole('radio', { name: 'Dark' }).click();
  await daybook.page.locator('html[data-theme="dark"]').waitFor();
  await daybook.page.getByRole('button', { name: 'Display and keys' }).focus();
  await daybook.page.keyboard.press('ArrowDown');
  await daybook.page.keyboard.press('Enter');
  await daybook.page.getByRole('switch', { name: 'Byte order mark in CSV files' }).waitFor();

  await daybook.quit();
  daybook = await daybook.restart();
  await daybook.page.locator('html[data-theme="dark"]').waitFor();
  await openSection(daybook, 'Export');
  await daybook.page.getByRole('switch', { name: 'Byte order mark in CSV files', checked: false }).waitFor();
  await openSection(daybook, 'About');
  await daybook.page.getByText('Daybook never uses a network').waitFor();
});

async function openSection({ page }: Daybook, name: string) {
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name }).click();
}

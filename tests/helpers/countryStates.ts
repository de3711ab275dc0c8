import path from 'node:path';
import type { Daybook } from './launchDaybook';
import { openPalette } from './readyFor';

/** Opens a screen that the rail does not show, by its name in the palette. */
export async function openByName({ page }: Daybook, name: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(name);
  await page.getByRole('option', { name, selected: true }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens Countries. */
export async function openCountries(daybook: Daybook): Promise<void> {
  await openByName(daybook, 'Countries');
  await daybook.page.getByRole('heading', { level: 1, name: 'Countries' }).waitFor();
  await daybook.page.getByRole('table', { name: /^Countries, their status/ }).waitFor();
}

/** Opens the report on obstacles. */
export async function openObstacles(daybook: Daybook): Promise<void> {
  await openByName(daybook, 'Obstacles to travel documents');
  await daybook.page.getByRole('heading', { level: 1, name: 'Obstacles' }).waitFor();
}

async function openTerms(daybook: Daybook): Promise<void> {
  await openCountries(daybook);
  await daybook.page.getByRole('button', { name: 'Set…' }).click();
  await daybook.page.getByRole('dialog').waitFor();
}

async function exportNowhere(daybook: Daybook): Promise<void> {
  daybook.answerDialogs(path.join(daybook.folder, 'no such folder', 'report.csv'));
  await daybook.page.keyboard.press('Control+e');
  await daybook.page.locator('.notice-alarm, [role=alert], .undo-notice').first().waitFor();
}

/** Countries in every state. */
export const countryStates = {
  empty: openCountries,
  full: openCountries,
  dialog: openTerms,
  'field error': async (daybook: Daybook) => {
    await openTerms(daybook);
    const dialog = daybook.page.getByRole('dialog');
    await dialog.getByLabel('From').fill('');
    await dialog.getByRole('button', { name: 'Set', exact: true }).click();
    await daybook.page.locator('.field-error').first().waitFor();
  },
  'long text': async (daybook: Daybook) => {
    await openTerms(daybook);
    const dialog = daybook.page.getByRole('dialog');
    await dialog.getByLabel('Source').fill('w'.repeat(60));
    await dialog.getByRole('button', { name: 'Set', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await daybook.page.getByText('w'.repeat(60)).first().waitFor();
  },
  failure: async (daybook: Daybook) => {
    await openCountries(daybook);
    await exportNowhere(daybook);
  },
};

/** The report on obstacles in every state. Its only text from the user is the name of the unit. */
export const obstacleStates = {
  empty: openObstacles,
  full: openObstacles,
  dialog: async (daybook: Daybook) => {
    await openObstacles(daybook);
    await daybook.page.keyboard.press('Control+/');
    await daybook.page.getByRole('dialog').waitFor();
  },
  'field error': async (daybook: Daybook) => {
    await openObstacles(daybook);
    await daybook.page.getByLabel('Requests opened from').fill('');
    await daybook.page.locator('.field-error').first().waitFor();
  },
  'long text': openObstacles,
  failure: async (daybook: Daybook) => {
    await openObstacles(daybook);
    await exportNowhere(daybook);
  },
};

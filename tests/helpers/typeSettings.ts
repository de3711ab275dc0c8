import type { Locator, Page } from 'playwright-core';
import { isSettled } from './readyFor';
import { typeEverywhere, type Tokens } from './tokens';

/** Types into every field of every section of Settings and of every dialog it opens; adds an absence. */
export async function typeSettings(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  // A search narrows the list; Escape shows everything again.
  await typeEverywhere(page, page.locator('.page-head'), tokens);
  await page.getByLabel('Find a setting').press('Escape');
  await page.getByText('No setting has').waitFor({ state: 'detached' });
  const sections = page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button');
  for (const section of await sections.all()) {
    await section.click();
    const open = page.locator('.settings-open');
    await open.locator('section').first().waitFor();
    await isSettled(open);
    await typeEverywhere(page, open, tokens);
    for (const button of await open.getByRole('button', { name: opensDialog }).all())
      await typeInOpened(page, tokens, button);
  }
  await sections.filter({ hasText: 'Absences' }).click();
  await keepAbsence(page, tokens);
}

/**
 * Their names end with an ellipsis; those that import leave Settings, and those that choose a file or a folder open a
 * dialog of the system. One day of the schedule represents all.
 */
const opensDialog = /^(?!Import|Restore from a file|Choose a folder).*…|First Monday: type the hours$/u;

async function typeInOpened(page: Page, tokens: Tokens, opens: Locator): Promise<void> {
  await opens.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // The fields of a recovery key appear once the key is on paper.
  const onPaper = dialog.getByRole('button', { name: 'It is on paper' });
  if ((await onPaper.count()) > 0) await onPaper.click();
  const before = tokens.all().length;
  await typeEverywhere(page, dialog, tokens);
  // A dialog saves a sealed draft after a second, which is searched, too.
  if (tokens.all().length > before) await page.waitForTimeout(1_200);
  await dialog.getByRole('button', { name: /^(Cancel|Not now)/u }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Adds an absence with hours and a note, replaces the note, deletes it and restores it. */
async function keepAbsence(page: Page, tokens: Tokens): Promise<void> {
  const dialog = page.getByRole('dialog');
  const absence = page.locator('.settings-open tbody tr .settings-link').first();
  await page.getByRole('button', { name: 'Add an absence…' }).click();
  await dialog.getByRole('checkbox', { name: 'Whole days' }).uncheck();
  await typeEverywhere(page, dialog, tokens);
  await dialog.getByRole('textbox', { name: 'From', exact: true }).fill('13');
  await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('17');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await absence.click();
  await typeEverywhere(page, dialog, tokens);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await absence.click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await absence.waitFor({ state: 'detached' });
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await absence.waitFor();
}

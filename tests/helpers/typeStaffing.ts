import type { Page } from 'playwright-core';
import { openPalette } from './readyFor';
import { typeEverywhere, type Tokens } from './tokens';

/** Types into every field of the forms of Staffing as its supervisor; saves a standard and where it is written. */
export async function typeStaffing(page: Page, tokens: Tokens): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByText('Staffing').click();
  await page.getByRole('table', { name: 'Case weights' }).waitFor();
  for (const name of ['Plan the year', 'Type a set of weights', 'Import a set of weights'])
    await typeInForm(page, tokens, name);
  await page.getByRole('tab', { name: 'Study' }).click();
  await page.getByRole('button', { name: 'Start a study…' }).click();
  await typeAndCancel(page, tokens);
  await typeExclusion(page, tokens);
  await page.getByRole('tab', { name: 'Standards' }).click();
  await page.getByRole('button', { name: 'New standard…' }).click();
  const form = page.getByRole('dialog');
  await typeEverywhere(page, form, tokens);
  await form.getByLabel('Set', { exact: true }).fill('Set 1');
  await form.getByLabel('Kind', { exact: true }).selectOption({ label: 'Docket review' });
  await form.getByLabel('Required, units per case and year').fill('1.5');
  await form.getByRole('radio', { name: 'Written policy' }).check();
  await form.getByRole('button', { name: 'Set', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await typeEverywhere(page, page.getByRole('tabpanel'), tokens);
}

/** Only a study has something to exclude. */
async function typeExclusion(page: Page, tokens: Tokens): Promise<void> {
  const form = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Start a study…' }).click();
  await form.getByLabel('Name', { exact: true }).fill('Pilot');
  await form.getByLabel('First day').fill('2026-08-03');
  await form.getByLabel('Last day').fill('2026-08-14');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await page.getByLabel('Study', { exact: true }).selectOption({ label: '“Pilot”, Aug 3 to Aug 14, 2026' });
  await page.keyboard.press('Control+Alt+e');
  await typeAndCancel(page, tokens);
}

/** Opens a form by its command. */
async function typeInForm(page: Page, tokens: Tokens, command: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(command.toLowerCase());
  await page.getByRole('option', { name: new RegExp(command), selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await typeAndCancel(page, tokens);
}

/** What the form would save is exported; its draft is sealed and searched, too. */
async function typeAndCancel(page: Page, tokens: Tokens): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: /^Cancel/u }).waitFor();
  await typeEverywhere(page, form, tokens);
  await page.waitForTimeout(1_200);
  await form.getByRole('button', { name: /^Cancel/u }).click();
  await form.waitFor({ state: 'detached' });
}

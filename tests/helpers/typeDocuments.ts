import type { Locator, Page } from 'playwright-core';
import { openPalette } from './readyFor';
import { typeEverywhere, type Tokens } from './tokens';

/**
 * Types into every field of Travel documents and of Countries; saves a request with a sealed reference, and puts its
 * follow-up off with a sealed reason.
 */
export async function typeDocuments(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: 'Travel documents' }).waitFor();
  await keepRequest(page, tokens);
  await typeEverywhere(page, page.locator('.documents-filters'), tokens);
  await page.getByLabel('Find a request').fill('');
  await putOff(page, tokens);
  await typeInBatch(page, tokens);
  await typeCountries(page, tokens);
}

/** The country, the day and the kind decide whether it is saved; the other fields keep what was typed. */
async function keepRequest(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+Alt+r');
  const form = page.getByRole('form', { name: 'New request' });
  await typeEverywhere(page, form, tokens);
  await form.getByRole('combobox', { name: 'Country' }).fill('Honduras');
  // The public fields of a request are stored in plain text.
  for (const name of ['Issuing post', 'Kind']) await form.getByRole('combobox', { name }).fill('passport');
  await form.getByLabel('Opened').fill('2026-08-20');
  await form.getByLabel('Step now').selectOption('Submitted');
  await form.getByLabel('Minutes').fill('');
  await form.getByLabel('Continues').fill('');
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await page.locator('[data-row]').first().waitFor();
}

async function putOff(page: Page, tokens: Tokens): Promise<void> {
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('Control+Alt+p');
  const form = page.getByRole('form', { name: 'Put off the follow-up' });
  await form.getByRole('radio', { name: /other/iu }).check({ force: true });
  await typeEverywhere(page, form, tokens);
  await form.getByRole('button', { name: /^Put off/u }).click();
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
}

async function typeInBatch(page: Page, tokens: Tokens): Promise<void> {
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('Control+Alt+b');
  await page.getByRole('heading', { name: 'Log one hour over several' }).waitFor();
  // In one call: the panel may take the focus just after it appears.
  await page.locator('[data-row]').first().press('Space');
  await page.locator('.split-table input').first().waitFor();
  await typeEverywhere(page, page.locator('main'), tokens);
}

async function typeCountries(page: Page, tokens: Tokens): Promise<void> {
  await openPalette(page);
  await page.keyboard.type('Countries');
  await page.getByRole('dialog').getByRole('option', { name: 'Countries', selected: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Countries' }).waitFor();
  await page.getByLabel('Country or code').fill('hn');
  await page.getByRole('button', { name: 'Honduras' }).click();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Set…' }).click();
  await dialog.getByRole('radio', { name: 'Limits' }).check({ force: true });
  await dialog.getByRole('checkbox', { name: 'A rule of its own for follow-ups' }).check({ force: true });
  await typeInDialog(page, dialog, tokens);
  await page.getByRole('button', { name: 'Published count…' }).click();
  await typeInDialog(page, dialog, tokens);
  await typeEverywhere(page, page.locator('main'), tokens);
}

/** A dialog saves a sealed draft after a second, which is searched, too. What it would save is public. */
async function typeInDialog(page: Page, dialog: Locator, tokens: Tokens): Promise<void> {
  await dialog.waitFor();
  await typeEverywhere(page, dialog, tokens);
  await page.waitForTimeout(1_200);
  await dialog.getByRole('button', { name: /^Cancel/u }).click();
  await dialog.waitFor({ state: 'detached' });
}

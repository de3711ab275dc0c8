import type { Page } from 'playwright-core';
import { standsStill } from './readyFor';
import { typeEverywhere, type Tokens } from './tokens';

/** Types into every field of every tab of Records and of the form that adds to it; adds a duty with a reference. */
export async function typeRecords(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { level: 1, name: 'Records' }).waitFor();
  await keepDuty(page, tokens);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const panel = page.getByRole('tabpanel');
    await panel.locator('.records-finding, .empty-state').first().waitFor();
    await standsStill(panel);
    await typeEverywhere(page, panel, tokens);
    // The tab of record checks adds on Today.
    if ((await tab.innerText()).startsWith('Record checks')) continue;
    await page.keyboard.press('Control+Shift+A');
    await page.getByRole('dialog').waitFor();
    await typeInOpenForm(page, tokens);
  }
}

/** A form keeps a sealed draft after a second, which is searched too. */
async function typeInOpenForm(page: Page, tokens: Tokens): Promise<void> {
  const dialog = page.getByRole('dialog');
  const hours = dialog.getByRole('checkbox', { name: 'At the same hours on some weekdays' });
  if ((await hours.count()) > 0) await hours.check();
  await typeEverywhere(page, dialog, tokens);
  await page.waitForTimeout(1_200);
  await dialog.getByRole('button', { name: /^Cancel/u }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function keepDuty(page: Page, tokens: Tokens): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.locator('.records-finding, .empty-state').first().waitFor();
  await page.keyboard.press('Control+Shift+A');
  await dialog.getByLabel('Duty', { exact: true }).selectOption('Court run');
  await dialog.getByLabel('Reference').fill(tokens.make('Reference'));
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

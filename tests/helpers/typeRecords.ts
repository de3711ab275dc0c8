import type { Page } from 'playwright-core';
import { isSettled } from './readyFor';
import { typeEverywhere, type Tokens } from './tokens';

/**
 * Types into every field of every tab of Records and of its forms; adds a duty with a reference, a goal in words, and
 * guidance with its text.
 */
export async function typeRecords(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { level: 1, name: 'Records' }).waitFor();
  await keepDuty(page, tokens);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const panel = page.getByRole('tabpanel');
    await panel.locator('.records-finding, .empty-state').first().waitFor();
    await isSettled(panel);
    await typeEverywhere(page, panel, tokens);
    // The Add button of the record checks tab adds on Today.
    if ((await tab.innerText()).startsWith('Record checks')) continue;
    await page.keyboard.press('Control+Shift+A');
    await page.getByRole('dialog').waitFor();
    await typeInOpenForm(page, tokens);
    for (const [name, type] of Object.entries(furtherForms))
      if ((await tab.innerText()).startsWith(name)) await type(page, tokens);
  }
}

/** The parts of a tab besides the form that adds to it. */
const furtherForms: Readonly<Record<string, typeof typeRecords>> = {
  Training: typeRequirement,
  Guidance: keepGuidance,
  'Docket size': keepGoal,
};

/** A course makes the panel of hours appear, where the requirement is set. */
async function typeRequirement(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+Shift+A');
  await addWith(page, { Name: 'Firearms', Length: '240' });
  await page.getByRole('button', { name: 'Set the requirement…' }).click();
  await typeInOpenForm(page, tokens);
}

/** Its title and its office are exported; its text is sealed. */
async function keepGuidance(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+Shift+A');
  await addWith(page, { 'What it is about': 'a memo', Text: tokens.make('Text') });
  // The search of texts appears with the first of them.
  await page.getByLabel('Full text').waitFor();
  await typeEverywhere(page, page.getByRole('tabpanel'), tokens);
  await page.getByLabel('Full text').fill('');
}

async function keepGoal(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+Alt+v');
  await typeInOpenForm(page, tokens);
  await page.keyboard.press('Control+Alt+g');
  await typeInOpenForm(page, tokens);
  await page.keyboard.press('Control+Alt+g');
  await addWith(page, { 'Goal in words': tokens.make('Goal in words'), Units: '40' });
}

async function addWith(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const [label, text] of Object.entries(texts)) await dialog.getByLabel(label).first().fill(text);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A form saves a sealed draft after a second, which is searched, too. */
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

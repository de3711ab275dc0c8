import type { Page } from 'playwright-core';
import { lineIsEmptied, lineOf, lineTakesKeys } from './readyFor';

/** Types a line on Today and waits until it is saved. */
export async function logLine(page: Page, line: string): Promise<void> {
  // Until the day is drawn, nothing would receive the key.
  await lineOf(page).waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
}

/** Closes the day on the screen, whatever is still open. */
export async function closeShownDay(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: /^Close / });
  await dialog.getByRole('button', { name: /^Close the day/ }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A figure under the strip by its name: `Logged` is `8 h of 8 h`. */
export async function figureOf(page: Page, term: string): Promise<string> {
  const figure = page.locator('.sums div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) });
  return (await figure.count()) === 0 ? '' : await figure.locator('dd').first().innerText();
}

/** Waits until the screen shows a day, by its heading. */
export async function dayIsShown(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor();
}

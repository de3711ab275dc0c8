import type { Page } from 'playwright-core';

/** Goes through the first run the shortest way: an alias, and the defaults for everything else. Ends on Today. */
export async function passFirstRun(page: Page, alias = 'Alder'): Promise<void> {
  await page.getByLabel('Alias').fill(alias);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

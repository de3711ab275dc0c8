import type { Page } from 'playwright-core';

/**
 * Opens each screen of the rail, and each of its tabs, and does something there, such as taking a picture. Returns the
 * names of all places, such as `Records, Training`. A new screen or tab needs nothing here.
 */
export async function atEveryPlace(page: Page, act: (name: string) => Promise<unknown>): Promise<string[]> {
  const places: string[] = [];
  const visit = async (name: string) => {
    await page.locator('main h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('main [aria-busy="true"], main .wait-screen') === null);
    await page.waitForFunction(() => document.querySelector('main [role="tabpanel"]')?.textContent !== '');
    places.push(name);
    await act(name);
  };
  for (const place of await page.locator('.rail-place').all()) {
    await place.click();
    const name = await place.locator('span').first().innerText();
    const tabs = page.getByRole('main').getByRole('tab');
    await page.locator('main h1').first().waitFor();
    if ((await tabs.count()) === 0) await visit(name);
    for (const tab of await tabs.all()) {
      await tab.click();
      await visit(`${name}, ${(await tab.innerText()).split('\n')[0] ?? ''}`);
    }
  }
  return places;
}

/** Opens the simulated unit as another of its officers, by alias. */
export async function viewAs(page: Page, alias: string): Promise<void> {
  if ((await page.locator('.rail-who b').innerText()) === alias) return;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(alias);
  await page.getByRole('option', { name: `Open as ${alias}`, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail-who').getByText(alias).waitFor();
}

import type { Locator, Page } from 'playwright-core';

/** The line of Today. */
export function lineOf(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Log something' });
}

/** Waits until the line takes keys: it has the focus a moment after it is drawn, and no letter while something is being saved. */
export async function lineTakesKeys(page: Page): Promise<void> {
  await page.locator('input[aria-label="Log something"]:focus:not([readonly])').waitFor();
}

/** Waits until the line is emptied, which it is once what it said is durable in both copies. */
export async function lineIsEmptied(page: Page): Promise<void> {
  await page.locator('input[aria-label="Log something"][value=""]:not([readonly])').waitFor();
}

/** Opens the palette and waits until it takes keys: the first time it is fetched. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('input[aria-label="Search or run a command"]:focus').waitFor();
}

/** Waits until Workload shows what its choices say, and no longer the report before. */
export async function workloadStands(page: Page): Promise<void> {
  await page.locator('.workload[aria-busy="false"]').waitFor();
}

/** Waits until a field has the focus. */
export async function hasFocus(page: Page, field: Locator): Promise<void> {
  await field.and(page.locator(':focus')).waitFor();
}

/** Waits until a part of the page says the same for a while: what is read from the database comes piece by piece. */
export async function standsStill(place: Locator): Promise<void> {
  let before = await place.innerText();
  for (let same = 0; same < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await place.innerText();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

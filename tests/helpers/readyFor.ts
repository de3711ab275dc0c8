import type { Locator, Page } from 'playwright-core';

/** The line of Today. */
export function lineOf(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Log something' });
}

/** Waits until the line takes keys: it gets the focus a moment after it is drawn, and is read-only during a save. */
export async function lineTakesKeys(page: Page): Promise<void> {
  await page.locator('input[aria-label="Log something"]:focus:not([readonly])').waitFor();
}

/** Waits until the line is empty, which means that its entry is durable in both copies. */
export async function lineIsEmptied(page: Page): Promise<void> {
  await page.locator('input[aria-label="Log something"][value=""]:not([readonly])').waitFor();
}

/** Opens the palette and waits until it takes keys: it is loaded the first time. */
export async function openPalette(page: Page): Promise<void> {
  await page.locator('.rail').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('input[aria-label="Search or run a command"]:focus').waitFor();
}

/** Waits until Workload shows the report for its choices and no longer the previous one. */
export async function workloadIsShown(page: Page): Promise<void> {
  await page.locator('.workload[aria-busy="false"]').waitFor();
}

/** Waits until a field has the focus. */
export async function hasFocus(page: Page, field: Locator): Promise<void> {
  await field.and(page.locator(':focus')).waitFor();
}

/** Waits until the text of a part of the page stays the same for a while: its data arrive piece by piece. */
export async function isSettled(place: Locator): Promise<void> {
  let before = await place.innerText();
  for (let same = 0; same < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await place.innerText();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

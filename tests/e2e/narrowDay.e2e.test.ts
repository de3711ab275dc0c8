import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { overflowing } from '../helpers/overflowing';
import { lineIsEmptied, lineOf, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook;
afterEach(async () => {
  await daybook.cleanUp();
});

test('at 1024 by 700, a day is logged, answered, changed by the menu and closed; nothing is cut', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await resize(1024, 700);
  await lineTakesKeys(page);
  const before = await page.locator('.strip').boundingBox();
  await page.keyboard.type('13:25-14:00 phone x4 a note that makes the chips take more than the room of one row here');
  expect((await page.locator('.strip').boundingBox())?.y).toBe(before?.y);
  await lineOf(page).fill('13:25-14:00 phone x4');
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
  expect(await overflowing(daybook)).toEqual([]);
  expect(await brokenRows()).toEqual([]);

  await page.getByText('4 earlier, 09:05 to 13:00').waitFor();
  await page.getByRole('button', { name: 'No-show' }).click();
  await page.getByText('5 earlier, 09:05 to 14:30').waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.locator('[data-scope="appointments"] tr', { hasText: /^14:30/ }).getByText('No-show').waitFor();

  const row = page.locator('[data-scope="log"] tbody tr', { hasText: '13:25 – 14:00' });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Edit/ }).click();
  const form = page.getByRole('form', { name: 'Edit the entry' });
  await form.getByLabel('To', { exact: true }).fill('13:50');
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await page.locator('[data-scope="log"] tbody tr', { hasText: '13:25 – 13:50' }).waitFor();

  const minutes = page.getByRole('columnheader', { name: 'Minutes' });
  await minutes.scrollIntoViewIfNeeded();
  const box = await minutes.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1024);
  await page.getByRole('row', { name: /^Logged/ }).scrollIntoViewIfNeeded();

  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  const tooWide = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(tooWide).toBe(0);
});

test('the lists are one below the other up to a width of 1180, and side by side above it', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await lineTakesKeys(page);
  const found: unknown[] = [];
  for (const width of [1180, 1181, 1001]) {
    await resize(width, 700);
    const [appointments, log] = await Promise.all(['appointments', 'log'].map(async (scope) =>
      await page.locator(`[data-scope="${scope}"].day-list`).boundingBox()));
    const isBelow = (log?.y ?? 0) > (appointments?.y ?? 0) + (appointments?.height ?? 0);
    found.push([width, isBelow, await brokenRows()]);
  }
  expect(found).toEqual([[1180, true, []], [1181, false, []], [1001, true, []]]);
});

/** Rows of the lists that need more than two lines for their names. */
async function brokenRows(): Promise<string[]> {
  return await daybook.page.locator('.day-table tbody tr:not(.row-open)').evaluateAll((rows) =>
    rows.flatMap((row) => (row.getBoundingClientRect().height > 46 ? [row.textContent] : [])),
  );
}

async function resize(width: number, height: number): Promise<void> {
  const { app, page } = daybook;
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}

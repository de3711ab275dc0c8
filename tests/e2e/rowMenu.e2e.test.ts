import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { hasFocus, lineIsEmptied, lineOf, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page, 'Alder');
  await lineTakesKeys(page);
  for (const line of ['13:00-13:25 phone', '14:00-14:18 walkin', 'yesterday 9:00-9:30 phone x4']) {
    await lineOf(page).focus();
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await lineIsEmptied(page);
  }
});
afterAll(async () => {
  await daybook.cleanUp();
});
beforeEach(async () => {
  await lineOf(daybook.page).focus();
});

test('the right button on a row shows its commands; those that cannot run stay, with the reason', async () => {
  const { page } = daybook;
  await row('14:00 – 14:18').click({ button: 'right', position: { x: 10, y: 10 } });
  expect(await items()).toEqual([
    'Edit…E',
    'Count for a duty…',
    'Copy to today…It is on today’s log already.',
    'DeleteDel',
  ]);
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await hasFocus(page, row('14:00 – 14:18').getByRole('button', { name: 'Walk-in', exact: true }));
});

test('Shift+F10 shows the same on a row and on its block; letters and arrows choose, Enter runs', async () => {
  const { page } = daybook;
  await row('13:00 – 13:25').getByRole('button', { name: 'Phone call', exact: true }).focus();
  await page.keyboard.press('Shift+F10');
  const ofRow = await items();
  await page.keyboard.press('Escape');
  await page.locator('.strip-lane').getByRole('button', { name: /^Phone call/ }).focus();
  await page.keyboard.press('Shift+F10');
  expect(await items()).toEqual(ofRow);
  await page.keyboard.press('c');
  await hasFocus(page, menu().getByRole('menuitem', { name: /^Count for a duty/ }));
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Edit the entry' });
  await hasFocus(page, form.getByLabel('Collateral duty'));
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

test('the menu deletes an entry, which undo brings back, and it passes the accessibility checks', async () => {
  const { page } = daybook;
  const open = async () => await row('14:00 – 14:18').click({ button: 'right' });
  expect(await axeViolations(daybook, 'menu', open)).toEqual([]);
  if ((await menu().count()) > 0) await page.keyboard.press('Escape');
  await open();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.locator('.row-struck').waitFor();
  await page.keyboard.press('Control+z');
  await row('14:00 – 14:18').getByRole('button', { name: 'Walk-in', exact: true }).waitFor();
});

test('an entry of yesterday is copied to today: the form has its work, its time of day and today’s date', async () => {
  const { page } = daybook;
  await page.keyboard.press('Alt+ArrowLeft');
  // The month marks both today and the day shown.
  await page.locator('[data-day="2026-09-16"][aria-current="date"][data-shown="false"]').waitFor();
  await page.locator('[data-day="2026-09-15"][data-shown="true"]:not([aria-current])').waitFor();
  await row('09:00 – 09:30').click({ button: 'right' });
  await menu().getByRole('menuitem', { name: /^Copy to today/ }).click();
  const form = page.getByRole('form', { name: 'Log time' });
  await form.waitFor();
  const values = ['Units (call)', 'From', 'To'].map(async (label) => await form.getByLabel(label).inputValue());
  expect(await Promise.all(values)).toEqual(['4', '09:00', '09:30']);
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+Home');
  await row('09:00 – 09:30').waitFor();
});

test('a click anywhere on a row opens it, and in the line the right button shows no menu of the page', async () => {
  const { page } = daybook;
  await row('13:00 – 13:25').locator('td').nth(3).click();
  const form = page.getByRole('form', { name: 'Edit the entry' });
  await form.waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  const asked = await page.evaluate(
    async () =>
      await new Promise<boolean>((resolve) => {
        addEventListener('contextmenu', (event) => {
          resolve(event.defaultPrevented);
          event.preventDefault();
        }, { once: true });
        const field = document.querySelector('input[aria-label="Log something"]');
        field?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
      }),
  );
  expect([asked, await menu().count()]).toEqual([false, 0]);
});

const menu = () => daybook.page.getByRole('menu');

function row(span: string) {
  return daybook.page.locator('[data-scope="log"] tbody tr', { hasText: span });
}

async function items(): Promise<string[]> {
  await menu().waitFor();
  const texts = await menu().getByRole('menuitem').allInnerTexts();
  return texts.map((text) => text.replaceAll('\n', ''));
}

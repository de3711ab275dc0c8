import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readTable } from '../helpers/readStored';
import { hasFocus, lineIsEmptied, lineOf, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, 'Alder');
  await lineTakesKeys(daybook.page);
  await say('13:00-13:25 phone');
  await say('14:00-14:18 walkin');
});
afterAll(async () => {
  await daybook.cleanUp();
});
beforeEach(async () => {
  await lineOf(daybook.page).focus();
});

test('the form takes and returns the focus, Tab goes through its fields and buttons, and F6 reaches it', async () => {
  const { page } = daybook;
  const row = rowOf('13:00 – 13:25').getByRole('button', { name: 'Phone call', exact: true });
  await row.focus();
  await page.keyboard.press('Control+Shift+n');
  await hasFocus(page, form().getByLabel('Activity'));
  const passed = new Set<string | undefined>();
  for (let turn = 0; turn < 16 && !passed.has('CancelEsc'); turn += 1) {
    await page.keyboard.press('Tab');
    passed.add(await focusedName());
  }
  expect([...passed]).toEqual([
    'Units (call)',
    'Day',
    'From',
    'To',
    'or length',
    'Collateral duty optional',
    'Note optional',
    'LogCtrl Enter',
    'Log and next',
    'CancelEsc',
  ]);
  const from = form().getByLabel('From');
  await from.focus();
  await page.keyboard.type('nswk');
  await hasFocus(page, from);
  expect(await from.inputValue()).toBe('nswk');
  await from.fill('');
  await lineOf(page).focus();
  const regions: string[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    await page.keyboard.press('F6');
    regions.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? 'none',
      ),
    );
    if (regions.at(-1) === 'form') break;
  }
  expect(regions.at(-1)).toBe('form');
  await hasFocus(page, form().getByLabel('Activity'));
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await hasFocus(page, row);
});

test('the line, the log and the strip work beside the open form, which keeps its contents', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+n');
  await form().getByLabel('From').fill('11:00');
  await page.keyboard.press('Control+n');
  await hasFocus(page, lineOf(page));
  await say('9:00-9:20 walkin');
  await rowOf('09:00 – 09:20').getByRole('button', { name: 'Walk-in', exact: true }).focus();
  await page.keyboard.press('Delete');
  await page.locator('.row-struck').waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.row-struck').waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: /^Day strip/ })
    .getByRole('button', { name: /^Not logged, 13:25 to 14:00/ })
    .click();
  await expect.poll(async () => await lineOf(page).inputValue()).toBe('13:25-14:00 ');
  await lineOf(page).fill('');
  // Opening another entry in the meantime does not replace what was typed.
  await rowOf('09:00 – 09:20').getByRole('button', { name: 'Walk-in', exact: true }).focus();
  await page.keyboard.press('F2');
  await page.getByText('Log or cancel the open form first').waitFor();
  await hasFocus(page, form().getByLabel('Activity'));
  expect(await form().getByLabel('From').inputValue()).toBe('11:00');
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await hasFocus(page, rowOf('09:00 – 09:20').getByRole('button', { name: 'Walk-in', exact: true }));
});

test('opening an entry replaces a form in which nothing was typed', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+n');
  await form().waitFor();
  const row = rowOf('14:00 – 14:18').getByRole('button', { name: 'Walk-in', exact: true });
  await row.focus();
  await page.keyboard.press('F2');
  const edit = page.getByRole('form', { name: 'Edit the entry' });
  await hasFocus(page, edit.getByLabel('Activity'));
  expect([
    await form().count(),
    await edit.getByLabel('From').inputValue(),
    await edit.getByLabel('To', { exact: true }).inputValue(),
  ]).toEqual([0, '14:00', '14:18']);
  await page.keyboard.press('Escape');
  await edit.waitFor({ state: 'detached' });
  await hasFocus(page, row);
  // The row is selected again.
  await page.keyboard.press('Delete');
  await page.locator('.row-struck').waitFor();
  await page.keyboard.press('Control+z');
  await row.waitFor();
});

test('the strip shows what the form would log, beside what the line would log, until the form closes', async () => {
  const { page } = daybook;
  const ghosts = async () =>
    await page
      .locator('.strip-ghost')
      .evaluateAll((all) =>
        all.map((one) => `${one.textContent}${one.classList.contains('strip-ghost-wrong') ? ' wrong' : ''}`),
      );
  await page.keyboard.press('Control+Shift+n');
  await form().getByLabel('From').fill('10:00');
  expect(await ghosts()).toEqual([]);
  await form().getByLabel('To', { exact: true }).fill('11:00');
  await expect.poll(ghosts).toEqual(['Phone60']);
  await lineOf(page).fill('8:00-8:50 walkin');
  await expect.poll(ghosts).toEqual(['50', 'Phone60']);
  await lineOf(page).fill('');
  await form().getByLabel('To', { exact: true }).fill('16:00');
  await expect.poll(ghosts).toEqual(['Phone360 wrong']);
  await form().getByLabel('To', { exact: true }).fill('10:40');
  await page.keyboard.press('Control+Enter');
  await form().waitFor({ state: 'detached' });
  await rowOf('10:00 – 10:40').waitFor();
  await expect.poll(ghosts).toEqual([]);
  await page.keyboard.press('Control+z');
  await rowOf('10:00 – 10:40').waitFor({ state: 'detached' });
});

test('one key fixes an end before its start: to the end of the gap, or to the next day', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+n');
  const to = form().getByLabel('To', { exact: true });
  await form().getByLabel('From').fill('13:25');
  await to.fill('13:05');
  await page.locator('.strip-ghost-wrong').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Enter');
  await form().getByText('13:05 is before 13:25. Nothing logged; all fields kept.').waitFor();
  expect(await form().locator('.form-line .word-wrong').innerText()).toBe('13:05');
  await hasFocus(page, to);
  // Its end cannot be on a future day.
  expect(await form().getByRole('button', { name: /^Next day/ }).count()).toBe(0);
  await page.keyboard.press('Alt+1');
  await expect.poll(async () => await to.inputValue()).toBe('14:00');
  await hasFocus(page, to);
  await form().locator('.field-error').waitFor({ state: 'detached' });
  await to.fill('13:05');
  await to.press('Enter');
  await form().getByRole('button', { name: 'Fill the gap, 14:00' }).click();
  expect(await to.inputValue()).toBe('14:00');
  await hasFocus(page, to);
  await form().getByLabel('Day').fill('2026-09-15');
  await to.fill('13:05');
  await to.press('Enter');
  await form().getByRole('button', { name: 'Next day 13:05' }).waitFor();
  await page.keyboard.press('Alt+2');
  await form().getByText('It ends on Wednesday, September 16.').waitFor();
  expect([await to.inputValue(), await form().getByLabel('or length').inputValue()]).toEqual(['13:05', '1420']);
  await hasFocus(page, to);
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
});

test('the numbers of the fields show only while Alt is held', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+n');
  const numbers = async () =>
    await form()
      .locator('.field-label')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
  await form().waitFor();
  const without = await numbers();
  await page.keyboard.down('Alt');
  await expect.poll(numbers).not.toEqual(without);
  await page.keyboard.up('Alt');
  await expect.poll(numbers).toEqual(without);
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
});

test('a form is still there after a visit to another screen or day, and closing it removes its draft', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+n');
  await form().getByLabel('From').fill('11:10');
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await page.keyboard.press('Control+1');
  await expect.poll(async () => await form().getByLabel('From').inputValue()).toBe('11:10');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { level: 1, name: 'Tuesday, September 15' }).waitFor();
  await expect.poll(async () => await form().getByLabel('From').inputValue()).toBe('11:10');
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('heading', { level: 1, name: 'Wednesday, September 16' }).waitFor();
  await expect.poll(async () => await form().getByLabel('From').inputValue()).toBe('11:10');
  // The first Escape goes to the open list.
  await form().getByLabel('Activity').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Escape');
  await form().getByRole('button', { name: 'Cancel' }).click();
  await form().waitFor({ state: 'detached' });
  await hasFocus(page, lineOf(page));
  await expect.poll(async () => await readTable(page, 'drafts')).toEqual([]);
});

test('beside the form the log is above the appointments, and Tab reaches both before the form', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+n');
  await form().waitFor();
  const [log, appointments] = await Promise.all(
    ['log', 'appointments'].map(async (scope) => await page.locator(`.day-list[data-scope="${scope}"]`).boundingBox()),
  );
  expect((log?.y ?? 0) + (log?.height ?? 0)).toBeLessThan(appointments?.y ?? 0);
  expect(await page.getByRole('button', { name: 'Close the day' }).count()).toBe(0);
  await page.getByRole('region', { name: /^Day strip/ }).getByRole('button').last().focus();
  const places: string[] = [];
  for (let turn = 0; turn < 30 && places.at(-1) !== 'form'; turn += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(
      () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? 'none',
    );
    if (place !== places.at(-1)) places.push(place);
  }
  expect([places.toSorted(), places.at(-1)]).toEqual([['appointments', 'form', 'log'], 'form']);
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Close the day' }).waitFor();
});

test('the day and the form are side by side, and neither is cut off', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+n');
  const panel = await form().boundingBox();
  const parts = await Promise.all(
    ['.page-head', '.quick-entry', '.strip', '.sums', '.today-lists'].map(
      async (place) => await page.locator(place).boundingBox(),
    ),
  );
  expect(parts.map((part) => (part?.x ?? 0) + (part?.width ?? 0) <= (panel?.x ?? 0) + 4)).toEqual(
    parts.map(() => true),
  );
  expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(1280);
  const wide = await form().locator('.form-panel-body').evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(wide).toBe(0);
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
});

const form = () => daybook.page.getByRole('form', { name: 'Log time' });

function rowOf(span: string) {
  return daybook.page.locator('[data-scope="log"] tbody tr', { hasText: span });
}

/** Types a line and waits until it is saved. */
async function say(text: string): Promise<void> {
  const { page } = daybook;
  await lineOf(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
}

/** The label of the focused element. */
async function focusedName(): Promise<string | undefined> {
  return await daybook.page.evaluate(() => {
    const element = document.activeElement;
    if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
    )
      return element.labels?.[0]?.textContent ?? element.ariaLabel ?? undefined;
    return element?.textContent ?? undefined;
  });
}

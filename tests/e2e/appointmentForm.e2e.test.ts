import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarFile } from '../helpers/calendarFile';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readRecords } from '../helpers/readStored';
import { hasFocus, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, 'Alder');
  await lineTakesKeys(daybook.page);
});
afterAll(async () => {
  await daybook.cleanUp();
});

test('a title is changed and removed in the form, and an untouched one stays as it was sealed', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+a');
  const form = page.getByRole('dialog');
  await form.getByLabel('From').fill('15:00');
  await form.getByLabel('Title').fill('First');
  await page.keyboard.press('Enter');
  const list = appointments();
  await list.getByText('First').waitFor();
  const sealed = await titles();
  await list.getByRole('button', { name: 'Move' }).click();
  await expect.poll(async () => await form.getByLabel('Title').inputValue()).toBe('First');
  await form.getByLabel('From').fill('16:00');
  await page.keyboard.press('Enter');
  await list.getByText('16:00').waitFor();
  expect(await titles()).toEqual(sealed);
  await list.getByRole('button', { name: 'Move' }).click();
  await form.getByLabel('Title').fill('Second');
  await page.keyboard.press('Enter');
  await list.getByText('Second').waitFor();
  await list.getByRole('button', { name: 'Move' }).click();
  await expect.poll(async () => await form.getByLabel('Title').inputValue()).toBe('Second');
  await form.getByLabel('Title').fill('');
  await page.keyboard.press('Enter');
  await list.getByText('Second').waitFor({ state: 'detached' });
  await form.waitFor({ state: 'detached' });
  expect(await titles()).toEqual([null]);
});

test('the titles of a calendar are shown if they were kept, and only then', async () => {
  const { page } = daybook;
  for (const [hour, keeps] of [['17', false], ['18', true]] as const) {
    const event = `DTSTART;TZID=America/New_York:20260916T${hour}0000\r\nDURATION:PT30M\r\nSUMMARY:Conference room`;
    daybook.answerDialogs(calendarFile(daybook, event));
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: /^Import 1 appointment/u }).waitFor();
    if (keeps) await page.getByRole('switch', { name: 'Keep titles' }).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.import').waitFor({ state: 'detached' });
    await appointments().getByText(`${hour}:00`).waitFor();
    if (keeps) await appointments().getByText('Conference room').waitFor();
    else expect(await appointments().getByText('Conference room').count()).toBe(0);
  }
});

test('an appointment shows its country, duty and title, and its outcome logs country and duty', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+Shift+a');
  const form = page.getByRole('dialog', { name: 'Add an appointment' });
  await form.getByLabel('Activity').selectOption({ label: 'Travel-document interview' });
  await form.getByRole('combobox', { name: 'Country' }).fill('Utopia');
  await form.getByLabel('From').fill('15:00');
  await form.getByLabel('Collateral duty').selectOption({ index: 1 });
  await form.getByLabel('Title').fill('Room 4, bring the forms');
  await page.keyboard.press('Enter');
  await form.getByText('“Utopia” is not a country.').waitFor();
  await hasFocus(page, form.getByRole('combobox', { name: 'Country' }));
  await form.getByRole('combobox', { name: 'Country' }).fill('Honduras');
  const duty = (await form.getByLabel('Collateral duty').locator('option:checked').innerText()).toLowerCase();
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  const row = appointments().getByRole('row').filter({ hasText: 'Room 4' });
  await row.getByText(`HN, duty: ${duty}, Room 4, bring the forms`).waitFor();
  await daybook.advance(50);
  await page.locator('.strip-now', { hasText: '15:32' }).waitFor({ state: 'attached' });
  await row.getByRole('button', { name: 'Kept' }).click();
  await page.keyboard.press('Enter');
  const logged = page.locator('[data-scope="log"] tbody tr', { hasText: '15:00 – 15:30' });
  await logged.getByText(`HN, duty: ${duty}`).waitFor();
  await page.keyboard.press('Control+Shift+a');
  await form.waitFor();
  expect(await form.getByLabel('Title').inputValue()).toBe('');
});

const appointments = () => daybook.page.locator('[data-scope="appointments"]');

type Row = { readonly versions: readonly { readonly content: { readonly title: unknown } | null }[] };

/** The stored titles of all appointments. */
async function titles(): Promise<readonly unknown[]> {
  const rows = (await readRecords(daybook.page, 'appointment')) as readonly Row[];
  return rows.map(({ versions }) => versions[0]?.content?.title);
}

import { afterEach, expect, test } from 'vitest';
import { calendarFile } from '../helpers/calendarFile';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readTable } from '../helpers/readStored';
import { hasFocus, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
});

test('an appointment is planned with its country, duty and title, shows them, and its outcome logs the country and the duty', async () => {
  const started = await begin();
  const { page } = started;
  await page.keyboard.press('Control+Shift+a');
  const form = page.getByRole('dialog', { name: 'Add an appointment' });
  await form.getByLabel('Activity').selectOption({ label: 'Travel-document interview' });
  await form.getByRole('combobox', { name: 'Country' }).fill('Utopia');
  await form.getByLabel('From').fill('15:00');
  await form.getByLabel('Collateral duty').selectOption({ index: 1 });
  await form.getByLabel('Title').fill('Room 4, bring the forms');
  await page.keyboard.press('Enter');
  await form.getByText('“Utopia” is no country.').waitFor();
  await hasFocus(page, form.getByRole('combobox', { name: 'Country' }));
  await form.getByRole('combobox', { name: 'Country' }).fill('Honduras');
  const duty = (await form.getByLabel('Collateral duty').locator('option:checked').innerText()).toLowerCase();
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  const list = page.locator('[data-scope="appointments"]');
  await list.getByText(`HN, duty: ${duty}, Room 4, bring the forms`).waitFor();
  await started.advance(50);
  await list.getByRole('button', { name: 'Kept' }).click();
  await page.keyboard.press('Enter');
  await page.locator('[data-scope="log"] tbody tr', { hasText: '15:00 – 15:30' }).getByText(`HN, duty: ${duty}`).waitFor();
  await page.keyboard.press('Control+Shift+a');
  await form.waitFor();
  expect(await form.getByLabel('Title').inputValue()).toBe('');
});

test('a title is changed and taken away in the form, and one that was not touched stays as it was sealed', async () => {
  const { page } = await begin();
  await page.keyboard.press('Control+Shift+a');
  const form = page.getByRole('dialog');
  await form.getByLabel('From').fill('15:00');
  await form.getByLabel('Title').fill('First');
  await page.keyboard.press('Enter');
  const list = page.locator('[data-scope="appointments"]');
  await list.getByText('First').waitFor();
  const sealed = await titles(page);
  await list.getByRole('button', { name: 'Move' }).click();
  await expect.poll(async () => await form.getByLabel('Title').inputValue()).toBe('First');
  await form.getByLabel('From').fill('16:00');
  await page.keyboard.press('Enter');
  await list.getByText('16:00').waitFor();
  expect(await titles(page)).toEqual(sealed);
  await list.getByRole('button', { name: 'Move' }).click();
  await form.getByLabel('Title').fill('Second');
  await page.keyboard.press('Enter');
  await list.getByText('Second').waitFor();
  await list.getByRole('button', { name: 'Move' }).click();
  await expect.poll(async () => await form.getByLabel('Title').inputValue()).toBe('Second');
  await form.getByLabel('Title').fill('');
  await page.keyboard.press('Enter');
  await list.getByText('Second').waitFor({ state: 'detached' });
  expect(await titles(page)).toEqual([null]);
});

test('titles of a calendar are shown where they were kept, and only there', async () => {
  const started = await begin();
  const { page } = started;
  const list = page.locator('[data-scope="appointments"]');
  for (const [time, keeps] of [['1500', false], ['1600', true]] as const) {
    started.answerDialogs(calendarFile(started, `DTSTART;TZID=America/New_York:20260916T${time}00\r\nDURATION:PT30M\r\nSUMMARY:Conference room`));
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: /^Import 1 appointment/u }).waitFor();
    if (keeps) await page.getByRole('switch', { name: 'Keep titles' }).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.import').waitFor({ state: 'detached' });
    await list.getByText(`${time.slice(0, 2)}:00`).waitFor();
    if (keeps) await list.getByText('Conference room').waitFor();
    else expect(await list.getByText('Conference room').count()).toBe(0);
  }
});

async function begin(): Promise<Daybook> {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, 'Alder');
  await lineTakesKeys(daybook.page);
  return daybook;
}

async function titles(page: Daybook['page']): Promise<readonly unknown[]> {
  const rows = (await readTable(page, 'appointments')) as readonly { readonly versions: readonly { readonly content: { readonly title: unknown } | null }[] }[];
  return rows.map(({ versions }) => versions[0]?.content?.title);
}

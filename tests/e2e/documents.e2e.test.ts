import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { temporaryFolder } from '../helpers/temporaryFolder';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

const now = '2026-09-16T14:42:00-04:00';

test('a request goes from its form through steps and the line into the report, even after a restart', async () => {
  daybook = await launchDaybook({ now });
  await passFirstRun(daybook.page);
  await openDocuments(daybook.page);
  await daybook.page.getByText('No request for a travel document yet.').waitFor();

  await daybook.page.keyboard.press('r');
  await addRequest(daybook.page, { country: 'Honduras', reference: 'L-0417', opened: '2026-09-18' });
  await daybook.page.getByText('Sep 18 is in the future.').waitFor();
  await daybook.page.keyboard.press('Alt+1');
  await daybook.page.getByLabel('Opened').fill('2026-08-20');
  await daybook.page.keyboard.press('Control+Enter');
  await rowsAre(daybook.page, [/L-0417 HN Honduras Prepared 27 0 0/]);
  await daybook.page.getByRole('form', { name: 'New request' }).waitFor({ state: 'detached' });

  await daybook.page.locator('[data-row]').first().focus();
  await daybook.page.keyboard.press('t');
  const step = daybook.page.getByRole('form', { name: 'Add a step' });
  await step.getByLabel('Step').selectOption('Submitted');
  await step.getByLabel('Day').fill('2026-08-24');
  await step.getByLabel('Minutes').fill('35');
  await daybook.page.keyboard.press('Control+Enter');
  // Submitted on Monday, August 24; the first follow-up 21 days later is Monday, September 14.
  await rowsAre(daybook.page, [/2 d late L-0417 HN Honduras Submitted 27 1 35/]);
  await daybook.page.getByRole('navigation', { name: 'Places' }).getByText('1 late').waitFor();

  await daybook.page.keyboard.press('Control+1');
  await daybook.page.getByRole('combobox', { name: 'Log something' }).fill('fo hn 20');
  await daybook.page.getByRole('list', { name: 'Understood' }).getByText('L-0417').waitFor();
  await daybook.page.keyboard.press('Enter');
  await daybook.page.getByText(/^Logged: Travel-document follow-up/).first().waitFor();

  await openDocuments(daybook.page);
  await rowsAre(daybook.page, [/Wed 30 L-0417 HN Honduras Submitted 27 2 55/]);
  await daybook.quit();
  daybook = await daybook.restart();
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await openDocuments(daybook.page);
  await rowsAre(daybook.page, [/Wed 30 L-0417 HN Honduras Submitted 27 2 55/]);

  const file = path.join(temporaryFolder(), 'documents.csv');
  daybook.answerDialogs(file);
  await daybook.page.keyboard.press('Control+e');
  await daybook.page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  const [row] = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').slice(1), { header: true }).data;
  expect([row?.['country'], row?.['step'], row?.['days'], row?.['contacts'], row?.['minutes'], row?.['next_follow_up']])
    .toEqual(['HN', 'Submitted', '27', '2', '55', '2026-09-30']);
  expect(readFileSync(file, 'utf8')).not.toContain('L-0417');
  await daybook.page.keyboard.press('Control+Shift+C');
  await daybook.page.getByText('Copied the ledger, 1 row').last().waitFor();
  const copied = await daybook.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe(
    'Follow-up\tLocal ref.\tCountry\tStep\tDays\tContacts\tMinutes\nWed 30\tL-0417\tHonduras\tSubmitted\t27\t2\t55',
  );

  await daybook.page.keyboard.press('Control+z');
  await rowsAre(daybook.page, [/2 d late L-0417 HN Honduras Submitted 27 1 35/]);
  await daybook.page.getByRole('region', { name: 'Last change' }).getByText(/^Undone: /u).waitFor();
  await daybook.page.keyboard.press('Control+y');
  await rowsAre(daybook.page, [/Wed 30 L-0417 HN Honduras Submitted 27 2 55/]);
});

test('the line asks which of several requests it is for, and a number answers', async () => {
  daybook = await launchDaybook({ now });
  const { page } = daybook;
  await passFirstRun(page);
  await openDocuments(page);
  for (const reference of ['L-0001', 'L-0002']) {
    await page.keyboard.press('Control+Alt+r');
    await addRequest(page, { country: 'HN', reference, opened: '2026-09-01' });
    await page.getByRole('button', { name: reference }).waitFor();
    await page.getByRole('form', { name: 'New request' }).waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Control+1');
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill('fo hn 20 submitted');
  await page.getByRole('button', { name: /^Choose/u }).waitFor();
  await page.keyboard.press('Enter');
  const question = page.getByRole('listbox', { name: 'Which request for Honduras?' });
  await question.getByRole('option').nth(1).getByText('L-0002').waitFor();
  expect(await question.getByRole('option').count()).toBe(3);
  await page.keyboard.type('2');
  await page.getByText(/^Logged: Travel-document follow-up/).first().waitFor();
  await line.fill('fo hn 10 l-0001');
  await page.keyboard.press('Enter');
  await expect.poll(async () => await line.inputValue()).toBe('');
  await openDocuments(page);
  await rowsAre(page, [/L-0001 HN Honduras Prepared 15 1 10/, /L-0002 HN Honduras Submitted 15 1 20/]);
});

test('an hour over three requests adds up, puts one off, corrects a step and hands it over', async () => {
  daybook = await launchDaybook({ now, switches: ['--sample'] });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await openDocuments(page);
  await page.locator('[data-row]').first().waitFor();
  const head = page.locator('.page-head-sub');
  const before = await head.innerText();
  const [open = 0, late = 0] = (before.match(/\d+/gu) ?? []).map(Number);
  expect(late).toBeGreaterThan(1);

  await page.keyboard.press('b');
  await page.getByRole('heading', { name: 'Log one hour over several' }).waitFor();
  const minutes = page.getByRole('table', { name: 'Minutes of each request' }).getByRole('textbox');
  const typed = async () => await Promise.all((await minutes.all()).map(async (one) => Number(await one.inputValue())));
  await expect.poll(async () => (await typed()).length).toBe(late);
  await minutes.first().fill('31');
  await expect.poll(async () => (await typed()).reduce((sum, one) => sum + one, 0)).toBe(60);
  expect((await typed())[0]).toBe(31);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => await head.innerText()).toMatch(/no follow-up late$/);
  await page.getByRole('table', { name: 'Minutes of each request' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => await head.innerText()).toBe(before);

  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('p');
  const putOff = page.getByRole('form', { name: 'Put off the follow-up' });
  await putOff.getByText(`${late} late becomes ${late - 1}`).waitFor();
  await putOff.getByLabel('Put off to').fill('2026-09-16');
  await page.keyboard.press('Control+Enter');
  await putOff.getByText('Sep 16 is not after today. Choose a later day.').waitFor();
  await putOff.getByLabel('Put off to').fill('2026-09-24');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => await head.innerText()).toContain(lateWords(late - 1));
  await putOff.waitFor({ state: 'detached' });

  await page.keyboard.press('c');
  const correct = page.getByRole('form', { name: 'Correct a step' });
  const day = await correct.getByLabel('Day').inputValue();
  await correct.getByLabel('Day').fill('2026-09-15');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^ ?was /).waitFor();
  await correct.waitFor({ state: 'detached' });
  expect(day).not.toBe('2026-09-15');

  await page.keyboard.press('h');
  const over = page.getByRole('form', { name: 'Hand over' });
  await over.getByLabel('New officer').selectOption('Birch');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => await head.innerText()).toBe(`${open - 1} open requests, ${lateWords(late - 1)}`);
});

function lateWords(late: number): string {
  return late === 1 ? '1 follow-up late' : `${late} follow-ups late`;
}

async function openDocuments(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: 'Travel documents' }).waitFor();
}

type Typed = { readonly country: string; readonly reference: string; readonly opened: string };

async function addRequest(page: Page, { country, reference, opened }: Typed): Promise<void> {
  const form = page.getByRole('form', { name: 'New request' });
  await form.getByRole('combobox', { name: 'Country' }).fill(country);
  await form.getByLabel('Opened').fill(opened);
  await form.getByLabel('Local reference').fill(reference);
  await page.keyboard.press('Control+Enter');
}

/** The rows of the ledger, cell by cell. */
async function rowsAre(page: Page, expected: readonly RegExp[]): Promise<void> {
  const rows = page.getByRole('table', { name: 'Requests for travel documents' }).locator('tbody tr:has([data-row])');
  const texts = async () => (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  await expect.poll(texts).toEqual(expected.map((one) => expect.stringMatching(one) as string));
}

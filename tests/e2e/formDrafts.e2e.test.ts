import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Draft } from '#shared/records/draft';
import { findText } from '../helpers/findText';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readTable } from '../helpers/readStored';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { makeTokens, type Tokens } from '../helpers/tokens';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('what stands in a form when the program is killed is in no file in clear, and the forms of the day have it again', { timeout: 240_000 }, async () => {
  const temporary = temporaryFolder();
  const tokens = makeTokens();
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', env: { TMPDIR: temporary } });
  const folders = [daybook.folder, temporary, '/dev/shm'];
  await passFirstRun(daybook.page);
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();

  const note = await typeEntry(daybook.page, tokens);
  daybook = await killAndStart(daybook, folders, tokens);
  const noteAgain = openFormOf(daybook.page, 'Log time').getByLabel('Note');
  await expect.poll(async () => await noteAgain.inputValue()).toBe(note);
  await leave(daybook.page);

  await typeAppointment(daybook.page, tokens);
  daybook = await killAndStart(daybook, folders, tokens);
  const appointment = openFormOf(daybook.page, 'Add an appointment');
  await expect.poll(async () => await appointment.getByLabel('Planned length').inputValue()).toBe('47');
  await leave(daybook.page);

  await typeAbsence(daybook.page, tokens);
  daybook = await killAndStart(daybook, folders, tokens);
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  expect(await draftsOf(daybook.page)).toEqual([]);
  await daybook.quit();
  expect(found(folders, tokens)).toEqual([]);
});

/** Fills the form of an entry, and waits until all of it is kept. */
async function typeEntry(page: Page, tokens: Tokens): Promise<string> {
  await page.keyboard.press('Control+Shift+n');
  const form = openFormOf(page, 'Log time');
  await form.getByLabel('Activity').selectOption({ label: 'Travel-document follow-up' });
  await form.getByRole('combobox', { name: 'Country' }).focus();
  await page.keyboard.type(tokens.make('Country'), { delay: 5 });
  await form.getByLabel('Note').focus();
  const note = tokens.make('Note');
  await page.keyboard.type(note, { delay: 5 });
  await kept(page, 'form', note.length * 2);
  return note;
}

/** A text that is no time is kept by no draft, what stands beside it is. */
async function typeAppointment(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+Shift+a');
  const form = openFormOf(page, 'Add an appointment');
  await form.getByLabel('From').focus();
  await page.keyboard.type(tokens.make('From'), { delay: 5 });
  await form.getByLabel('Planned length').fill('47');
  await kept(page, 'appointment', 0);
}

/** A dialog of the settings keeps no draft: what stands in it is nowhere at all. */
async function typeAbsence(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name: 'Absences' }).click();
  await page.getByRole('button', { name: 'Add an absence…' }).click();
  await openFormOf(page, 'Add an absence').getByLabel('Note').focus();
  await page.keyboard.type(tokens.make('Note of an absence'), { delay: 25 });
}

async function killAndStart(running: Daybook, folders: readonly string[], tokens: Tokens): Promise<Daybook> {
  await running.kill();
  const afterKill = found(folders, tokens);
  const again = await running.restart();
  expect([afterKill, running.errors().includes(tokens.all()[0] ?? '')]).toEqual([[], false]);
  return again;
}

function found(folders: readonly string[], tokens: Tokens): object[] {
  return findText(folders, tokens.all()).map(({ text, file, how }) => ({ field: tokens.fieldOf(text), file, how }));
}

/** The draft is written once typing has paused; its sealed text is longer than what was typed. */
async function kept(page: Page, place: Draft['place'], letters: number): Promise<void> {
  const lengths = async () => (await draftsOf(page)).filter((draft) => draft.place === place).map(({ text }) => text.text.length);
  await expect.poll(async () => Math.max(0, ...(await lengths())), { timeout: 60_000 }).toBeGreaterThan(letters);
}

async function draftsOf(page: Page): Promise<readonly Draft[]> {
  return (await readTable(page, 'drafts')) as readonly Draft[];
}

function openFormOf(page: Page, name: string) {
  return page.getByRole('form', { name }).or(page.getByRole('dialog', { name }));
}

/** Escape takes back what was typed, and its draft goes with it. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog, .form-panel').waitFor({ state: 'detached' });
  await expect.poll(async () => await draftsOf(page), { timeout: 60_000 }).toEqual([]);
}

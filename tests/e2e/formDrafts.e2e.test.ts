import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Draft, DraftPlace } from '#shared/records/draft';
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

test('after a kill, the forms of the day are restored, and no file has their text in plain', async () => {
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

  await daybook.quit();
  expect(found(folders, tokens)).toEqual([]);
});

test('after a kill, a dialog of Settings is offered again, and no file has its text in plain', async () => {
  const temporary = temporaryFolder();
  const tokens = makeTokens();
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', env: { TMPDIR: temporary } });
  const folders = [daybook.folder, temporary, '/dev/shm'];
  await passFirstRun(daybook.page);
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();

  const label = await typeKind(daybook.page, tokens);
  daybook = await killAndStart(daybook, folders, tokens);
  await openUnsaved(daybook.page, 'a kind of activity');
  const kind = openFormOf(daybook.page, 'Add a kind of activity');
  await expect.poll(async () => await kind.getByLabel('Label').inputValue()).toBe(label);
  expect(await kind.getByLabel('One unit is a').inputValue()).toBe('visit');
  await leave(daybook.page);

  await addAbsence(daybook.page);
  const note = await typeAbsence(daybook.page, tokens);
  daybook = await killAndStart(daybook, folders, tokens);
  await openUnsaved(daybook.page, 'an absence');
  const absence = openFormOf(daybook.page, 'Change the absence');
  await expect.poll(async () => await absence.getByLabel('Note').inputValue()).toBe(note);
  expect(await absence.getByLabel('Last day').inputValue()).toBe('2026-09-18');
  await absence.getByRole('button', { name: 'Save', exact: true }).click();
  await absence.waitFor({ state: 'detached' });

  const day = await changeSchedule(daybook.page);
  daybook = await killAndStart(daybook, folders, tokens);
  await openUnsaved(daybook.page, 'your schedule');
  const from = daybook.page.getByLabel('In force from');
  await expect.poll(async () => await from.inputValue()).toBe(day);
  await daybook.page.getByRole('button', { name: 'Save the schedule' }).click();
  await daybook.page.getByRole('row', { name: /^Oct 4 .* to come$/ }).waitFor();

  daybook = await killAndStart(daybook, folders, tokens);
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  expect(await draftsOf(daybook.page)).toEqual([]);
  await openSection(daybook.page, 'Absences');
  await daybook.page.getByRole('row', { name: 'Sep 16 to Sep 18 whole days leave planned sealed' }).waitFor();
  expect(await daybook.page.getByRole('dialog').count()).toBe(0);
  await daybook.quit();
  expect(found(folders, tokens)).toEqual([]);
});

/** Fills the form of an entry and waits until its draft contains everything. */
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

/** A draft drops a text that is not a time, and keeps the rest. */
async function typeAppointment(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+Shift+a');
  const form = openFormOf(page, 'Add an appointment');
  await form.getByLabel('From').focus();
  await page.keyboard.type(tokens.make('From'), { delay: 5 });
  await form.getByLabel('Title').focus();
  await page.keyboard.type(tokens.make('Title'), { delay: 5 });
  await form.getByLabel('Planned length').fill('47');
  await kept(page, 'appointment', 0);
}

/** A label is stored in plain text once it is saved; before that it is sealed as free text. */
async function typeKind(page: Page, tokens: Tokens): Promise<string> {
  await openSection(page, 'Activities and duties');
  await page.getByRole('button', { name: 'Add a kind…' }).click();
  const form = openFormOf(page, 'Add a kind of activity');
  await form.getByLabel('One unit is a').fill('visit');
  await form.getByLabel('Words for the line').focus();
  await page.keyboard.type(tokens.make('Words for the line'), { delay: 5 });
  await form.getByLabel('Label').focus();
  const label = tokens.make('Label');
  await page.keyboard.type(label, { delay: 5 });
  await kept(page, 'kind', label.length * 2);
  return label;
}

async function addAbsence(page: Page): Promise<void> {
  await openSection(page, 'Absences');
  await page.getByRole('button', { name: 'Add an absence…' }).click();
  await openFormOf(page, 'Add an absence').getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function typeAbsence(page: Page, tokens: Tokens): Promise<string> {
  await page.getByRole('row', { name: /whole days leave planned/ }).getByRole('button').click();
  const form = openFormOf(page, 'Change the absence');
  await form.getByLabel('Last day').fill('2026-09-18');
  await form.getByLabel('Note').focus();
  const note = tokens.make('Note of an absence');
  await page.keyboard.type(note, { delay: 5 });
  await kept(page, 'absence', note.length * 2);
  return note;
}

/** Changes of the schedule are kept even if another section is opened at once. */
async function changeSchedule(page: Page): Promise<string> {
  const day = '2026-10-04';
  await openSection(page, 'Schedule');
  await page.getByLabel('In force from').fill(day);
  await openSection(page, 'Display and keys');
  await kept(page, 'schedule', 0);
  return day;
}

async function openSection(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name }).click();
}

/** The first screen says that Settings has an unfinished form, and a key goes there. */
async function openUnsaved(page: Page, name: string): Promise<void> {
  const region = page.getByRole('region', { name: 'Unsaved form' });
  await region.getByText(`Not saved when Daybook ended: ${name}.`).waitFor();
  await region.getByRole('button', { name: 'Open it' }).focus();
  await page.keyboard.press('Enter');
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

/** The draft is written after a pause in typing; its sealed text is longer than what was typed. */
async function kept(page: Page, place: DraftPlace, letters: number): Promise<void> {
  const lengths = async () =>
    (await draftsOf(page)).filter((draft) => draft.place === place).map(({ text }) => text.text.length);
  await expect.poll(async () => Math.max(0, ...(await lengths()))).toBeGreaterThan(letters);
}

async function draftsOf(page: Page): Promise<readonly Draft[]> {
  return (await readTable(page, 'drafts')) as readonly Draft[];
}

function openFormOf(page: Page, name: string) {
  return page.getByRole('form', { name }).or(page.getByRole('dialog', { name }));
}

/** Escape discards what was typed, together with its draft. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog, .form-panel').waitFor({ state: 'detached' });
  await expect.poll(async () => await draftsOf(page)).toEqual([]);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Draft } from '#shared/records/draft';
import { findText } from '../helpers/findText';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied, lineTakesKeys, openPalette } from '../helpers/readyFor';
import { readTable } from '../helpers/readStored';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { textFieldsOfRenderer } from '../helpers/textFields';
import { clearByDesign, makeTokens, typeEverywhere, type Tokens } from '../helpers/tokens';
import { typeDocuments } from '../helpers/typeDocuments';
import { typeRecords } from '../helpers/typeRecords';
import { typeSettings } from '../helpers/typeSettings';
import { typeStaffing } from '../helpers/typeStaffing';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('free text, typed or from a calendar, is nowhere on the disk in plain text; an alias is', async () => {
  const temporary = temporaryFolder();
  const tokens = makeTokens();
  const alias = makeTokens().make('alias');
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', env: { TMPDIR: temporary } });
  const { page, folder } = daybook;
  const folders = [folder, temporary, '/dev/shm'];
  await passFirstRun(page, alias);
  await typeTheDay(page, tokens);
  await importTokens(daybook, tokens);
  await typeElsewhere(page, tokens);
  await typeAway(daybook, tokens);
  const draft = tokens.make('a draft of the line');
  // Longer than the former text, so that the stored draft can be told apart.
  await typeDraft(page, `a line that is not finished ${draft}`);
  await daybook.kill();
  const afterKill = findText(folders, tokens.all());
  let written = daybook.errors();
  daybook = await daybook.restart();
  await daybook.page.waitForFunction(
    (text) => [...document.querySelectorAll('input')].some(({ value }) => value.includes(text)),
    draft,
  );
  await openAnEntry(daybook.page);
  await daybook.quit();
  written += daybook.errors();
  const afterQuit = findText(folders, tokens.all());
  const controls = findText([folder], [alias]);
  console.log(`tokens: ${tokens.all().length} in ${tokens.fields().length} fields: ${tokens.fields().join('; ')}`);
  console.log(
    `the alias is found ${controls.map(({ file, how }) => `${path.relative(folder, file)} (${how})`).join(', ')}`,
  );
  expect(
    [...afterKill, ...afterQuit].map(({ text, file, how }) => ({ field: tokens.fieldOf(text), file, how })),
  ).toEqual([]);
  expect(tokens.all().filter((text) => written.includes(text.slice(0, 8)))).toEqual([]);
  expect([...new Set(controls.map(({ how }) => how))].toSorted()).toEqual(['as it is', 'decompressed']);
  expect(tokens.fields()).toEqual(
    expect.arrayContaining(['UID', 'TZID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'ATTENDEE']),
  );
  // No field of the program was skipped, and every exception exists.
  const seen = [...tokens.fields(), ...tokens.left()];
  const ofOfficer = textFieldsOfRenderer().filter(({ file }) => !file.startsWith(ofSupervisors));
  expect(ofOfficer.filter(({ label }) => !seen.some((name) => label.test(name)))).toEqual([]);
  expect(tokens.left()).toEqual(Object.keys(clearByDesign).toSorted());
});

/** The screens that an officer does not have; the second test types into them. */
const ofSupervisors = 'features/staffing/';

test('what a supervisor types into Staffing is nowhere on the disk in plain text', async () => {
  const temporary = temporaryFolder();
  const tokens = makeTokens();
  daybook = await launchDaybook({
    now: '2026-09-16T14:42:00-04:00', env: { TMPDIR: temporary }, switches: ['--sample'],
  });
  const { page, folder } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await openPalette(page);
  await page.keyboard.type('open as rowan');
  await page.getByRole('option', { name: /Rowan/u, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await typeStaffing(page, tokens);
  await daybook.kill();
  const found = findText([folder, temporary, '/dev/shm'], tokens.all());
  expect(found.map(({ text, file, how }) => ({ field: tokens.fieldOf(text), file, how }))).toEqual([]);
  const ofThese = textFieldsOfRenderer().filter(({ file }) => file.startsWith(ofSupervisors));
  expect(ofThese.filter(({ label }) => !tokens.fields().some((name) => label.test(name)))).toEqual([]);
});

/** The line, the form, an edit, an undone deletion, an appointment, and the reason why something was not done. */
async function typeTheDay(page: Page, tokens: Tokens): Promise<void> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await lineTakesKeys(page);
  await typeDraft(page, `9:05-9:35 phone ${tokens.make('Log something')}`);
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
  const row = page.locator('[data-scope="log"] tbody tr', { hasText: '09:05 – 09:35' });
  const entry = row.getByRole('button', { name: 'Phone call', exact: true });
  await entry.focus();
  await page.keyboard.press('F2');
  await typeInForm(page, tokens, 'Save', {});
  await entry.focus();
  await page.keyboard.press('Delete');
  await page.locator('.row-struck').waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.row-struck').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+n');
  await page
    .getByRole('form', { name: 'Log time' })
    .getByLabel('Activity')
    .selectOption({ label: 'Travel-document follow-up' });
  await typeInForm(page, tokens, 'Log', { Country: 'HN', From: '10:00', To: '10:20' });
  await page.keyboard.press('Control+Shift+a');
  await typeInForm(page, tokens, 'Add', { From: '16:00', 'Planned length': '30' });
  await answerAppointment(page, tokens);
  await line.focus();
  await typeDraft(page, tokens.make('a line that was discarded'));
  await page.keyboard.press('Escape');
  await typeBesideLine(page, tokens);
  await page.keyboard.press('Control+Enter');
  const other = page.getByLabel('Something else that was due');
  await other.waitFor();
  await typeEverywhere(page, page.getByRole('dialog'), tokens);
  await other.press('Enter');
  await page.getByText(/is not an activity\. The first two letters/).waitFor();
  await other.fill('Phone call');
  await page.keyboard.press('Enter');
  await page.getByLabel('Phone call: not done').focus();
  await page.keyboard.type(tokens.make('Phone call: not done'), { delay: 1 });
  await page.getByLabel('Phone call: not done').fill('1');
  await page.getByLabel('Phone call: not done').press('o');
  // In the number field, the letters of a text would choose another reason.
  await page.getByLabel('Reason for Phone call').fill('');
  await page.getByLabel('Reason for Phone call').focus();
  await page.keyboard.type(tokens.make('Reason for Phone call'), { delay: 1 });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A pasted list with a line that is rewritten, the ways to write a line, and the search of the log. */
async function typeBesideLine(page: Page, tokens: Tokens): Promise<void> {
  const first = `phone 5 ${tokens.make('a pasted line')}`;
  await page.keyboard.insertText(`${first}\n${tokens.make('a pasted line that is not understood')}`);
  const pasted = page.getByRole('region', { name: 'Pasted lines' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await typeEverywhere(page, pasted, tokens);
  const rewritten = await pasted.getByLabel('Line 2').inputValue();
  await page.keyboard.press('Enter');
  await draftHolds(page, `${first}\n${rewritten}`);
  await page.keyboard.press('Escape');
  await pasted.waitFor({ state: 'detached' });
  await page.keyboard.press('F1');
  const help = page.getByRole('region', { name: 'All ways to write a line' });
  await typeEverywhere(page, help, tokens);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+f');
  await page.getByLabel('Find in the log').waitFor();
  await typeEverywhere(page, page.locator('[data-scope="log"]'), tokens);
  await page.keyboard.press('Escape');
}

/** Types into every field of the panel or the dialog, with valid times and numbers, and saves. */
async function typeInForm(
  page: Page,
  tokens: Tokens,
  button: string,
  numbers: Readonly<Record<string, string>>,
): Promise<void> {
  const form = page.locator('dialog, .form-panel');
  await form.waitFor();
  await typeEverywhere(page, form, tokens);
  for (const [label, value] of Object.entries(numbers))
    await form.locator('input:is([role="combobox"], :not([role]))').and(form.getByLabel(label)).first().fill(value);
  await form.getByRole('button', { name: button, exact: true }).first().click();
  await form.waitFor({ state: 'detached' });
}

/** Types slowly and waits until the draft contains all of it. */
async function typeDraft(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 25 });
  await draftHolds(page, text);
}

/** AES-GCM adds 16 bytes, and base64 turns 3 bytes into 4. */
async function draftHolds(page: Page, text: string): Promise<void> {
  const length = 4 * Math.ceil((text.length + 16) / 3);
  const lengths = async () =>
    ((await readTable(page, 'drafts')) as readonly Draft[])
      .filter(({ place }) => place === 'line')
      .map((draft) => draft.text.text.length);
  await expect.poll(lengths).toEqual([length]);
}

/** A calendar whose texts are tokens, imported twice: without its titles, and with them. */
async function importTokens({ page, answerDialogs, folder }: Daybook, tokens: Tokens): Promise<void> {
  const files = [
    path.join(path.dirname(folder), 'calendars', 'plain.ics'),
    path.join(path.dirname(folder), 'calendars', `${tokens.make('the name of a calendar file')}.ics`),
  ];
  mkdirSync(path.dirname(files[0] ?? ''));
  for (const [index, file] of files.entries()) {
    writeFileSync(file, calendarOf(tokens, 17 + index));
    answerDialogs(file);
    await page.keyboard.press('Control+o');
    await page.getByRole('heading', { name: 'Import a calendar' }).waitFor();
    await page.getByRole('button', { name: /^Import 2 appointments/u }).waitFor();
    await answerZone(page, tokens);
    await page.getByRole('button', { name: /^Import 3 appointments/u }).waitFor();
    await typeEverywhere(page, page.locator('.import'), tokens);
    await page.getByRole('button', { name: 'Add word' }).click();
    if (index === 1) await page.getByRole('switch', { name: 'Keep titles' }).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.import').waitFor({ state: 'detached' });
  }
}

/** A text is not a zone, so the question stays until one is chosen. */
async function answerZone(page: Page, tokens: Tokens): Promise<void> {
  const question = page.locator('.import-zone');
  const use = question.getByRole('button', { name: 'Use this zone' });
  await typeEverywhere(page, question, tokens);
  await use.click();
  await question.getByText('Choose a zone from the list').waitFor();
  await question.getByRole('combobox').fill('America/New_York');
  await use.click();
  await question.waitFor({ state: 'detached' });
}

function calendarOf(tokens: Tokens, day: number): string {
  const event = (hour: string, zone = 'America/New_York') => [
    'BEGIN:VEVENT',
    `UID:${tokens.make('UID')}@example.org`,
    `DTSTART;TZID=${zone}:202609${day}T${hour}0000`,
    `DTEND;TZID=${zone}:202609${day}T${hour}3000`,
    `SUMMARY:${tokens.make('SUMMARY')}`,
    `DESCRIPTION:${tokens.make('DESCRIPTION')}`,
    `LOCATION:${tokens.make('LOCATION')}`,
    `ATTENDEE;CN=${tokens.make('ATTENDEE')}:mailto:${tokens.make('ATTENDEE')}@example.org`,
    `ORGANIZER:mailto:${tokens.make('ORGANIZER')}@example.org`,
    `X-${tokens.make('property').toUpperCase()}:${tokens.make('X-')}`,
    'END:VEVENT',
  ];
  const broken = [
    'BEGIN:VEVENT',
    `UID:${tokens.make('UID without a start')}`,
    `SUMMARY:${tokens.make('SUMMARY without a start')}`,
    'END:VEVENT',
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Daybook//Test//EN',
    ...event('09'),
    ...event('11'),
    ...event('14', tokens.make('TZID')),
    ...broken,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** The fields for an outcome: a text is not a time or a length, so nothing gets logged. */
async function answerAppointment(page: Page, tokens: Tokens): Promise<void> {
  const list = page.locator('[data-scope="appointments"]');
  const row = list.locator('.row-button').first();
  await row.focus();
  // Filled at once, since single typed letters would answer the appointment.
  await list.getByLabel('Minutes spent').fill(tokens.make('Minutes spent'));
  await list.getByLabel('Minutes spent').fill('');
  await row.focus();
  await page.keyboard.press('k');
  await list.getByLabel('Kept from, to').waitFor();
  await typeEverywhere(page, list, tokens);
  await page.keyboard.press('Enter');
  await page.getByText('is not a time that has passed').first().waitFor();
  await page.keyboard.press('Escape');
  await list.getByLabel('Kept from, to').waitFor({ state: 'detached' });
}

/** Workload, the settings with their dialogs, Help, the shortcut sheet and the palette. */
async function typeElsewhere(page: Page, tokens: Tokens): Promise<void> {
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await typeEverywhere(page, page.locator('main'), tokens);
  await typeSettings(page, tokens);
  await typeRecords(page, tokens);
  await typeDocuments(page, tokens);
  await page.keyboard.press('F1');
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
  await typeEverywhere(page, page.locator('main'), tokens);
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog').waitFor();
  await typeEverywhere(page, page.getByRole('dialog'), tokens);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Wednesday, September 16' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await typeEverywhere(page, page.getByRole('dialog'), tokens);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A timer runs while the program is closed; a text is typed into the field for the end of the work. */
async function typeAway({ page, jumpTo }: Daybook, tokens: Tokens): Promise<void> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill('phone');
  await line.press('Enter');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[role="combobox"]')?.value === '');
  await jumpTo('2026-09-16T15:17:00-04:00');
  const away = page.locator('[data-region="away"]');
  await away.getByRole('button', { name: 'Split…' }).click();
  await typeEverywhere(page, away, tokens);
  await away.getByRole('button', { name: 'Split there' }).click();
  await away.getByText('Enter a time from').waitFor();
  await away.getByRole('button', { name: 'Discard' }).click();
  await away.waitFor({ state: 'detached' });
  await page.keyboard.press('F8');
  await line.fill('');
  await line.focus();
}

/** The note is back in the form, as after any start. */
async function openAnEntry(page: Page): Promise<void> {
  await page.locator('[data-scope="log"] tbody tr', { hasText: '10:00 – 10:20' }).locator('.row-button').focus();
  await page.keyboard.press('F2');
  await page.getByRole('form', { name: 'Edit the entry' }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value !== ''));
  await page.keyboard.press('Escape');
}

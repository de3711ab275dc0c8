import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('an officer sets up Daybook: the settings change the day and the line, and survive a restart', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await changeSchedule(daybook);
  await changeUnit(daybook);
  await addKind(daybook);
  await retireDuty(daybook);
  await addAbsence(daybook);
  await chooseDark(daybook);
  await verifyCopies(daybook);
  await logWithNewKind(daybook);

  await daybook.quit();
  daybook = await daybook.restart();
  const { page } = daybook;
  await page.locator('html[data-theme="dark"]').waitFor();
  await page.locator('[data-scope="log"] tbody tr', { hasText: 'Home visit' }).waitFor();
  await openSection(daybook, 'You and your unit');
  await page.getByRole('row', { name: /Sep 16 Unit 7 Non-detained Atlanta now/ }).waitFor();
  await openSection(daybook, 'Schedule');
  await page.getByRole('row', { name: /Sep 16 my own 80 h 16 Sep 13 now/ }).waitFor();
  await openSection(daybook, 'Activities and duties');
  await page.getByRole('row', { name: 'Home visit hv case work visit, 1 an entry both' }).waitFor();
  await page.getByRole('row', { name: 'Court run court, court run retired Sep 16' }).waitFor();
  await openSection(daybook, 'Absences');
  const row = page.getByRole('row', { name: 'Sep 16 13:00 – 17:00 training planned sealed' });
  await row.getByRole('button').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await row.waitFor({ state: 'detached' });
  await page.locator('button:focus', { hasText: 'Add an absence…' }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByText('of 10 h 16').first().waitFor();
});

test('a calendar is removed with its unanswered appointments, and undo after a restart restores it', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00' });
  await passFirstRun(daybook.page);
  await importOutlook(daybook);
  await openSection(daybook, 'Calendars');
  const { page } = daybook;
  const rules = page.getByRole('region', { name: 'outlook.ics' }).getByRole('row');
  await rules.filter({ hasText: 'visit' }).waitFor();
  const running = daybook;
  await expect.poll(async () => (await wordsOf(running)).at(-1)).toBe('no word matched');
  const before = await wordsOf(daybook);
  await rules.filter({ hasText: 'visit' }).getByRole('button', { name: 'Try it earlier' }).click();
  await page.getByText('Changed the order of the rules.').first().waitFor();
  await rules.filter({ hasText: 'visit' }).getByRole('button', { name: 'Delete the rule' }).click();
  await rules.filter({ hasText: 'visit' }).waitFor({ state: 'detached' });
  const after = before.filter((word) => word !== 'visit').toSorted();
  await expect.poll(async () => (await wordsOf(running)).toSorted()).toEqual(after);

  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByText('8 appointments of it without an outcome go with it').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove the calendar' }).click();
  await page.getByText('No calendar yet.').waitFor();
  await daybook.quit();
  daybook = await daybook.restart();
  await openSection(daybook, 'Calendars');
  await daybook.page.getByText('No calendar yet.').waitFor();
  await undoIsOffered(daybook);
  await daybook.page.keyboard.press('Control+z');
  await daybook.page.getByRole('region', { name: 'outlook.ics' }).waitFor();
});

async function openSection({ page }: Daybook, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name }).click();
}

/** Changes the schedule by keys; the changes stay while another section is shown. */
async function changeSchedule(running: Daybook): Promise<void> {
  const { page } = running;
  await openSection(running, 'Schedule');
  await page.getByRole('radio', { name: 'Four days of 10 h' }).check();
  const begin = page.getByRole('slider', { name: 'First Wednesday, begin' });
  await begin.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => await begin.getAttribute('aria-valuetext')).toBe('07:44');
  await page.keyboard.press('ArrowDown');
  await page.locator('[aria-label="First Thursday, begin"]:focus').waitFor();
  await openSection(running, 'About');
  await page.getByText('Daybook never uses a network').waitFor();
  await openSection(running, 'Schedule');
  await page.getByText('80 h 16').first().waitFor();
  await page.getByLabel('Pay periods begin on').fill('2026-09-13');
  await page.getByRole('button', { name: 'Save the schedule' }).click();
  await page.getByText('The schedule is in force from Sep 16.').first().waitFor();
}

async function changeUnit(running: Daybook): Promise<void> {
  const { page } = running;
  await openSection(running, 'You and your unit');
  await page.getByRole('button', { name: 'Change from a date…' }).click();
  await page.getByLabel('Unit', { exact: true }).fill('Unit 7');
  await page.getByRole('combobox', { name: /Field office/ }).fill('atl');
  await page.getByRole('option', { name: /Atlanta/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Sep 16 Unit 7 Non-detained Atlanta now/ }).waitFor();
}

async function addKind(running: Daybook): Promise<void> {
  const { page } = running;
  await openSection(running, 'Activities and duties');
  await page.getByRole('button', { name: 'Add a kind…' }).click();
  await page.getByLabel('Label').fill('Home visit');
  await page.getByLabel('Words for the line').fill('hv');
  await page.getByLabel('One unit is a').fill('visit');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Home visit hv/ }).waitFor();
}

async function retireDuty({ page }: Daybook): Promise<void> {
  await page.getByRole('button', { name: 'Court run' }).click();
  await page.getByRole('checkbox', { name: 'Retire' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row', { name: /Court run court, court run retired Sep 16/ }).waitFor();
}

async function addAbsence(running: Daybook): Promise<void> {
  const { page } = running;
  await openSection(running, 'Absences');
  await page.getByRole('button', { name: 'Add an absence…' }).click();
  await page.getByRole('checkbox', { name: 'Whole days' }).uncheck();
  await page.getByRole('textbox', { name: 'From', exact: true }).fill('13');
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('17');
  await page.getByRole('radio', { name: 'Training' }).check();
  await page.getByLabel('Note').fill('course');
  await page.getByLabel('Last day').fill('2026-09-16');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Sep 16 13:00 – 17:00 training/ }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Finds a setting by its name, and goes from section to section with the arrows. */
async function chooseDark(running: Daybook): Promise<void> {
  const { page } = running;
  await page.keyboard.press('/');
  await page.locator('.find-field input:focus').waitFor();
  await page.keyboard.type('byte');
  const sections = page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button');
  await expect.poll(async () => await sections.allInnerTexts()).toEqual(['Export\nByte order mark of CSV files']);
  await page.keyboard.press('Escape');
  await openSection(running, 'Export');
  await page.getByRole('switch', { name: 'Byte order mark in CSV files' }).click();
  await page.getByText('Setting changed').first().waitFor();
  await openSection(running, 'Display and keys');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.locator('html[data-theme="dark"]').waitFor();
  await page.getByRole('button', { name: 'Display and keys' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: 'Byte order mark in CSV files', checked: false }).waitFor();
}

async function verifyCopies(running: Daybook): Promise<void> {
  const { page, folder } = running;
  await openSection(running, 'Storage');
  await page.getByText(folder).waitFor();
  await page.getByRole('button', { name: 'Verify both copies' }).click();
  await page.getByText('they agree.').waitFor();
  await page.getByRole('row', { name: /^Database .* Sep 16, 14:42, whole$/ }).waitFor();
  await page.getByRole('row', { name: /^Logged time 0 notes IndexedDB and journal$/ }).waitFor();
}

/** The word of the retired duty is no longer understood, the word of the new kind is. */
async function logWithNewKind({ page }: Daybook): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.getByText('of 6 h 16').first().waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type('court 30');
  await page.keyboard.press('Enter');
  await page.getByText('court', { exact: false }).first().waitFor();
  expect(await page.locator('[data-scope="log"] tbody .row-button').count()).toBe(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9:05-9:35 hv x2');
  await page.keyboard.press('Enter');
  await page.locator('[data-scope="log"] tbody tr', { hasText: 'Home visit' }).waitFor();
  await lineIsEmptied(page);
}

async function importOutlook(running: Daybook): Promise<void> {
  const { page } = running;
  running.answerDialogs(resolve(import.meta.dirname, '../fixtures/calendars/outlook.ics'));
  await page.keyboard.press('Control+o');
  await page.getByLabel('Another word').fill('visit');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Import 8 appointments/u }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Imported: 8 new, 0 changed.').first().waitFor();
}

/** The menu offers undo as soon as the key does. */
async function undoIsOffered({ app }: Daybook): Promise<void> {
  const isEnabled = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.enabled ?? null);
  await expect.poll(isEnabled).toBe(true);
}

async function wordsOf({ page }: Daybook): Promise<string[]> {
  return await page.getByRole('region', { name: 'outlook.ics' }).locator('tbody th').allInnerTexts();
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readCsv } from '../helpers/readCsv';
import { openRecordsTab } from '../helpers/recordsTab';
import { temporaryFolder } from '../helpers/temporaryFolder';

let daybook: Daybook;

afterEach(async () => {
  await daybook.cleanUp();
});

test('a course is added and attended, its refresher is due, and it is in the report after a restart', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  const none = await axeViolations(daybook, 'training, empty', async () => await openRecordsTab(daybook, 'Training'));
  const { page } = daybook;
  await page.getByText('No course is listed yet.').waitFor();

  await page.getByRole('button', { name: 'Add a course…' }).click();
  await page.getByLabel('Length', { exact: true }).fill('4h');
  await page.keyboard.press('Enter');
  await page.getByText('Enter the name of the course, such as Docket review.').waitFor();
  await page.getByLabel('Name').fill('Docket review');
  await page.keyboard.press('Enter');
  const list = page.getByRole('table', { name: 'Courses of Alder' });
  await list.getByText('not attended yet').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // In the list, A marks it as attended; without a planned session the form asks when.
  await list.getByRole('button', { name: /Docket review/ }).focus();
  await page.keyboard.press('a');
  const form = page.getByRole('dialog', { name: 'Add a session' });
  await form.getByLabel('First day').fill('2026-09-30');
  await form.getByLabel('Last day').fill('2026-09-30');
  await page.keyboard.press('Enter');
  await form.getByText('Sep 30 has not come yet. Until then the session is planned.').waitFor();
  await form.getByLabel('First day').fill('2025-09-09');
  await form.getByLabel('Last day').fill('2025-09-09');
  await page.keyboard.press('Enter');
  // The list shows the session as soon as the database has it; undo belongs to the form until both copies have it.
  await form.waitFor({ state: 'detached' });
  await list.getByText('Sep 9, 7 d late').waitFor();
  await page.getByRole('tab', { name: /1 refresher late/ }).waitFor();

  await page.keyboard.press('Control+z');
  await list.getByText('not attended yet').waitFor();
  await page.getByRole('region', { name: 'Last change' }).getByText(/^Undone: /u).waitFor();
  await page.keyboard.press('Control+y');
  await list.getByText('Sep 9, 7 d late').waitFor();
  const full = await axeViolations(daybook, 'training, full', async () => await openRecordsTab(daybook, 'Training'));
  expect([...none, ...full]).toEqual([]);

  await daybook.quit();
  daybook = await daybook.restart();
  await openRecordsTab(daybook, 'Training');
  await daybook.page.getByRole('table', { name: 'Courses of Alder' }).getByText('Sep 9, 7 d late').waitFor();
  const file = path.join(temporaryFolder(), 'training.csv');
  daybook.answerDialogs(file);
  await daybook.page.getByRole('button', { name: /Export CSV/ }).click();
  await daybook.page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  const rows = readCsv(readFileSync(file, 'utf8'));
  expect(rows.filter(({ part }) => part !== 'hours of the fiscal year')).toMatchObject([
    { part: 'training', course: 'Docket review', state: 'late', last_attended: '2025-09-09', due: '2026-09-09' },
    { part: 'sessions', course: 'Docket review', session_state: 'attended', session_minutes: '240' },
  ]);
});

test('courses are imported from CSV, a wrong line is named, and the unit’s sheet is exported', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await openRecordsTab(daybook, 'Training');
  const { page } = daybook;
  await page.getByRole('button', { name: 'Import courses…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import courses' });
  await dialog.getByLabel('Table').fill('name,required_for,minutes\nFirearms,detained,60\nFirst aid,clerk,60');
  await dialog.getByText(/“clerk” is not one of non-detained/).waitFor();
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await dialog.getByText(/Nothing was imported\. Line 3/).waitFor();
  await dialog.getByLabel('Table').fill('name,required_for,minutes\nFirearms,detained,60\nFirst aid,,60');
  await dialog.getByRole('button', { name: 'Import 2 courses' }).click();
  await page.getByText('Imported 2 courses.').first().waitFor();
  await page.getByRole('table', { name: 'Courses of Alder' }).getByText('First aid').waitFor();

  await page.getByRole('button', { name: 'Attendance sheet' }).click();
  const sheet = page.getByRole('dialog', { name: 'Attendance sheet: Unit 2' });
  const violations = await axeViolations(daybook, 'attendance sheet', async () => await sheet.waitFor());
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: 'Attendance sheet' }).click();
  const file = path.join(temporaryFolder(), 'sheet.csv');
  daybook.answerDialogs(file);
  await sheet.getByRole('button', { name: /Export CSV/ }).click();
  await page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  const rows = readCsv(readFileSync(file, 'utf8')).filter(({ part }) => part === 'attendance');
  const review = rows.filter(({ course }) => course === 'Docket review');
  expect(review.map(({ officer, state }) => `${officer} ${state}`)).toEqual([
    'Alder late', 'Birch current', 'Cedar current', 'Elm current', 'Hazel current', 'Juniper late', 'Maple current',
    'Oak current',
  ]);
});

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

test('counts are typed and pasted, a goal is set, and both are in the report after a restart', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  const none = await axeViolations(daybook, 'docket, empty', async () => await openRecordsTab(daybook, 'Docket size'));
  const { page } = daybook;
  await page.getByRole('button', { name: 'Add a count…' }).click();
  const form = page.getByRole('dialog', { name: 'Add a count of cases' });
  await form.getByLabel('Day').fill('2026-09-17');
  await form.getByLabel('Cases', { exact: true }).fill('1905');
  await page.keyboard.press('Enter');
  await form.getByText('This day has not come yet, so nothing can have been counted.').waitFor();
  await form.getByLabel('Day').fill('2026-09-01');
  await page.keyboard.press('Enter');
  const list = page.getByRole('table', { name: 'Cases by month' });
  await list.getByText('1,905').first().waitFor();
  await form.waitFor({ state: 'detached' });

  await page.keyboard.press('v');
  const paste = page.getByRole('dialog', { name: 'Paste a table of counts' });
  await paste.getByLabel('Table').fill('Jul 2026\t1,872\nAug 2026\t18x8');
  await paste.getByText('“18x8” is not a number of cases.').waitFor();
  await paste.getByLabel('Table').fill('Jul 2026\t1,872\nAug 2026\t1,888');
  await paste.getByRole('button', { name: 'Save 2 counts' }).click();
  await paste.waitFor({ state: 'detached' });
  await page.getByText('You hold 1,905 non-detained cases, 33 more than in July.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('You hold 1,905 non-detained cases.').waitFor();
  await page.getByText(/^Undone:/).first().waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText('33 more than in July').first().waitFor();

  await page.keyboard.press('g');
  const goal = page.getByRole('dialog', { name: 'Add a goal' });
  await goal.getByLabel('Goal in words').fill('The cases due, reviewed');
  await page.keyboard.press('Enter');
  await goal.getByText('Enter how many units, such as 40.').waitFor();
  await goal.getByLabel('Units').fill('412');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: /^Goals/ }).getByText('The cases due, reviewed').waitFor();
  await goal.waitFor({ state: 'detached' });
  const full = await axeViolations(daybook, 'docket, full', async () => await openRecordsTab(daybook, 'Docket size'));
  expect([...none, ...full]).toEqual([]);

  await daybook.quit();
  daybook = await daybook.restart();
  await openRecordsTab(daybook, 'Docket size');
  await daybook.page.getByText('33 more than in July').first().waitFor();
  const file = path.join(temporaryFolder(), 'docket.csv');
  daybook.answerDialogs(file);
  await daybook.page.getByRole('button', { name: /Export CSV/ }).click();
  await daybook.page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  const text = readFileSync(file, 'utf8');
  const rows = readCsv(text);
  expect(rows.map(({ part, day, cases, goal: name, target, left }) => [part, day, cases, name, target, left])).toEqual([
    ['docket', '2026-07-01', '1872', '', '', ''],
    ['docket', '2026-08-01', '1888', '', '', ''],
    ['docket', '2026-09-01', '1905', '', '', ''],
    ['goals', '', '', 'Docket review', '412', '412'],
  ]);
  expect(text).not.toContain('The cases due');
});

test('the dates on which a unit’s figure and its officers’ counts differ are shown, never added', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await openRecordsTab(daybook, 'Docket size');
  const { page } = daybook;
  await page.getByText('2 dates to settle').waitFor();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Where the counts differ' });
  const rows = await dialog.locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split(/\s+/).slice(0, 6).join(' '))).toEqual([
    'Jun 1 non-detained 8,670 8,661 −9', 'Aug 1 non-detained 8,830 8,815 −15',
  ]);
});

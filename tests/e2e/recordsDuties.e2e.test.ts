import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { exportedRows, logLine, openRecordsTab } from '../helpers/recordsScreen';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a logged duty gets its assignment with one key, is changed in a form, exported, and survives', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await logLine(daybook.page, '13:00-14:10 duty:court');
  const panel = await openRecordsTab(daybook.page, 'Collateral duties');
  await panel.getByText('70 minutes logged without an assignment').waitFor();
  const { page } = daybook;
  await page.keyboard.press('m');
  const rows = page.getByRole('table', { name: 'Assigned duties' });
  await rows.getByRole('button', { name: 'Court run' }).waitFor();
  expect(await panel.getByText('without an assignment').count()).toBe(0);
  await page.getByRole('region', { name: 'Last change' }).getByText('Court run').waitFor();
  const side = page.getByRole('complementary', { name: 'Court run' });
  await side.getByText('How it was assigned was not recorded. No week of it is over yet.').waitFor();
  const edge = async (box: typeof side) => await box.evaluate((one) => one.getBoundingClientRect().right);
  expect(await edge(side.getByRole('button', { name: 'End…' }))).toBeLessThanOrEqual(await edge(side));
  await page.keyboard.press('Control+z');
  await panel.getByText('70 minutes logged without an assignment').waitFor();
  await page.getByRole('region', { name: 'Last change' }).getByText(/^Undone: /u).waitFor();
  await page.keyboard.press('Control+y');
  await rows.getByRole('button', { name: 'Court run' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Change the duty' });
  await form.getByLabel('First day').fill('2026-09-17');
  await form.getByLabel('Last day').fill('2026-09-10');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('The last day is before the first.').waitFor();
  await form.getByLabel('First day').fill('2026-09-07');
  await form.getByLabel('Last day').fill('2026-09-25');
  await form.getByLabel('Expected').fill('4');
  await form.getByRole('radio', { name: 'Written' }).click({ force: true });
  await form.getByLabel('By which office').fill('Field office');
  await form.getByLabel('Reference').fill('memo of the seventh');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await rows.getByText('Sep 25, in 9 days').waitFor();

  const before = await exportedRows(daybook, 'duties');
  expect(before.map(valuesOf)).toEqual([court]);
  await daybook.quit();
  daybook = await daybook.restart();
  await openRecordsTab(daybook.page, 'Collateral duties');
  await daybook.page.getByText('memo of the seventh').waitFor();
  const after = await exportedRows(daybook, 'duties');
  expect(after.map(valuesOf)).toEqual([court]);
  expect(JSON.stringify(after)).not.toContain('memo of the seventh');
  await daybook.page.getByRole('button', { name: 'Court run' }).focus();
  await daybook.page.keyboard.press('Delete');
  await daybook.page.getByText('No duty is assigned to you yet.').waitFor();
});

const court = {
  duty: 'court-run', state: 'now', from: '2026-09-07', to: '2026-09-25', assigned_how: 'written',
  assigned_by: 'Field office', ends_in_days: '9', whole_weeks: '0',
};

function valuesOf(row: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.keys(court).map((name) => [name, row[name]]));
}

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { exportedRows, logLine, openRecordsTab } from '../helpers/recordsScreen';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('counted cases get an interval, the backlog and its pace follow, and both survive a restart', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await logLine(page, '9:00-10:00 review x12');
  const empty = await openRecordsTab(page, 'Docket review');
  await empty.getByText('No cases were counted yet.').waitFor();
  await openRecordsTab(page, 'Docket size');
  await page.keyboard.press('Control+Shift+A');
  const count = page.getByRole('dialog', { name: 'Add a count of cases' });
  await count.getByLabel('Day').fill('2026-09-01');
  await count.getByLabel('Cases').fill('100');
  await count.getByRole('button', { name: 'Add', exact: true }).click();
  await count.waitFor({ state: 'detached' });

  const panel = await openRecordsTab(page, 'Docket review');
  await panel.getByText('No class of cases has a review interval yet').waitFor();
  await panel.getByRole('button', { name: 'All cases' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Set a review interval' });
  await form.getByLabel('Each case within days').fill('0');
  await form.getByRole('button', { name: 'Set' }).click();
  await form.getByText('At least one day.').waitFor();
  await form.getByLabel('Each case within days').fill('50');
  await form.getByLabel('From').fill('2026-03-02');
  await form.getByRole('button', { name: 'Set' }).click();
  await form.waitFor({ state: 'detached' });
  await panel.getByText('12 of 100 cases were reviewed within their interval, 12.0%; 88 are due.').waitFor();

  await panel.getByLabel('To clear it by').fill('2026-09-16');
  await panel.getByText('Enter a day after today.').waitFor();
  // Of 100 cases at 50 days, 2 come due a day: 60 in the 30 days to October 16. The 22 weekdays less Columbus Day on
  // October 12 are 21 workdays: 148 / 21 = 7.0.
  await panel.getByLabel('To clear it by').fill('2026-10-16');
  await panel.getByText('21 workdays, 60 more come due. Needed: 7.0 a workday').waitFor();
  const pace = async (running: Daybook) =>
    (await exportedRows(running, 'pace')).map((row) => [row['clear_by'], row['workdays'], row['needed_a_workday']]);
  expect(await pace(daybook)).toContainEqual(['2026-10-16', '21', '7.0476']);
  // G makes the 148 cases a goal for that day. P plans half an hour: without a logged day, a case is not measured.
  await page.keyboard.press('Control+Alt+g');
  const goal = page.getByRole('dialog', { name: 'Add a goal' });
  await expect.poll(async () => await goal.getByLabel('Units').inputValue()).toBe('148');
  expect(await goal.getByLabel('Last day').inputValue()).toBe('2026-10-16');
  await goal.getByRole('button', { name: 'Add', exact: true }).click();
  await goal.waitFor({ state: 'detached' });
  await page.keyboard.press('F4');
  const plan = page.getByRole('dialog', { name: 'Add an appointment' });
  await expect.poll(async () => await plan.getByLabel('Planned length').inputValue()).toBe('30');
  expect(await plan.getByLabel('Activity').inputValue()).toBe('docket-review');
  await page.keyboard.press('Escape');
  await plan.waitFor({ state: 'detached' });
  await daybook.quit();
  daybook = await daybook.restart();
  const again = await openRecordsTab(daybook.page, 'Docket review');
  await again.getByText('12 of 100 cases were reviewed within their interval').waitFor();
  const [row] = await exportedRows(daybook, 'docket-review');
  const names = ['cases', 'interval_days', 'reviewed', 'backlog'];
  expect(names.map((name) => row?.[name])).toEqual(['100', '50', '12', '88']);
  await daybook.page.keyboard.press('Delete');
  await again.getByText('No class of cases has a review interval yet').waitFor();
});

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { exportedRows, logLine, openRecordsTab } from '../helpers/recordsScreen';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('checks of kept check-ins are counted by period and docket, lead to their day, and are exported', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await openRecordsTab(daybook.page, 'Record checks');
  await daybook.page.getByText('No check-in was kept in these periods.').waitFor();
  await logLine(daybook.page, '9:00-9:20 checkin kept done');
  await logLine(daybook.page, '9:30-9:50 checkin kept done');
  await logLine(daybook.page, '10:00-10:15 checkin kept skipped');
  const panel = await openRecordsTab(daybook.page, 'Record checks');
  await panel.getByText('2 of 3 record checks due were made, 66.7%; 1 was skipped for lack of time.').waitFor();
  await panel.getByText('The time they would have taken has not been measured.').waitFor();
  await daybook.page.getByRole('tab', { name: 'Record checks 67% done' }).waitFor();
  await panel.getByRole('radio', { name: 'Month' }).click({ force: true });
  await panel.getByRole('button', { name: /^September 2026.*running$/ }).waitFor();

  const counted = { done: '2', skipped: '1', due: '3', rate: '0.6667', backlog_hours: '' };
  const values = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.keys(counted).map((name) => [name, row[name]]));
  expect((await exportedRows(daybook, 'record-checks')).map(values)).toEqual([counted]);
  await daybook.quit();
  daybook = await daybook.restart();
  const again = await openRecordsTab(daybook.page, 'Record checks');
  await again.getByText('2 of 3 record checks due were made').waitFor();
  const rows = await exportedRows(daybook, 'by docket');
  expect(rows.map(({ docket_due, docket }) => `${docket} ${docket_due}`)).toEqual([
    'non-detained 3',
  ]);
  await again.getByRole('button', { name: 'Wednesday, September 16' }).click();
  await daybook.page.getByRole('heading', { level: 1, name: 'Wednesday, September 16' }).waitFor();
});

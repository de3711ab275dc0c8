import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

const zone = 'DTSTART;TZID=America/New_York';
const weekly = event('weekly', `${zone}:20260901T090000`, 'DURATION:PT30M', 'SUMMARY:Check-in', 'RRULE:FREQ=WEEKLY');
const lunch = event('lunch', `${zone}:20260917T120000`, 'DURATION:PT30M', 'SUMMARY:Lunch');
const call = event('call', `${zone}:20260917T150000`, 'DURATION:PT30M', 'SUMMARY:Call');
const colleague = event(
  'colleague', 'DTSTART;VALUE=DATE:20260917', 'SUMMARY:Leave of a colleague', 'TRANSP:TRANSPARENT',
);
const unknown = (title: string) =>
  event('unknown', 'DTSTART;TZID=Customized Time Zone:20260917T110000', 'DURATION:PT1H', `SUMMARY:${title}`);

test('an unknown zone is asked about once, free days are offered, and a call that is gone can be removed', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await open(daybook, weekly, lunch, call, colleague, unknown('Check-in'));
  const rows = page.locator('.import-days tbody tr');

  await page.getByRole('button', { name: '2 earlier days, 2 appointments' }).waitFor();
  await page.getByRole('row', { name: /12:00 Left out “lunch” 30 in the schedule’s break/u }).waitFor();
  await page.getByRole('combobox', { name: 'Time zone of “Customized Time Zone”' }).fill('America/Denver');
  await page.getByRole('button', { name: 'Use this zone' }).click();
  await page.getByRole('row', { name: /13:00 Check-in “check-in” 60 New/u }).waitFor();
  expect(await page.getByText('Which time zone is').count()).toBe(0);
  const free = page.getByRole('checkbox', { name: 'Free in the calendar: import it' });
  expect(await free.isChecked()).toBe(false);
  await free.check();
  await free.uncheck();
  await free.check();
  await page.getByRole('button', { name: '2 earlier days, 2 appointments' }).click();
  expect(await rows.first().textContent()).toContain('September 1');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Imported: [\d,]+ new, 0 changed\./u).first().waitFor();

  await open(daybook, weekly, lunch, colleague, unknown('Check-in, moved'));
  await page.getByRole('heading', { name: 'No longer in the calendar, 1' }).waitFor();
  expect(await page.getByText('Which time zone is').count()).toBe(0);
  await page.getByRole('switch', { name: 'Remove 1 planned ones that the file no longer contains' }).click();
  await page.getByRole('button', { name: /^Remove 1/u }).click();
  await page.getByText('Imported: 0 new, 0 changed, 1 removed.').first().waitFor();

  await page.keyboard.press('Control+,');
  const section = page.getByRole('button', { name: /^Calendars/u }).or(page.getByRole('link', { name: /^Calendars/u }));
  await section.first().click();
  const target = page.getByRole('combobox', { name: 'Becomes for check-in' });
  await target.selectOption('Interview');
  await page.getByText('Changed what the rule chooses.').first().waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => await target.inputValue()).toBe('kind check-in ');
  expect(daybook.errors()).not.toContain('Error');
});

/** Chooses a calendar with these events, and waits for its preview. */
async function open(running: Daybook, ...events: readonly string[]): Promise<void> {
  const { page, folder } = running;
  const file = path.join(path.dirname(folder), 'preview.ics');
  writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n'));
  running.answerDialogs(file);
  await page.getByRole('heading', { name: 'Wednesday, September 16' }).first().waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('heading', { name: 'What would be imported' }).waitFor();
}

function event(uid: string, ...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
}

import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { calendarFile } from '../helpers/calendarFile';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a calendar is previewed, imported by keyboard, and unchanged the second time', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  const file = resolve(import.meta.dirname, '../fixtures/calendars/outlook.ics');
  daybook.answerDialogs(file, file);
  await page.getByRole('heading', { name: 'Wednesday, September 16' }).first().waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import 8 appointments/u }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Imported: 8 new, 0 changed.').first().waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import 0 appointments/u }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Wednesday, September 16' }).first().waitFor();
  expect(daybook.errors()).not.toContain('Error');
});

test('a changed calendar moves appointments, keeps outcomes, and removes what is gone when told to', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T10:30:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  daybook.answerDialogs(calendarFile(daybook, checkInAt('0900'), checkInAt('1300'), checkInAt('1500')));
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import 3 appointments/u }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Imported: 3 new, 0 changed.').first().waitFor();
  await page.getByRole('group', { name: 'Outcome' }).getByRole('button', { name: 'No-show' }).click();
  await page.getByText('Check-in at 09:00: no-show.').first().waitFor();

  daybook.answerDialogs(calendarFile(daybook, checkInAt('0930'), checkInAt('1400')));
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import 2 appointments/u }).waitFor();
  await page.getByRole('switch', { name: 'Remove 1 planned ones that the file no longer contains' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Imported: 0 new, 2 changed, 1 removed.').first().waitFor();
  await page.locator('[data-scope="appointments"] tr', { hasText: '14:00' }).waitFor();
  await page.locator('[data-scope="appointments"] tr', { hasText: '15:00' }).waitFor({ state: 'detached' });
  const rows = async () =>
    await page.locator('[data-scope="appointments"] tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const time = /\d\d:\d\d/u.exec(row.textContent)?.[0];
        return `${time} ${row.matches('.row-open') ? 'open' : row.lastElementChild?.textContent}`;
      }),
    );
  await expect.poll(rows).toEqual(['09:30 No-show', '14:00 open']);
});

function checkInAt(time: string): string {
  return `DTSTART;TZID=America/New_York:20260916T${time}00\r\nDURATION:PT30M\r\nSUMMARY:Check-in`;
}

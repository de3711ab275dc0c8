import { afterEach, expect, test } from 'vitest';
import { closeShownDay, dayIsShown, figureOf, logLine } from '../helpers/dayOnScreen';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('Veterans Day is off by default, and worked once the officer says so, on Today and in Settings', async () => {
  daybook = await launchDaybook({ now: '2026-11-10T09:00:00-05:00' });
  const { page, jumpTo } = daybook;
  await passFirstRun(page);
  await jumpTo('2026-11-11T17:00:00-05:00');
  await dayIsShown(page, 'Wednesday, November 11');
  await page.getByText('Holiday: Veterans Day').first().waitFor();
  expect(await figureOf(page, 'Not logged')).toBe('0 min');
  await page.getByRole('button', { name: 'Wednesday, November 11, Veterans Day' }).waitFor();
  await page.getByRole('list', { name: 'Federal holidays' }).getByText('Veterans Day').waitFor();

  await page.getByRole('button', { name: 'I worked' }).click();
  await page.getByText(/^Veterans Day, worked/).first().waitFor();
  await expect.poll(async () => await figureOf(page, 'Not logged')).toBe('8 h');
  await page.keyboard.press('Control+z');
  await page.getByText('Holiday: Veterans Day').first().waitFor();

  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Absences' }).click();
  const box = page.getByRole('checkbox', { name: 'I worked on Veterans Day' });
  await box.click();
  await page.getByRole('checkbox', { name: 'I worked on Veterans Day', checked: true }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByText(/^Veterans Day, worked/).first().waitFor();
});

test('a closed day with later entries says so and is closed again with one key, from the present counts', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00' });
  const { page, jumpTo } = daybook;
  await passFirstRun(page);
  await jumpTo('2026-09-16T16:40:00-04:00');
  await logLine(page, '8:00-12:00 admin');
  await closeShownDay(page);
  await page.getByText(/^Closed 16:40$/).waitFor();
  await logLine(page, '12:30-13:15 admin');
  await page.getByText('Closed 16:40, 45 min logged since').waitFor();
  await page.getByRole('button', { name: /^Close again/ }).waitFor();
  await closeShownDay(page);
  await page.getByText(/^Closed 16:40$/).waitFor();
});

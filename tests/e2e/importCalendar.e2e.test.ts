import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a calendar is chosen, seen before anything changes, taken by key, and the same the second time', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
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

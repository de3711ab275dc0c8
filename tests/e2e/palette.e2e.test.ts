import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { lineIsEmptied, lineOf, lineTakesKeys, openPalette } from '../helpers/readyFor';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | null = null;

afterEach(async () => {
  await daybook?.cleanUp();
  daybook = null;
});

test('by keyboard, the palette opens an entry of another day, a setting, a page of Help, and the line', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await lineTakesKeys(page);
  await page.keyboard.type('9/14 9:05-9:35 followup hn consulate closed early');
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
  await openPalette(page);
  await page.keyboard.type('closed early');
  await page.getByRole('option', { name: /^Sep 14, 09:05 Travel-document follow-up HN.+30 min$/u }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Monday, September 14' }).waitFor();
  await page.getByRole('form', { name: 'Edit the entry' }).waitFor();
  await page.keyboard.press('Escape');
  await openPalette(page);
  await page.keyboard.type('single letters');
  await page.getByRole('option', { name: /^Single letters act/u }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Display and keys' }).waitFor();
  await openPalette(page);
  await page.keyboard.type('rounding');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'How a day is counted' }).waitFor();
  await openPalette(page);
  await page.keyboard.type('walk-in');
  await page.getByRole('option', { name: /^Walk-in “walkin” into the line/u }).waitFor();
  await page.keyboard.press('Enter');
  await lineOf(page).waitFor();
  await expect.poll(async () => await lineOf(page).inputValue()).toBe('walkin ');
  expect(daybook.errors()).not.toContain('Error');
});

import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a calendar shows its rules, loses one, and is removed with what was not answered, also after a restart; Undo brings it back', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00' });
  await passFirstRun(daybook.page);
  await importOutlook(daybook);
  await openCalendars(daybook);
  const { page } = daybook;
  const rules = page.getByRole('region', { name: 'outlook.ics' }).getByRole('row');
  await rules.filter({ hasText: 'visit' }).waitFor();
  const running = daybook;
  await expect.poll(async () => (await wordsOf(running)).at(-1)).toBe('no word matched');
  const before = await wordsOf(daybook);
  await rules.filter({ hasText: 'visit' }).getByRole('button', { name: 'Try it earlier' }).click();
  await page.getByText('Changed the order of the rules.').first().waitFor();
  await rules.filter({ hasText: 'visit' }).getByRole('button', { name: 'Delete the rule' }).click();
  await rules.filter({ hasText: 'visit' }).waitFor({ state: 'detached' });
  await expect.poll(async () => (await wordsOf(running)).toSorted()).toEqual(before.filter((word) => word !== 'visit').toSorted());

  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByText('8 appointments of it without an outcome go with it').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove the calendar' }).click();
  await page.getByText('No calendar yet.').waitFor();
  await daybook.quit();
  daybook = await daybook.restart();
  await openCalendars(daybook);
  await daybook.page.getByText('No calendar yet.').waitFor();
  await undoIsOffered(daybook);
  await daybook.page.keyboard.press('Control+z');
  await daybook.page.getByRole('region', { name: 'outlook.ics' }).waitFor();
});

async function importOutlook(running: Daybook) {
  const { page } = running;
  running.answerDialogs(resolve(import.meta.dirname, '../fixtures/calendars/outlook.ics'));
  await page.keyboard.press('Control+o');
  await page.getByLabel('Another word').fill('visit');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Import 8 appointments/u }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Imported: 8 new, 0 changed.').first().waitFor();
}

async function openCalendars({ page }: Daybook) {
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name: 'Calendars' }).click();
}

/** The menu knows it as soon as the key does. */
async function undoIsOffered({ app }: Daybook): Promise<void> {
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.enabled ?? null)).toBe(true);
}

async function wordsOf({ page }: Daybook): Promise<string[]> {
  return await page.getByRole('region', { name: 'outlook.ics' }).locator('tbody th').allInnerTexts();
}

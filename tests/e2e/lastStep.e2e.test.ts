import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineOf, lineTakesKeys, openPalette } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a notice offers Undo only while its step is the last; Workload shows the pay period', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await page.getByRole('heading', { name: 'Wednesday, September 16' }).waitFor();
  await lineOf(page).waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type('9:05-9:35 phone x4');
  await page.keyboard.press('Enter');
  const notice = page.getByRole('region', { name: 'Last change' });
  const offersUndo = async () => await notice.getByRole('button', { name: 'Undo' }).count();
  await expect.poll(offersUndo).toBe(1);
  await openPalette(page);
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await page.locator('html[data-theme="dark"]').waitFor();
  await expect.poll(offersUndo).toBe(0);
  await page.keyboard.press('Control+5');
  await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption('Pay period');
  await page.getByText('Sep 13 to Sep 26, 2026').waitFor();
});

import { afterEach, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('axe finds nothing in a question, a pasted list, the ways to write a line, and keys being changed', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await lineTakesKeys(page);
  const asked = await axeViolations(daybook, 'question', async () => {
    await page.keyboard.insertText('walkin 20 court date 9/28');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Take 1/u }).waitFor();
  });
  await page.keyboard.press('Control+a');
  const pasted = await axeViolations(daybook, 'list', async () => {
    await page.keyboard.insertText('9 to 9:30 meeting\nphnoe 20m\nreview 40');
    await page.getByRole('region', { name: 'Pasted lines' }).waitFor();
  });
  const ways = await axeViolations(daybook, 'ways', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('region', { name: 'All ways to write a line' }).waitFor();
  });
  await page.keyboard.press('Escape');
  const taken = await axeViolations(daybook, 'keys', async () => {
    await page.keyboard.press('Control+/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Ctrl G, change/u }).click();
    await page.keyboard.press('Control+k');
    await dialog.getByRole('alert').waitFor();
  });
  expect([...asked, ...pasted, ...ways, ...taken]).toEqual([]);
});

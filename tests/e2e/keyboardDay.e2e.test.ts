import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('part of a day logged by keyboard survives a kill, and the closing takes keys at once', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await lineTakesKeys(page);
  await page.keyboard.type('9:05-9:35 phone x4');
  await page.keyboard.press('Enter');
  await rowOf(daybook, '09:05 – 09:35').waitFor();
  await lineIsEmptied(page);
  await page.keyboard.type('10:00-10:20 walkin');
  await page.keyboard.press('Enter');
  await rowOf(daybook, '10:00 – 10:20').waitFor();
  await lineIsEmptied(page);
  await page.keyboard.type('intake');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Timer' }).waitFor();
  await daybook.advance(6);
  // A key can reach the window before the new minute does.
  await page.locator('.strip-now', { hasText: '14:48' }).waitFor({ state: 'attached' });
  await page.keyboard.press('F8');
  await rowOf(daybook, '14:42 – 14:48').waitFor();
  await rowOf(daybook, '10:00 – 10:20').getByRole('button', { name: 'Walk-in', exact: true }).focus();
  await page.keyboard.press('Delete');
  await page.locator('.row-struck').waitFor();
  await daybook.kill();
  daybook = await daybook.restart();
  await rowOf(daybook, '14:42 – 14:48').waitFor();
  const names = daybook.page.locator('[data-scope="log"] .row-button');
  await expect.poll(async () => await names.allInnerTexts()).toEqual(['New-case entry', 'Phone call']);
  // A key pressed before the questions of the closing appear answers the first one and never reaches the line.
  await daybook.page.keyboard.press('Control+Enter');
  await daybook.page.keyboard.press('x');
  await daybook.page.getByRole('dialog').getByText('Left open').waitFor();
  expect(await daybook.page.locator('.quick-entry input').inputValue()).toBe('');
});

function rowOf({ page }: Daybook, span: string) {
  return page.locator('[data-scope="log"] tbody tr', { hasText: span });
}

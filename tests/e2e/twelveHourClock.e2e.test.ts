import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { lineIsEmptied, lineTakesKeys } from '../helpers/readyFor';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | null = null;

afterEach(async () => {
  await daybook?.cleanUp();
  daybook = null;
});

test('a day on a 12-hour clock: set, logged, edited, undone and closed, without a 24-hour time', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^Display and keys/u }).click();
  await page.getByRole('radio', { name: '12-hour, 2:05 pm' }).click({ force: true });
  await page.getByRole('radio', { name: '12-hour, 2:05 pm', checked: true }).waitFor();
  await page.keyboard.press('Control+1');
  await lineTakesKeys(page);
  for (const line of ['8-8:30am meeting', '905-935 checkin', '1:25pm-2pm phone x4']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await lineIsEmptied(page);
  }
  const log = page.getByRole('region', { name: 'Log' });
  await log.getByText('1:25 – 2:00 pm').waitFor();
  expect(await timesOn24(daybook)).toEqual([]);
  await log.getByRole('button', { name: 'Phone call', exact: true }).focus();
  await page.keyboard.press('F2');
  const form = page.getByRole('form', { name: 'Edit the entry' });
  await form.getByLabel('To', { exact: true }).fill('2:10 pm');
  expect(await timesOn24(daybook)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await log.getByText('1:25 – 2:10 pm').waitFor();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: changed Phone call, 4 calls, 45 min, 1:25 – 2:10 pm.').first().waitFor();
  await page.keyboard.press('Control+Enter');
  const closing = page.getByRole('dialog', { name: 'Close Wednesday, September 16' });
  await closing.waitFor();
  expect(await timesOn24(daybook)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await closing.waitFor({ state: 'detached' });
  await page.getByText('Closed 2:42 pm').waitFor();
  expect(await timesOn24(daybook)).toEqual([]);
  expect(daybook.errors()).not.toContain('Error');
});

/** Times in the 24-hour format, in text, names or tooltips. A stretch with a plain hyphen is a line to type. */
async function timesOn24({ page }: Daybook): Promise<string[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((one) => [
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('title') ?? '',
      one instanceof HTMLInputElement && one.type === 'text' && one.getAttribute('role') === null ? one.value : '',
      ...[...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
    ]),
  );
  return texts.flatMap((text) => text.match(/(?<!-)\b(?:0\d|1[3-9]|2[0-4]):\d\d\b(?!-)/gu) ?? []);
}

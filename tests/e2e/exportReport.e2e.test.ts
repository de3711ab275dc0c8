import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('the report is saved as CSV and as JSON by keyboard, with the totals of the screen', async () => {
  const folder = temporaryFolder();
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  for (const [line, span] of [
    ['9:05-9:35 phone x4', '09:05 – 09:35'],
    ['10:00-11:15 walkin', '10:00 – 11:15'],
    ['13:00-14:10 duty:court', '13:00 – 14:10'],
  ]) {
    await lineTakesKeys(page);
    await page.keyboard.type(line ?? '');
    await page.keyboard.press('Enter');
    await page.locator('[data-scope="log"] tbody tr', { hasText: span ?? '' }).waitFor();
    await lineIsEmptied(page);
  }
  await page.keyboard.press('Control+5');
  const table = page.getByRole('table', { name: /^Minutes and units by activity/ });
  await table.getByText('Phone call').waitFor();
  const shown = async () => Number((await table.locator('tfoot td').first().innerText()).replace(',', ''));
  await expect.poll(shown).toBe(175);

  const [csv, json] = [path.join(folder, 'report.csv'), path.join(folder, 'report.json')];
  daybook.answerDialogs('', csv, json, path.join(folder, 'missing', 'report.csv'));
  await page.keyboard.press('Control+e');
  await page.locator('button[aria-keyshortcuts="Control+E"]:not([aria-disabled])').waitFor();
  await page.keyboard.press('Control+e');
  const notice = page.getByRole('region', { name: 'Last change' });
  await notice.getByText(`Saved 3 rows as ${csv}`).waitFor();
  await page.keyboard.press('Control+Shift+E');
  await notice.getByText(`Saved 3 rows as ${json}`).waitFor();

  const bytes = readFileSync(csv);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = Papa.parse<Record<string, string>>(bytes.subarray(3).toString(), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(rows.map(({ activity, minutes, units, scope }) => ({ activity, minutes, units, scope }))).toEqual([
    { activity: 'walk-in', minutes: '75', units: '1', scope: 'Alder' },
    { activity: 'phone', minutes: '30', units: '4', scope: 'Alder' },
    { activity: 'duty:court-run', minutes: '70', units: '', scope: 'Alder' },
  ]);
  const { sha256, ...content } = JSON.parse(readFileSync(json, 'utf8')) as {
    sha256: string;
    totals: { minutes: number };
    digests: unknown[];
    simulated: boolean;
  };
  expect([await shown(), content.totals.minutes, content.digests.length, content.simulated]).toEqual([
    175,
    175,
    1,
    false,
  ]);
  expect(createHash('sha256').update(JSON.stringify(content)).digest('hex')).toBe(sha256);

  await page.keyboard.press('Control+e');
  await page.locator('.notice-alarm', { hasText: 'report.csv could not be written' }).waitFor();
  expect(existsSync(path.join(folder, 'missing'))).toBe(false);
  expect(readdirSync(folder).toSorted()).toEqual(['report.csv', 'report.json']);
});

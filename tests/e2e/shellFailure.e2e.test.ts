import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { frameJournalLine } from '../helpers/frameJournalLine';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { writeAsNewer } from '../helpers/writeAsNewer';

let daybook: Daybook;
afterEach(async () => {
  await daybook.cleanUp();
});

test('the page for a newer database verifies the journal, copies details, and closes Daybook', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await writeAsNewer(daybook);
  const { page, app } = daybook;
  await page.getByRole('heading', { level: 1, name: 'This database was written by a newer Daybook' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await expect.poll(async () => await page.locator('main').innerText()).toContain(daybook.folder);
  await page.getByRole('button', { name: 'Verify the journal' }).click();
  await page.getByText('intact, its 1 line verified').waitFor();
  await page.getByRole('button', { name: 'Copy details for support' }).click();
  await page.getByText('Copied.').waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect([copied.includes('newer-database'), copied.includes(daybook.folder)]).toEqual([true, false]);
  const close = page.getByRole('button', { name: 'Close Daybook' });
  await close.waitFor();
  // The click closes the window, so the driver may not see the end of it.
  await close.click().catch(() => undefined);
  await daybook.ended;
});

test('an unknown journal line is set aside by name, the rest opens, and the journal stays unchanged', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, 'Linden');
  await daybook.quit();
  const folder = path.join(daybook.folder, 'journal');
  const segment = path.join(
    folder,
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .toSorted()
      .at(-1) ?? '',
  );
  appendFileSync(segment, frameJournalLine({ number: 900, payload: '{"unknown":true}' }));
  const before = readFileSync(segment);
  daybook = await daybook.restart();
  await daybook.page.getByText('whole but not understood').first().waitFor();
  await daybook.page.getByText('Linden').first().waitFor();
  await daybook.page.keyboard.press('Control+,');
  await daybook.page.getByRole('button', { name: /^Storage/u }).click();
  await daybook.page.getByRole('region', { name: 'Set aside' }).getByText('schema').waitFor();
  const notice = daybook.page.getByRole('region', { name: 'State of the copies' });
  await notice.getByRole('button', { name: 'Seen' }).click();
  await notice.waitFor({ state: 'detached' });
  await daybook.quit();
  expect(readFileSync(segment).equals(before)).toBe(true);
  daybook = await daybook.restart();
  await daybook.page.getByText('Linden').first().waitFor();
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  expect(await daybook.page.getByText('whole but not understood').count()).toBe(0);
});

test('the simulated unit refuses a folder with real records and names their alias', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, 'Linden');
  await daybook.quit();
  daybook = await daybook.restart({ switches: ['--sample'] });
  await daybook.page
    .getByRole('heading', { level: 1, name: 'The simulated unit needs an empty data folder' })
    .waitFor();
  await daybook.page.getByText('Linden').first().waitFor();
});

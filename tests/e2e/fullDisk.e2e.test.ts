import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readStored } from '../helpers/readStored';
import { canMount, smallDisk, type SmallDisk } from '../helpers/smallDisk';

let daybook: Daybook | undefined;
let disk: SmallDisk | undefined;

afterEach(async () => {
  await daybook?.kill();
  disk?.remove();
  await daybook?.cleanUp();
});

test.skipIf(!canMount())('once a full disk is freed, saving resumes without a restart; nothing is lost', async () => {
  disk = smallDisk(40);
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', folder: path.join(disk.place, 'data') });
  const { page } = daybook;
  await passFirstRun(page);
  const line = page.getByRole('combobox', { name: 'Log something' });
  let acknowledged = 0;
  const log = async (minute: number) => {
    // The line takes no keys while it is being saved; that ends even if the database does not answer.
    await expect.poll(async () => await line.getAttribute('readonly')).toBeNull();
    await line.fill(`9:${minute}-9:${minute + 1} phone`);
    await line.press('Enter');
    const limit = performance.now() + 8000;
    while (performance.now() < limit && (await line.inputValue()) !== '') await page.waitForTimeout(100);
    const isTaken = (await line.inputValue()) === '';
    if (isTaken) acknowledged += 1;
    return isTaken;
  };
  expect(await log(50)).toBe(true);
  disk.fill();
  for (let minute = 10; minute < 13; minute += 1) await log(minute);
  await line.fill('typed while the disk was full');
  await page.waitForTimeout(2500);
  await daybook.advance(3);
  // No attempt leaves an empty file behind.
  expect(segmentsIn(daybook.folder).filter((size) => size === 0)).toEqual([]);
  disk.free();
  const isSaving = async () => {
    await daybook?.advance(2);
    const bar = await page.locator('.slim-bar').innerText({ timeout: 5000 }).catch(() => '');
    return (await page.getByText('tries again every minute').count()) === 0 && bar.includes('Saved');
  };
  await expect.poll(isSaving, { timeout: 150_000, interval: 3000 }).toBe(true);
  await expect.poll(async () => await line.inputValue()).toBe('typed while the disk was full');
  // Saving resumes without a restart, and typed text outlives a kill right after that.
  await expect.poll(async () => await log(30)).toBe(true);
  await line.fill('typed after the disk was freed');
  await page.waitForTimeout(2500);
  await daybook.kill();
  daybook = await daybook.restart();
  const restored = daybook.page.getByRole('combobox', { name: 'Log something' });
  await expect.poll(async () => await restored.inputValue()).toBe('typed after the disk was freed');
  const entries = await readStored(daybook.page, 'entry');
  console.log(`full disk: ${acknowledged} acknowledged, ${entries.length} there`);
  expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
});

/** The sizes of the journal's segments. */
function segmentsIn(folder: string): number[] {
  const journal = path.join(folder, 'journal');
  const names = readdirSync(journal).filter((name) => name.endsWith('.jsonl'));
  return names.map((name) => statSync(path.join(journal, name)).size);
}

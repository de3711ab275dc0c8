import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readRecords } from '../helpers/readStored';

let daybook: Daybook;
afterEach(async () => {
  await daybook.cleanUp();
});

/** Logs an entry with the line. */
async function log(page: Page, text: string): Promise<void> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill(text);
  await line.press('Enter');
  await expect.poll(async () => await line.inputValue()).toBe('');
}

/** Checks that the form of an entry shows this note: it is opened with the key of this profile. */
async function hasNote(page: Page, time: string, note: string): Promise<void> {
  const row = page.locator('[data-scope="log"] tbody tr', { hasText: time });
  await row.getByRole('button', { name: 'Phone call', exact: true }).focus();
  await page.keyboard.press('F2');
  await expect.poll(async () => await page.getByLabel('Note').first().inputValue()).toBe(note);
}

const backups = (page: Page) => page.getByRole('region', { name: 'Backups', exact: true });

async function openStorage(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^Storage and backups/u }).click();
  await backups(page).waitFor();
}

async function backUpNow(page: Page): Promise<void> {
  await openStorage(page);
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('Backed up, read back and compared.').first().waitFor();
}

async function entriesOf({ page }: Daybook): Promise<number> {
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  return (await readRecords(page, 'entry')).length;
}

test('database and journal are lost: the failure screen restores the backup, with the same counts', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await log(daybook.page, '9:00-9:10 phone kept in the backup');
  await log(daybook.page, '10:00-10:20 phone');
  await backUpNow(daybook.page);
  await daybook.quit();
  for (const name of ['IndexedDB', 'journal']) rmSync(path.join(daybook.folder, name), { recursive: true });
  daybook = await daybook.restart();
  const { page } = daybook;
  await page.getByRole('heading', { level: 1, name: 'Your records were not found' }).waitFor();
  await page.getByRole('button', { name: 'Look only' }).click();
  const look = page.getByRole('dialog', { name: 'Look into a backup' });
  await look.getByText('2 entries, 30 minutes on 1 day.').waitFor();
  await look.getByRole('button', { name: 'Show Wednesday, September 16' }).click();
  await look.getByRole('row', { name: /^09:00 to 09:10 Phone call kept in the backup 10$/ }).waitFor();
  await look.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Restore…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Go back to a backup' });
  await dialog.getByText('Nothing here to lose').waitFor();
  await dialog.getByRole('button', { name: 'Restore and start again' }).click().catch(() => undefined);
  await daybook.ended;
  daybook = await daybook.restart();
  expect(await entriesOf(daybook)).toBe(2);
  await daybook.page.getByText(/The backup of .* was restored/).first().waitFor();
  await hasNote(daybook.page, '09:00 – 09:10', 'kept in the backup');
});

test('an older backup is restored from Settings, says what it loses, and is undone', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await log(daybook.page, '9:00-9:10 phone');
  await backUpNow(daybook.page);
  await daybook.page.keyboard.press('Control+1');
  await log(daybook.page, '10:00-10:20 phone');
  await openStorage(daybook.page);
  await backups(daybook.page).getByText('the newest lacks 1 change').waitFor();
  await backups(daybook.page).getByRole('button', { name: /^Restore the backup of/u }).click();
  const dialog = daybook.page.getByRole('dialog', { name: 'Go back to a backup' });
  await dialog.getByText('Loses 1 record, 20 min.').waitFor();
  await dialog.getByRole('button', { name: 'Restore and start again' }).click().catch(() => undefined);
  await daybook.ended;
  daybook = await daybook.restart();
  expect(await entriesOf(daybook)).toBe(1);
  await openStorage(daybook.page);
  await daybook.page.getByRole('button', { name: 'Put it back' }).click().catch(() => undefined);
  await daybook.ended;
  daybook = await daybook.restart();
  expect(await entriesOf(daybook)).toBe(2);
});

test('on another computer, the first run opens a backup with the recovery key from the paper', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await log(daybook.page, '9:00-9:10 phone read with the old key');
  await openStorage(daybook.page);
  await daybook.page.getByText('These backups open on this computer only').first().waitFor();
  const key = await makeKey(daybook.page);
  await daybook.page.getByText('A recovery key is active').waitFor();
  await backups(daybook.page).getByRole('button', { name: 'Back up now' }).click();
  await daybook.page.getByText('Backed up, read back and compared.').first().waitFor();
  await daybook.quit();
  const file = moveBackupAway(daybook.folder);
  rmSync(daybook.folder, { recursive: true, maxRetries: 10, retryDelay: 100 });
  daybook = await daybook.restart();
  daybook.answerDialogs(file);
  const { page } = daybook;
  await page.getByRole('button', { name: 'Restore from a backup…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Go back to a backup' });
  await dialog.getByText('belongs to another computer').waitFor();
  await dialog.getByLabel('Group 1').fill('XXXX');
  await dialog.getByRole('button', { name: 'Open with this key' }).click();
  await dialog.getByText('A recovery key has 32 letters; these are 4.').waitFor();
  await typeKey(page, key);
  await dialog.getByRole('button', { name: 'Open with this key' }).click();
  await dialog.getByRole('button', { name: 'Restore and start again' }).click().catch(() => undefined);
  await daybook.ended;
  daybook = await daybook.restart();
  expect(await entriesOf(daybook)).toBe(1);
  await hasNote(daybook.page, '09:00 – 09:10', 'read with the old key');
});

/** Makes a recovery key in its dialog, as written down by hand, and types it back. */
async function makeKey(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Make a recovery key…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recovery key' });
  const groups = dialog.locator('.recovery-paper li b');
  await expect.poll(async () => (await groups.allInnerTexts()).join('').length).toBe(32);
  const key = await groups.allInnerTexts();
  await dialog.getByRole('button', { name: 'It is on paper' }).click();
  expect(await groups.count()).toBe(0);
  await typeKey(page, key);
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await dialog.waitFor({ state: 'detached' });
  return key;
}

async function typeKey(page: Page, key: readonly string[]): Promise<void> {
  for (let group = 1; group <= 8; group += 1) await page.getByLabel(`Group ${group}`).fill('');
  await page.getByLabel('Group 1').focus();
  await page.keyboard.type(key.join('').toLowerCase(), { delay: 2 });
}

function moveBackupAway(folder: string): string {
  const name = readdirSync(path.join(folder, 'backups')).find((one) => one.endsWith('.daybook-backup')) ?? '';
  const file = path.join(path.dirname(folder), name);
  renameSync(path.join(folder, 'backups', name), file);
  expect(existsSync(file)).toBe(true);
  return file;
}

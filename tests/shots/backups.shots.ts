import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { writeAsNewer } from '../helpers/writeAsNewer';
import { takeShots } from './takeShots';

let daybook: Daybook;

afterEach(async () => {
  await daybook.cleanUp();
});

test('pictures of the backups, a restore, the recovery key, and the failure screen with a backup', async () => {
  daybook = await launchDaybook({ now: '2026-09-15T16:31:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^Storage and backups/u }).click();
  const files = [...(await takeShots(daybook, 'backups-none'))];
  await backUp();
  const second = path.join(path.dirname(daybook.folder), 'second');
  mkdirSync(second);
  daybook.answerDialogs(second);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByText('with 1 of the 1').waitFor();
  await daybook.jumpTo('2026-09-16T14:42:00-04:00');
  await page.keyboard.press('Control+1');
  await page.getByRole('combobox', { name: 'Log something' }).fill('9:00-9:10 phone');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+,');
  await backUp();
  files.push(...(await takeShots(daybook, 'backups')));
  await page.getByRole('button', { name: /^Look only/u }).first().click();
  await page.getByRole('table', { name: 'Days in the backup' }).waitFor();
  files.push(...(await takeShots(daybook, 'backups-look')));
  await page.getByRole('button', { name: 'Show Wednesday, September 16' }).click();
  await page.getByRole('table', { name: 'Entries of the day' }).waitFor();
  files.push(...(await takeShots(daybook, 'backups-look-day')));
  await page.getByRole('button', { name: 'Done' }).click();
  rmSync(path.join(second, 'daybook-backups.json'));
  await backUp();
  await page.getByText('If this computer is lost').scrollIntoViewIfNeeded();
  files.push(...(await takeShots(daybook, 'backups-lost')));
  await page.getByRole('button', { name: 'Make a recovery key…' }).click();
  await page.locator('.recovery-paper li b').first().waitFor();
  files.push(...(await takeShots(daybook, 'recovery-key')));
  const key = await page.locator('.recovery-paper li b').allInnerTexts();
  await page.getByRole('button', { name: 'It is on paper' }).click();
  await page.getByLabel('Group 1').focus();
  await page.keyboard.type(`${key.slice(0, 5).join('')}0000`, { delay: 5 });
  files.push(...(await takeShots(daybook, 'recovery-key-typed')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Restore the backup of/u }).last().click();
  await page.getByText('just read in full').waitFor();
  files.push(...(await takeShots(daybook, 'restore')));
  await page.keyboard.press('Escape');
  await writeAsNewer(daybook);
  await daybook.page.getByRole('heading', { level: 1, name: 'This database was written by a newer Daybook' }).waitFor();
  await daybook.page.getByRole('button', { name: 'Restore…' }).waitFor();
  files.push(...(await takeShots(daybook, 'failure-backup')));
  expect(files.length).toBe(63);
});

test('pictures of the first run and of the bar, where the backups open on this computer only', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await page.getByRole('button', { name: 'Restore from a backup…' }).waitFor();
  const files = [...(await takeShots(daybook, 'welcome-restore'))];
  await passFirstRun(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^Storage and backups/u }).click();
  await backUp();
  await page.getByRole('button', { name: 'Backups open on this computer only' }).waitFor();
  files.push(...(await takeShots(daybook, 'backups-bar')));
  expect(files.length).toBe(14);
});

async function backUp(): Promise<void> {
  await daybook.page.getByRole('button', { name: 'Back up now' }).click();
  await daybook.page.getByText('Backed up, read back and compared.').first().waitFor();
}

import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import type { Reach } from '../helpers/screenStates';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await page.getByRole('combobox', { name: 'Log something' }).fill('9:00-9:10 phone');
  await page.keyboard.press('Enter');
  await page.getByText('09:00 – 09:10').first().waitFor();
  await openStorage(daybook);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('Backed up, read back and compared.').first().waitFor();
  const second = path.join(path.dirname(daybook.folder), 'second');
  mkdirSync(second);
  daybook.answerDialogs(second);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByText('with 1 of the 1').waitFor();
  rmSync(second, { recursive: true });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('not connected since').waitFor();
});
afterAll(async () => {
  await daybook.cleanUp();
});

async function openStorage({ page }: Daybook): Promise<void> {
  // In a dialog of several steps, Escape goes back one.
  const done = page.getByRole('dialog').getByRole('button', { name: 'Done' });
  if (await done.isVisible()) await done.click();
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^Storage and backups/u }).click();
  await page.getByRole('region', { name: 'Backups', exact: true }).waitFor();
}

/** The states of backups, each reached from Settings without a dialog. */
const states: readonly (readonly [string, Reach])[] = [
  ['backups, a drive not connected', openStorage],
  ['a restore', async (running) => {
    await openStorage(running);
    await running.page.getByRole('button', { name: /^Restore the backup of/u }).first().click();
    await running.page.getByText('just read in full').waitFor();
  }],
  ['a look into a backup', async (running) => {
    await openStorage(running);
    await running.page.getByRole('button', { name: /^Look only/u }).first().click();
    await running.page.getByRole('table', { name: 'Days in the backup' }).waitFor();
  }],
  ['a day of a backup', async (running) => {
    await openStorage(running);
    await running.page.getByRole('button', { name: /^Look only/u }).first().click();
    await running.page.getByRole('button', { name: /^Show Wednesday/u }).click();
    await running.page.getByRole('table', { name: 'Entries of the day' }).waitFor();
  }],
  ['a recovery key', async (running) => {
    await openStorage(running);
    await running.page.getByRole('button', { name: 'Make a recovery key…' }).click();
    await running.page.locator('.recovery-paper li b').first().waitFor();
  }],
  ['a recovery key with a wrong group', async (running) => {
    await openStorage(running);
    await running.page.getByRole('button', { name: 'Make a recovery key…' }).click();
    await running.page.getByRole('button', { name: 'It is on paper' }).click();
    await running.page.getByLabel('Group 1').fill('0000');
    await running.page.getByText('not as printed').waitFor();
  }],
];

test.each(states)('%s does not violate WCAG 2.1 A or AA, and nothing is wider than the window', async (name, reach) => {
  const violations = await axeViolations(daybook, name, reach);
  await daybook.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  await daybook.page.waitForFunction(() => innerWidth === 1024);
  await reach(daybook);
  const tooWide = await daybook.page.evaluate(() =>
    ['main', 'dialog'].filter((name) => {
      const part = document.querySelector(name);
      return part !== null && part.scrollWidth > part.clientWidth;
    }));
  await daybook.page.keyboard.press('Escape');
  await daybook.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await daybook.page.waitForFunction(() => innerWidth === 1280);
  expect([violations, tooWide]).toEqual([[], []]);
});

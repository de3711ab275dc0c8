import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readRecords } from '../helpers/readStored';

/** Milliseconds from the click to the kill, one round each. */
const delays = [0, 50, 100, 200, 400, 800, 1600, 3200];

let daybook: Daybook;
afterEach(async () => {
  await daybook.cleanUp();
});

test('a restore that is killed at any moment leaves the old state or the new one, and nothing half done', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await log('9:00-9:10 phone');
  await backUp();
  await log('10:00-10:20 phone');
  const found: number[] = [];
  for (const delay of delays) {
    await openRestore();
    const kill = daybook.prepareKill();
    const button = daybook.page.getByRole('button', { name: 'Restore and start again' });
    void button.click().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await kill();
    daybook = await daybook.restart();
    await daybook.page.getByRole('navigation', { name: 'Places' }).waitFor();
    found.push((await readRecords(daybook.page, 'entry')).length);
    expect(existsSync(path.join(daybook.folder, 'restore.json'))).toBe(false);
    expect(readdirSync(daybook.folder).filter((name) => name.startsWith('next-'))).toEqual([]);
    if (found.at(-1) === 1) await log('10:00-10:20 phone');
  }
  console.log(`restores killed: ${delays.length}; entries found afterwards: ${found.join(', ')}`);
  expect(found.every((count) => count === 1 || count === 2)).toBe(true);
});

async function log(text: string): Promise<void> {
  const { page } = daybook;
  await page.keyboard.press('Control+1');
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill(text);
  await line.press('Enter');
  await expect.poll(async () => await line.inputValue()).toBe('');
}

async function backUp(): Promise<void> {
  await openStorage();
  await daybook.page.getByRole('button', { name: 'Back up now' }).click();
  await daybook.page.getByText('Backed up, read back and compared.').first().waitFor();
}

async function openStorage(): Promise<void> {
  await daybook.page.keyboard.press('Control+,');
  await daybook.page.getByRole('button', { name: /^Storage and backups/u }).click();
  await daybook.page.getByRole('region', { name: 'Backups', exact: true }).waitFor();
}

/** The oldest backup has one entry; those that restores wrote before have two. */
async function openRestore(): Promise<void> {
  await openStorage();
  await daybook.page.getByRole('button', { name: /^Restore the backup of/u }).last().click();
  await daybook.page.getByText('just read in full').waitFor();
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { lineOf } from '../helpers/readyFor';
import { readRecords } from '../helpers/readStored';
import { takeShots } from './takeShots';

let daybook: Daybook;

afterEach(async () => {
  await daybook.cleanUp();
});

test('pictures of a clock that was set, a locked note, mended copies and the findings in Settings', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await lineOf(daybook.page).waitFor();
  await log('13:25-13:45 phone note: asked for a later time');
  await daybook.advance(6);
  await daybook.jumpTo('2026-09-16T14:20:00-04:00');
  await daybook.page.getByRole('region', { name: 'Clock set back' }).waitFor();
  const files = [...(await takeShots(daybook, 'clock-back'))];
  await daybook.jumpTo('2029-09-16T14:42:00-04:00');
  await daybook.page.getByRole('region', { name: 'Time away' }).waitFor();
  files.push(...(await takeShots(daybook, 'clock-ahead')));
  await daybook.jumpTo('2026-09-16T14:50:00-04:00');
  await loseTwoRows();
  await daybook.kill();
  for (const name of ['keys.json', 'keys.copy.json']) writeFileSync(path.join(daybook.folder, name), '');
  daybook = await daybook.restart();
  // The lost keys come first.
  await daybook.page.getByRole('button', { name: 'Leave it' }).click();
  await daybook.page.getByRole('button', { name: 'Show the two' }).waitFor();
  files.push(...(await takeShots(daybook, 'mended')));
  await daybook.page.getByRole('button', { name: 'Show the two' }).click();
  await daybook.page.getByRole('dialog').getByText(/September/u).first().waitFor();
  files.push(...(await takeShots(daybook, 'taken')));
  await daybook.page.keyboard.press('Escape');
  await daybook.page.getByText(/note locked/u).first().waitFor();
  await daybook.page.locator('tr', { hasText: 'note locked' }).first().getByRole('button').first().click();
  await daybook.page.getByText('Locked', { exact: true }).waitFor();
  files.push(...(await takeShots(daybook, 'note-locked')));
  expect(await axeViolations(daybook, 'as it is', () => Promise.resolve())).toEqual([]);
  await daybook.page.keyboard.press('Escape');
  await daybook.page.keyboard.press('Control+,');
  await daybook.page.getByRole('button', { name: /^Storage and backups/u }).click();
  const found = daybook.page.getByRole('region', { name: 'Found' });
  await found.scrollIntoViewIfNeeded();
  files.push(...(await takeShots(daybook, 'findings')));
  expect(await axeViolations(daybook, 'as it is', () => Promise.resolve())).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
});

async function log(text: string): Promise<void> {
  const line = lineOf(daybook.page);
  await line.fill(text);
  await line.press('Enter');
  await expect.poll(async () => await line.inputValue()).toBe('');
}

/** Deletes two entries behind the running program's back. */
async function loseTwoRows(): Promise<void> {
  const rows = (await readRecords(daybook.page, 'entry')) as readonly { readonly id: string }[];
  await daybook.page.evaluate(async (ids) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('daybook');
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
    for (const id of ids) transaction.objectStore('records').delete(id);
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    database.close();
  }, rows.slice(-2).map(({ id }) => id));
}

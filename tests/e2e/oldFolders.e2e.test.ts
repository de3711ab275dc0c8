import path from 'node:path';
import { expect, test } from 'vitest';
import { dataVersion } from '#shared/migrations/all';
import { unpackProfile } from '../fixtures/profiles/unpackProfile';
import { mouseHands } from '../helpers/hands';
import { launchDaybook } from '../helpers/launchDaybook';
import { readJournalFolder } from '../helpers/readProfile';
import { lineIsEmptied, lineTakesKeys } from '../helpers/readyFor';
import { temporaryFolder } from '../helpers/temporaryFolder';

test('a folder of data version 10 opens complete, both copies agree, and its steps can be undone', async () => {
  const folder = path.join(temporaryFolder(), 'data');
  unpackProfile(10, folder);
  const old = readJournalFolder(folder);
  const daybook = await launchDaybook({ folder, now: '2026-09-16T14:43:00-04:00' });
  try {
    const { page } = daybook;
    const hands = mouseHands(page);
    const line = page.getByRole('combobox', { name: 'Log something' });
    await expect.poll(async () => await line.inputValue()).toBe('left in the line');
    const log = page.locator('[data-scope="log"] tbody tr');
    await page.getByText('13 entries').waitFor();
    await log
      .filter({ hasText: 'Court run' })
      .or(log.filter({ hasText: 'court run' }))
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Timer' }).getByText('Phone').waitFor();

    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: /Storage/u }).click();
    await page.getByRole('button', { name: 'Verify both copies' }).click();
    await page.getByText('they agree').waitFor();
    // The folder as it was before the upgrade.
    await page.getByText('before an upgrade').waitFor();
    expect(await page.getByRole('row', { name: /Logged time/u }).textContent()).toContain('7,1');
    await page.getByRole('button', { name: /^You/u }).first().click();
    await page.getByRole('cell', { name: 'Unit 2' }).waitFor();

    await page.keyboard.press('Control+1');
    await line.waitFor();
    await page.getByRole('button', { name: 'Day before' }).click();
    await log.filter({ hasText: '17:00' }).first().waitFor();
    await log
      .filter({ hasText: '17:20' })
      .filter({ hasText: 'has a note' })
      .or(log.filter({ hasText: '17:20' }))
      .first()
      .waitFor();

    await hands.press('Control+n', line);
    await lineTakesKeys(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('18:00-18:10 wa');
    await page.keyboard.press('Enter');
    await lineIsEmptied(page);
    await log.filter({ hasText: '18:00' }).first().waitFor();
    await page.getByText('Logged').first().waitFor();
    // The new entry, and then two steps of the old program, each once the one before it is durable.
    for (let step = 1; step <= 3; step += 1) {
      await page.keyboard.press('Control+z');
      await expect.poll(() => readJournalFolder(folder).length).toBe(old.length + 1 + step);
    }
    await log.filter({ hasText: '18:00' }).first().waitFor({ state: 'detached' });
    await daybook.quit();

    const lines = readJournalFolder(folder);
    expect(lines.slice(0, old.length)).toEqual(old);
    const fresh = lines.slice(old.length);
    expect(new Set(fresh.map(({ schema }) => schema))).toEqual(new Set([dataVersion]));
    expect(fresh.map(({ command }) => command)).toEqual(['logActivity', 'undo', 'undo', 'undo']);
    expect(new Set(old.map(({ by }) => by)).has(fresh[0]!.by)).toBe(false);
  } finally {
    await daybook.cleanUp();
  }
});

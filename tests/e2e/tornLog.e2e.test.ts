import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readJournalFolder } from '../helpers/readProfile';
import { readRecords, readTable } from '../helpers/readStored';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

/*
 * LevelDB skips the torn end that a kill leaves in its log and writes on after it; at the next start it loses what it
 * wrote there, durable or not. A kill rarely does this, so this test tears the end by hand.
 */
test('an acknowledged entry that the engine loses after a torn log comes back from the journal', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await log(daybook, '9:00-9:10 phone');
  const before = await entriesIn(daybook);
  await daybook.kill();
  appendFileSync(databaseLog(daybook.folder), Buffer.from([1, 2, 3, 4, 0xf4, 1, 1]));

  daybook = await daybook.restart();
  await log(daybook, '9:20-9:30 phone');
  const written = await entriesIn(daybook);
  await daybook.kill();

  daybook = await daybook.restart();
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  expect(await entriesIn(daybook)).toEqual(written);
  expect(written).toHaveLength(2);
  const inJournal = readJournalFolder(daybook.folder).flatMap(({ versions }) =>
    versions.filter(({ type }) => type === 'entry').map(({ id }) => String(id)),
  );
  expect([...new Set(inJournal)].toSorted()).toEqual(written);
  const [lost] = written.filter((id) => !before.includes(id));
  // The engine did lose it: an undo step is only in the database and does not come back.
  const steps = (await readTable(daybook.page, 'steps')) as readonly {
    readonly records: readonly { readonly id: string }[];
  }[];
  expect(steps.flatMap(({ records }) => records.map(({ id }) => id))).not.toContain(lost);
});

async function log({ page }: Daybook, text: string): Promise<void> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill(text);
  await line.press('Enter');
  await expect.poll(async () => await line.inputValue()).toBe('');
}

async function entriesIn({ page }: Daybook): Promise<string[]> {
  const rows = (await readRecords(page, 'entry')) as readonly { readonly id: string }[];
  return rows.map(({ id }) => id).toSorted();
}

/** The log that LevelDB is writing to. */
function databaseLog(folder: string): string {
  const database = path.join(folder, 'IndexedDB');
  const logs = readdirSync(database, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .toSorted();
  return path.join(database, logs.at(-1) ?? '');
}

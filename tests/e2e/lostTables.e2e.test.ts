import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readRecords } from '../helpers/readStored';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

/** A folder with one officer and two entries, written over two starts, so that LevelDB has more than one log. */
async function aUsedFolder(): Promise<Daybook> {
  const first = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  daybook = first;
  await passFirstRun(first.page);
  await log(first, '9:00-9:10 phone');
  await first.quit();
  const second = await first.restart();
  daybook = second;
  await log(second, '10:00-10:10 phone');
  await second.quit();
  return second;
}

test('if the database’s file CURRENT is deleted, nothing is missing, and the first run is not shown', async () => {
  const used = await aUsedFolder();
  rmSync(levelDbOf(used.folder).one('CURRENT'));
  daybook = await used.restart();
  await entriesAreShown(daybook);
});

test('if every log of the database is cut in half, all comes back, and the bar says so until it is seen', async () => {
  const used = await aUsedFolder();
  levelDbOf(used.folder).all('.log').forEach(cutInHalf);
  daybook = await used.restart();
  await entriesAreShown(daybook);
  await barOf(daybook).getByText('The database was empty and was rebuilt from the journal.').waitFor();
  await daybook.quit();
  daybook = await daybook.restart();
  await barOf(daybook).waitFor();
  await daybook.page.keyboard.press('F6');
  await barOf(daybook).getByRole('button', { name: 'Seen' }).click();
  await barOf(daybook).waitFor({ state: 'detached' });
  await daybook.quit();
  daybook = await daybook.restart();
  await entriesAreShown(daybook);
  expect(await barOf(daybook).count()).toBe(0);
});

async function entriesAreShown({ page }: Daybook): Promise<void> {
  const rows = page.locator('[data-scope="log"] tbody tr', { hasText: 'Phone' });
  await expect.poll(async () => await rows.count()).toBe(2);
  expect((await readRecords(page, 'entry')).length).toBe(2);
}

const barOf = ({ page }: Daybook) => page.getByRole('region', { name: 'State of the copies' });

async function log({ page }: Daybook, text: string): Promise<void> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill(text);
  await line.press('Enter');
  await expect.poll(async () => await line.inputValue()).toBe('');
}

type LevelDb = { readonly one: (name: string) => string; readonly all: (part: string) => string[] };

function levelDbOf(folder: string): LevelDb {
  const root = path.join(folder, 'IndexedDB');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => path.join(root, name));
  return {
    one: (name) => files.find((file) => path.basename(file) === name) ?? '',
    all: (part) => files.filter((file) => path.basename(file).includes(part)),
  };
}

function cutInHalf(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}

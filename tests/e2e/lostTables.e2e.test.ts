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

test.each([
  ['CURRENT is deleted', (files: LevelDb) => rmSync(files.one('CURRENT'))],
  ['the manifest is missing', (files: LevelDb) => files.all('MANIFEST').forEach((file) => rmSync(file))],
  ['every log is cut in half', (files: LevelDb) => files.all('.log').forEach(cutInHalf)],
])('if the database’s %s, everything comes back from the journal, and the bar says so', async (_, harm) => {
  const used = await aUsedFolder();
  harm(levelDbOf(used.folder));
  daybook = await used.restart();
  const { page } = daybook;
  const bar = page.getByRole('region', { name: 'State of the copies' });
  await page.waitForTimeout(20000); await page.screenshot({path:'/tmp/ks-shot.png'}); console.log('DEBUG', await page.locator('body').innerText(), daybook.errors());
  await bar.waitFor();
  console.log(await bar.innerText());
  expect(await page.getByLabel('Alias').count()).toBe(0);
  expect((await readRecords(page, 'entry')).length).toBe(2);
  await page.locator('[data-scope="log"] tbody tr', { hasText: '10:00' }).first().waitFor();
  // It stays over a restart until it was seen.
  await daybook.quit();
  daybook = await daybook.restart();
  await daybook.page.getByRole('region', { name: 'State of the copies' }).waitFor();
  for (let left = 5; left > 0; left -= 1) {
    const seen = daybook.page.getByRole('button', { name: 'Seen' });
    if ((await seen.count()) > 0) await seen.click();
  }
  await daybook.page.getByRole('region', { name: 'State of the copies' }).waitFor({ state: 'detached' });
});

async function log({ page }: Daybook, text: string): Promise<void> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill(text);
  await line.press('Enter');
  await expect.poll(async () => await line.inputValue(), { timeout: 60_000 }).toBe('');
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

import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { DaybookBridge, Requests } from '#shared/contract/ipc';
import type { Instant } from '#shared/time/day';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { writeJournalOfYears } from './journalOfYears';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { ratiosOf, spreadOf } from './statistics';
import { zone } from './zone';

const repeats = repeatsOf(3);
const entries = Number(process.env.DAYBOOK_BENCH_ENTRIES ?? 60_000);
const now = '2026-09-16T14:42:00-04:00';

type PageWindow = typeof globalThis & { readonly daybook: DaybookBridge };

let daybook: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
});

test('a database is rebuilt in a few times what reading its journal once takes', async () => {
  const folder = path.join(temporaryFolder(), 'data');
  mkdirSync(folder);
  await writeJournalOfYears(folder, entries, Date.parse(now) as Instant);
  const [rebuilds, readings]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < repeats; turn += 1) {
    rmSync(path.join(folder, 'IndexedDB'), { recursive: true, force: true });
    daybook = await launchDaybook({ now, folder, zone });
    rebuilds.push(await untilRebuilt(daybook.page));
    readings.push(await readOnce(daybook.page));
    await daybook.quit();
  }
  tell('rebuild', [
    {
      what: 'Rebuilding the database of 60,000 entries from the journal',
      against: 'the page reads the same journal once, line by line',
      unit: '×',
      target: 15,
      isGuard: true,
      found: spreadOf(ratiosOf(rebuilds, readings)),
      remark: 'From the load of the page to the day on the screen; both in the same window, one after the other.',
    },
    { ...plain, what: 'Rebuild', found: spreadOf(rebuilds) },
    { ...plain, what: 'Reading', found: spreadOf(readings) },
  ]);
});

const plain = { against: 'none', unit: 's', target: null, remark: 'Behind the ratio.' } as const;

/** Seconds from the load of the page until the day is shown. */
async function untilRebuilt(page: Page): Promise<number> {
  await page.getByRole('combobox', { name: 'Log something' }).waitFor({ timeout: 600_000 });
  return (await page.evaluate(() => performance.now())) / 1000;
}

/** Seconds for reading all lines and parsing their JSON. */
async function readOnce(page: Page): Promise<number> {
  const { seconds, lines } = await page.evaluate(async () => {
    const began = performance.now();
    let [from, lines]: [string | null, number] = [null, 0];
    do {
      const { daybook: bridge } = globalThis as PageWindow;
      const read: Requests['journal.read']['answer'] = await bridge.invoke('journal.read', { above: 0, from });
      if (!read.ok) throw new Error('The journal could not be read.');
      for (const { payload } of read.value.lines) JSON.parse(payload);
      lines += read.value.lines.length;
      from = read.value.next;
    } while (from !== null);
    return { seconds: (performance.now() - began) / 1000, lines };
  });
  expect(lines).toBeGreaterThan(entries);
  return seconds;
}

import type { Page } from 'playwright-core';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { ChangeSet } from '#shared/records/changeSet';
import { sameContent } from '#shared/records/sameContent';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { TimerStack } from '#shared/records/timerStack';
import type { Recorded, Version } from '#shared/records/version';
import { displayedVersion } from '#shared/records/versions';
import { readJournalFolder } from '../helpers/readProfile';
import { readTable } from '../helpers/readStored';

/** The contents of a copy: each record that is not deleted, by `type id`, as JSON. */
export type Contents = ReadonlyMap<string, string>;

type Row = { readonly id: string; readonly type: string; readonly versions: readonly Version<object>[] };

/** The contents of the database of a running program. */
export async function databaseContents(page: Page): Promise<Contents> {
  return contentsOf((await readTable(page, 'records')) as readonly Row[]);
}

/** The contents of the journal in a data folder: for each record, the content in its last line. */
export function journalContents(folder: string): Contents {
  const rows = new Map<string, Row>();
  for (const { versions } of readJournalFolder(folder)) {
    for (const { type, id, version } of versions) {
      const before = rows.get(id)?.versions[0];
      if (before !== undefined && numberOf(before) > numberOf(version)) continue;
      rows.set(id, { id, type, versions: [version] });
    }
  }
  return contentsOf([...rows.values()]);
}

/** Whether the totals of a running program match its entries. */
export async function areTotalsRight(page: Page): Promise<boolean> {
  const rows = (await readTable(page, 'records')) as readonly Row[];
  const entries = rows.flatMap(({ id, type, versions }) => {
    const content = type === 'entry' ? (displayedVersion(versions)?.content ?? null) : null;
    return content === null ? [] : [{ ...content, id } as unknown as Recorded<TimeEntry>];
  });
  const wanted = [...recount(entries).values()].map(encodeMonth).map(({ buffer, ...rest }) => ({
    ...rest, numbers: [...new Int32Array(buffer)],
  }));
  return sameContent(await storedTotals(page), wanted.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)));
}

/** The timers of a running program and those of its journal, without when they were last seen. */
export async function timersOfBoth({ page, folder }: { readonly page: Page; readonly folder: string }) {
  const inDatabase = (await readTable(page, 'timers')) as readonly TimerStack[];
  const inJournal = new Map(
    readJournalFolder(folder).flatMap(({ timers = [] }: ChangeSet) => timers.map((stack) => [stack.officer, stack])),
  );
  const running = [...inJournal.values()].filter((stack) => stack.running !== null || stack.interrupted.length > 0);
  return [inDatabase.map(timerText).toSorted(), running.map(timerText).toSorted()] as const;
}

function timerText({ running, interrupted }: TimerStack): string {
  return [running, ...interrupted].map((timer) => `${timer?.kind} ${timer?.startedAt}`).join(', ');
}

function contentsOf(rows: readonly Row[]): Contents {
  const shown = rows.map(({ id, type, versions }) => [`${type} ${id}`, displayedVersion(versions)?.content] as const);
  return new Map(shown.flatMap(([key, content]) => (content ? [[key, canonical(content)] as const] : [])));
}

/** JSON with its keys in order, since the order in which a copy stores them means nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part);
}

function numberOf({ vector }: Version<unknown>): number {
  return Math.max(0, ...Object.values(vector));
}

async function storedTotals(page: Page): Promise<unknown> {
  const rows = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('daybook');
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = await new Promise<{ readonly buffer: ArrayBuffer }[]>((resolve) => {
      const asking = database.transaction('totals').objectStore('totals').getAll();
      asking.onsuccess = () => resolve(asking.result as { readonly buffer: ArrayBuffer }[]);
    });
    database.close();
    return rows.map(({ buffer, ...rest }) => ({ ...rest, numbers: [...new Int32Array(buffer)] }));
  });
  return (rows as readonly KeyedMonth[]).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

type KeyedMonth = { readonly officer?: string; readonly month?: string };

function keyOf({ officer, month }: KeyedMonth): string {
  return `${officer} ${month}`;
}


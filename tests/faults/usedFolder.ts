import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineOf } from '../helpers/readyFor';
import { readTable } from '../helpers/readStored';
import { databaseContents, type Contents } from './profileState';

/** A folder in which the program ran three times: its ended program, and the contents of both copies. */
export type UsedFolder = {
  readonly last: Daybook;
  readonly contents: Contents;
  /** How many rows there are in the tables that only the database has. */
  readonly own: Readonly<Record<string, number>>;
};

/** The tables that have no copy in the journal, or none that is compared. */
export const ownTables = ['steps', 'drafts', 'timers'] as const;

const now = '2026-09-16T14:42:00-04:00';

/** Logs entries over three starts, with a running timer and a text that is not logged. */
export async function makeUsedFolder(): Promise<UsedFolder> {
  let daybook = await launchDaybook({ now });
  await passFirstRun(daybook.page);
  for (let start = 0; start < 3; start += 1) {
    if (start > 0) daybook = await daybook.restart();
    const hour = 9 + start;
    for (const minute of [10, 20, 30]) await logLine(daybook, `${hour}:${minute}-${hour}:${minute + 5} phone`);
    if (start === 2) await logLine(daybook, 'walkin');
    if (start === 2) await typeDraft(daybook);
    if (start < 2) await daybook.quit();
  }
  const contents = await databaseContents(daybook.page);
  const own = await countOwn(daybook);
  await daybook.quit();
  return { last: daybook, contents, own };
}

/** Logs a line and waits until both copies have it. */
export async function logLine({ page }: Daybook, text: string): Promise<void> {
  const line = lineOf(page);
  await line.fill(text);
  await line.press('Enter');
  await expect.poll(async () => await line.inputValue()).toBe('');
}

async function typeDraft(daybook: Daybook): Promise<void> {
  await lineOf(daybook.page).fill('typed but not logged');
  await expect.poll(async () => (await readTable(daybook.page, 'drafts')).length).toBe(1);
}

/** How many rows a running program has in the tables that only the database has. */
export async function countOwn({ page }: Daybook): Promise<Record<string, number>> {
  const count = async (table: string) => [table, (await readTable(page, table)).length] as const;
  const counts = await Promise.all(ownTables.map(count));
  return Object.fromEntries(counts);
}

/** Saves a folder as it is; the returned function puts it back. */
export function keepFolder(folder: string): () => void {
  const kept = `${folder}-kept`;
  cpSync(folder, kept, { recursive: true, preserveTimestamps: true });
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
  };
}

/** The folder of the engine's database. */
export const databaseFolder = (folder: string): string => path.join(folder, 'IndexedDB');

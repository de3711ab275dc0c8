import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { seededGenerator, type Generator } from '#shared/base/generator';
import type { Finding, MetaRow } from '#renderer/storage/rows';
import { faultSeconds, faultTries } from '../helpers/faultRun';
import { fileHarms, filesBelow } from '../helpers/harmFiles';
import type { Daybook } from '../helpers/launchDaybook';
import { lineOf } from '../helpers/readyFor';
import { readTable } from '../helpers/readStored';
import { seedOfRun } from '../helpers/seed';
import { areTotalsRight, databaseContents, type Contents } from './profileState';
import { countOwn, databaseFolder, keepFolder, makeUsedFolder, type UsedFolder } from './usedFolder';

/** After so many, the rest would only repeat them. */
const mostProblems = 20;
const mostTries = faultTries(Infinity);
/** Milliseconds after the first screen within which everything about the database is reported. */
const patience = 60_000;

let daybook: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
});

test(`harm to the database's files or rows loses nothing and is reported (seed ${seedOfRun})`, async () => {
  const used = await makeUsedFolder();
  daybook = used.last;
  const putBack = keepFolder(used.last.folder);
  putBack();
  const usual = await textsOfAnUnharmedStart(used);
  const draw = seededGenerator(BigInt(seedOfRun));
  const counts = { tries: 0, acknowledged: 0, lost: 0, told: 0, harmless: 0 };
  const problems: string[] = [];
  const limit = performance.now() + faultSeconds * 1000;
  const isOver = () => performance.now() >= limit || counts.tries >= mostTries;
  while ((counts.tries < 3 || !isOver()) && problems.length < mostProblems) {
    putBack();
    const name = await harmOnce(used, draw);
    daybook = await used.last.restart();
    const found = await openAndLook(daybook, used, usual).catch((error: unknown) => String(error));
    if (typeof found === 'string') {
      problems.push(`${name}: ${found}`);
      await daybook.kill();
      continue;
    }
    counts.tries += 1;
    counts.acknowledged += used.contents.size;
    counts.lost += found.lost.length;
    counts.told += Number(found.isTold);
    counts.harmless += Number(!found.isTold && found.isWhole);
    problems.push(...found.lost.map((record) => `${name}: ${record} is lost`));
    if (!found.isTold && !found.isWhole) problems.push(`${name}: nothing was reported`);
    if (!found.areTotalsRight) problems.push(`${name}: the totals differ from a recount`);
    await daybook.kill();
  }
  const { tries, acknowledged, lost, told, harmless } = counts;
  console.log(
    `database faults: ${tries} tries, ${acknowledged} acknowledged, ${lost} lost, ${told} reported, ` +
      `${harmless} without any effect`,
  );
  expect(problems).toEqual([]);
});

/** What a start always says about a folder that was put back, since the installation id is new. */
async function textsOfAnUnharmedStart({ last }: UsedFolder): Promise<ReadonlySet<string>> {
  daybook = await last.restart();
  await lineOf(daybook.page).waitFor();
  await daybook.page.waitForTimeout(3000);
  const texts = (await findingsOf(daybook.page)).map(({ text }) => text);
  await daybook.kill();
  return new Set(texts);
}

type Found = {
  readonly lost: readonly string[];
  readonly isTold: boolean;
  /** Nothing is missing, not even what only the database has. */
  readonly isWhole: boolean;
  readonly areTotalsRight: boolean;
};

/** Waits until something is reported, or until it is certain that there is nothing to report. */
async function look(running: Daybook, used: UsedFolder, usual: ReadonlySet<string>): Promise<Found> {
  const { page } = running;
  const limit = performance.now() + patience;
  for (;;) {
    const told = (await findingsOf(page)).filter(({ text }) => !usual.has(text));
    const own = await countOwn(running);
    const contents = await databaseContents(page);
    const lost = missingFrom(contents, used.contents);
    const isWhole = lost.length === 0 && Object.entries(used.own).every(([table, count]) => (own[table] ?? 0) >= count);
    const isOver = told.length > 0 || performance.now() >= limit;
    // A folder that seems whole is looked at once more after the checks that follow the first screen.
    if (isOver || isWhole) {
      if (!isOver) await page.waitForTimeout(2500);
      const isTold = isOver ? told.length > 0 : (await findingsOf(page)).some(({ text }) => !usual.has(text));
      const after = missingFrom(await databaseContents(page), used.contents);
      return { lost: after, isTold, isWhole, areTotalsRight: await areTotalsRight(page) };
    }
    await page.waitForTimeout(500);
  }
}

/** If the program does not open, its screen says so and rebuilds the database from the journal. */
async function openAndLook(running: Daybook, used: UsedFolder, usual: ReadonlySet<string>): Promise<Found> {
  const rebuild = running.page.getByRole('button', { name: 'Rebuild and start again' });
  await lineOf(running.page).or(rebuild).waitFor({ timeout: patience });
  if ((await rebuild.count()) === 0) return await look(running, used, usual);
  await rebuild.click();
  await running.ended;
  daybook = await running.restart();
  await lineOf(daybook.page).waitFor({ timeout: patience });
  return { ...(await look(daybook, used, usual)), isTold: true };
}

function missingFrom(present: Contents, wanted: Contents): string[] {
  return [...wanted].flatMap(([key, content]) => (present.get(key) === content ? [] : [key]));
}

async function findingsOf(page: Page): Promise<readonly Finding[]> {
  const rows = (await readTable(page, 'meta')) as readonly MetaRow[];
  return rows.flatMap((row) => (row.key === 'findings' ? row.list : []));
}

/** Harms one file, or one table through the engine itself. Returns what was done. */
async function harmOnce(used: UsedFolder, draw: Generator): Promise<string> {
  if (draw.below(8) === 0) return await harmTable(used, draw);
  const files = filesBelow(databaseFolder(used.last.folder));
  const file = files[draw.below(files.length)] ?? '';
  const harm = fileHarms[draw.below(fileHarms.length)] ?? fileHarms[0]!;
  harm.do(file, draw);
  return `${path.basename(file)} ${harm.name}`;
}

const tables = ['records', 'totals', 'meta'] as const;

async function harmTable({ last }: UsedFolder, draw: Generator): Promise<string> {
  const table = tables[draw.below(tables.length)] ?? 'records';
  const row = draw.below(2) === 0 ? draw.fraction() : null;
  daybook = await last.restart();
  await lineOf(daybook.page).waitFor();
  await daybook.page.evaluate(removeRows, { table, row });
  await daybook.kill();
  return row === null ? `table ${table} emptied` : `a row of ${table} removed`;
}

/** Runs in the page: empties a table, or removes the row at a fraction of its length. */
async function removeRows({ table, row }: { readonly table: string; readonly row: number | null }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('daybook');
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore(table);
  if (row === null) {
    store.clear();
  } else {
    const asking = store.getAllKeys();
    asking.onsuccess = () => {
      const key = asking.result[Math.floor(asking.result.length * row)];
      if (key !== undefined) store.delete(key);
    };
  }
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

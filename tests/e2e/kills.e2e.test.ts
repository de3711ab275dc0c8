import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { seededGenerator } from '#shared/base/generator';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Version } from '#shared/records/version';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { endsTorn } from '../helpers/levelDb';
import { passFirstRun } from '../helpers/passFirstRun';
import { openSealed, readJournalFolder } from '../helpers/readProfile';
import { readTable } from '../helpers/readStored';
import { seedOfRun } from '../helpers/seed';

const full = process.env.DAYBOOK_FULL === '1';
/** The full form kills at least so often, and on until so many kills came after the acknowledgement, and so many left one copy ahead. */
const wanted = full
  ? { kills: 50, acknowledged: 10, ahead: 10, most: 1000 }
  : { kills: 5, acknowledged: 0, ahead: 0, most: 5 };
const measured = full ? 9 : 3;

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('whenever the program is killed after Enter, what it acknowledged is in both copies, and nothing else but what was on its way', full ? { timeout: 7_200_000 } : {}, async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--password-store=basic'] });
  await passFirstRun(daybook.page);
  const generator = seededGenerator(BigInt(seedOfRun));
  const expected = new Set<string>();
  const times: number[] = [];
  let wasTorn = false;
  for (let number = 0; number < measured; number += 1) {
    const note = `measured entry ${number}`;
    times.push(await logNow(daybook.page, note));
    expected.add(note);
    // The first entry after a start takes longer than the next ones, and each kill below meets a first one.
    await daybook.kill();
    wasTorn = isDatabaseTorn(daybook.folder);
    daybook = await daybook.restart();
    await lineOf(daybook.page).waitFor();
  }
  const durable = times.toSorted((a, b) => a - b)[Math.floor(measured / 2)] ?? 0;
  const counts = { kills: 0, acknowledged: 0, found: 0, journalAhead: 0, databaseAhead: 0, torn: 0 };
  const isEnough = () =>
    counts.acknowledged >= wanted.acknowledged && counts.journalAhead + counts.databaseAhead >= wanted.ahead;
  while (counts.kills < wanted.kills || (!isEnough() && counts.kills < wanted.most)) {
    const note = `entry number ${counts.kills} of the kills`;
    const isAcknowledged = await logAndKill(daybook, note, generator.fraction() * 1.5 * durable);
    const isTorn = isDatabaseTorn(daybook.folder);
    daybook = await daybook.restart();
    await lineOf(daybook.page).waitFor();
    const inDatabase = await notesInDatabase(daybook);
    const { notes: inJournal, last } = notesInJournal(daybook.folder);
    if (isAcknowledged) expected.add(note);
    const isFound = inDatabase.includes(note);
    // An entry on its way that was found counts as kept from now on.
    if (isFound) expected.add(note);
    expect({ kill: counts.kills, inDatabase, inJournal }).toEqual({
      kill: counts.kills,
      inDatabase: [...expected].toSorted(),
      inJournal: [...expected].toSorted(),
    });
    counts.kills += 1;
    counts.acknowledged += isAcknowledged ? 1 : 0;
    counts.found += isFound ? 1 : 0;
    const ahead = !isFound
      ? null
      : last === 'caughtUp'
        ? 'databaseAhead'
        : (await hasStep(daybook))
          ? null
          : 'journalAhead';
    if (ahead !== null) counts[ahead] += 1;
    // What was acknowledged stood in both copies before it was. The engine loses what it wrote behind an end that the kill before
    // had torn, durable or not (tornLog.e2e.test.ts); the journal has brought it back above, as all else that was acknowledged.
    if (isAcknowledged && !wasTorn) expect({ kill: counts.kills, ahead }).toEqual({ kill: counts.kills, ahead: null });
    counts.torn += isTorn ? 1 : 0;
    wasTorn = isTorn;
  }
  console.log(
    `kills: seed ${seedOfRun}; Enter to durable ${durable.toFixed(0)} ms (median of ${times.map(Math.round).join(', ')}); ${JSON.stringify(counts)}; ${expected.size} sealed notes opened and compared in both copies after each`,
  );
  expect(counts.acknowledged).toBeGreaterThanOrEqual(wanted.acknowledged);
  expect(counts.journalAhead + counts.databaseAhead).toBeGreaterThanOrEqual(wanted.ahead);
});

/** True where a kill left a log of the database that ends within a record. */
function isDatabaseTorn(folder: string): boolean {
  const files = readdirSync(path.join(folder, 'IndexedDB'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.log'),
  );
  return files.some((name) => endsTorn(readFileSync(path.join(folder, 'IndexedDB', name))));
}

function lineOf(page: Page) {
  return page.getByRole('combobox', { name: 'Log something' });
}

/** Logs an entry with a note and gives the milliseconds from Enter to the acknowledgement, which empties the line. */
async function logNow(page: Page, note: string): Promise<number> {
  await lineOf(page).fill(lineWith(note));
  const acknowledged = await whenAcknowledged(page);
  const began = performance.now();
  await page.keyboard.press('Enter');
  await acknowledged.seen;
  return performance.now() - began;
}

/** Presses Enter, kills after a delay in milliseconds, and tells whether the acknowledgement was seen before. */
async function logAndKill({ page, prepareKill }: Daybook, note: string, delay: number): Promise<boolean> {
  await lineOf(page).fill(lineWith(note));
  const acknowledged = await whenAcknowledged(page);
  const kill = prepareKill();
  let isAcknowledged = false;
  let isKilled = false;
  const seen = acknowledged.seen.then(() => (isAcknowledged = !isKilled), () => undefined);
  const pressed = page.keyboard.press('Enter').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, delay));
  isKilled = true;
  await kill();
  await Promise.all([seen, pressed]);
  return isAcknowledged;
}

function lineWith(note: string): string {
  return `9:05-9:35 phone note: ${note}`;
}

/**
 * Resolves once the page is watched; `seen` follows in the moment in which the line is empty, since what was typed stays
 * in it until both copies have it. The page tells it by itself, in the step of the change.
 */
async function whenAcknowledged(page: Page): Promise<{ readonly seen: Promise<unknown> }> {
  const seen = page.waitForEvent('console', (message) => message.text() === emptied);
  // A program that is killed never tells; who waits for it hears of that all the same.
  seen.catch(() => undefined);
  await page.evaluate((text) => {
    const line = document.querySelector<HTMLInputElement>('input[role="combobox"]');
    const observer = new MutationObserver(() => {
      if (line?.value !== '') return;
      observer.disconnect();
      console.debug(text);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, emptied);
  return { seen };
}

const emptied = 'The line is empty.';

type Row = { readonly id: string; readonly versions: readonly Version<TimeEntry>[] };

/** The opened notes of all entries that the database shows, in order; each entry must have one version. */
async function notesInDatabase({ page, folder }: Daybook): Promise<string[]> {
  const rows = (await readTable(page, 'entries')) as readonly Row[];
  return rows
    .map(({ id, versions }) => noteOf(folder, id, versions.length === 1 ? versions[0]?.content : null))
    .toSorted();
}

/** The same of the journal, and the command of its last line. */
function notesInJournal(folder: string): { readonly notes: string[]; readonly last: string } {
  const sets = readJournalFolder(folder);
  const contents = new Map<string, TimeEntry | null>();
  for (const { versions } of sets)
    for (const one of versions) if (one.type === 'entry') contents.set(one.id, one.version.content);
  const notes = [...contents].map(([id, content]) => noteOf(folder, id, content)).toSorted();
  return { notes, last: sets.at(-1)?.command ?? '' };
}

function noteOf(folder: string, id: string, content: TimeEntry | null | undefined): string {
  if (content === null || content === undefined || content.note === null) return `the entry ${id} has no note`;
  const minutes = (content.end - content.start) / 60_000;
  return minutes === 30
    ? openSealed(folder, id, content.note).replace(/^note: /, '')
    : `the entry ${id} has ${minutes} minutes`;
}

/** Whether the last entry has its undo step: what was brought back from the journal has none. */
async function hasStep({ page }: Daybook): Promise<boolean> {
  const rows = (await readTable(page, 'entries')) as readonly (Row & { readonly seq: number })[];
  const last = rows.toSorted((a, b) => a.seq - b.seq).at(-1);
  const steps = (await readTable(page, 'steps')) as readonly { readonly records: readonly { readonly id: string }[] }[];
  return steps.some(({ records }) => records.some(({ id }) => id === last?.id));
}

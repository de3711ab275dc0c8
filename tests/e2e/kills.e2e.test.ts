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
import { readRecords, readTable } from '../helpers/readStored';
import { seedOfRun } from '../helpers/seed';

const full = process.env.DAYBOOK_FULL === '1';
/** The full form continues until enough kills came after the acknowledgement and enough left one copy ahead. */
const wanted = full
  ? { kills: 50, acknowledged: 10, ahead: 10, most: 1000 }
  : { kills: 5, acknowledged: 0, ahead: 0, most: 5 };
const measured = full ? 9 : 3;
const limits = full ? { timeout: 7_200_000 } : {};

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('after a kill at any time, both copies hold all acknowledged entries and no others', limits, async () => {
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
    // The first entry after a start takes longer than later ones, and every kill below interrupts a first one.
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
    // An entry that was in progress and is found counts as kept from now on.
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
    // An acknowledged entry was in both copies before. The engine loses anything it wrote after an end torn by the
    // previous kill, durable or not (tornLog.e2e.test.ts); the journal has brought that back above.
    if (isAcknowledged && !wasTorn) expect({ kill: counts.kills, ahead }).toEqual({ kill: counts.kills, ahead: null });
    counts.torn += isTorn ? 1 : 0;
    wasTorn = isTorn;
  }
  console.log(
    `kills: seed ${seedOfRun}; Enter to durable ${durable.toFixed(0)} ms ` +
      `(median of ${times.map(Math.round).join(', ')}); ${JSON.stringify(counts)}; ` +
      `${expected.size} sealed notes opened and compared in both copies after each`,
  );
  expect(counts.acknowledged).toBeGreaterThanOrEqual(wanted.acknowledged);
  expect(counts.journalAhead + counts.databaseAhead).toBeGreaterThanOrEqual(wanted.ahead);
});

/** Whether a kill left a database log that ends inside a record. */
function isDatabaseTorn(folder: string): boolean {
  const files = readdirSync(path.join(folder, 'IndexedDB'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.log'),
  );
  return files.some((name) => endsTorn(readFileSync(path.join(folder, 'IndexedDB', name))));
}

function lineOf(page: Page) {
  return page.getByRole('combobox', { name: 'Log something' });
}

/** Logs an entry with a note. Returns the milliseconds from Enter to the acknowledgement, which empties the line. */
async function logNow(page: Page, note: string): Promise<number> {
  await lineOf(page).fill(lineWith(note));
  const acknowledged = await whenAcknowledged(page);
  const began = performance.now();
  await page.keyboard.press('Enter');
  await acknowledged.seen;
  return performance.now() - began;
}

/** Presses Enter, kills after a delay in milliseconds, and returns whether the acknowledgement came first. */
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
 * Resolves once the page is being watched. `seen` resolves when the line becomes empty, which happens only when both
 * copies have the entry; the page reports it within the same step.
 */
async function whenAcknowledged(page: Page): Promise<{ readonly seen: Promise<unknown> }> {
  const seen = page.waitForEvent('console', (message) => message.text() === emptied);
  // A killed program never reports it; the promise is rejected then.
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

/** The unsealed notes of all entries in the database, sorted; each entry must have one version. */
async function notesInDatabase({ page, folder }: Daybook): Promise<string[]> {
  const rows = (await readRecords(page, 'entry')) as readonly Row[];
  return rows
    .map(({ id, versions }) => noteOf(folder, id, versions.length === 1 ? versions[0]?.content : null))
    .toSorted();
}

/** The same for the journal, and the command of its last line. */
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

/** Whether the last entry has an undo step: an entry restored from the journal has none. */
async function hasStep({ page }: Daybook): Promise<boolean> {
  const rows = (await readRecords(page, 'entry')) as readonly (Row & { readonly seq: number })[];
  const last = rows.toSorted((a, b) => a.seq - b.seq).at(-1);
  const steps = (await readTable(page, 'steps')) as readonly { readonly records: readonly { readonly id: string }[] }[];
  return steps.some(({ records }) => records.some(({ id }) => id === last?.id));
}

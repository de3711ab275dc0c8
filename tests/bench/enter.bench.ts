import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { filledFolder } from './filledFolder';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { ratiosOf, spreadOf } from './statistics';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

const repeats = repeatsOf(40);
const warmUps = 5;

test('a line is durable in both copies soon after Enter, and shown so in the next frame', async () => {
  const ours = await drive(programs.measured, await filledFolder(programs, 60_000, 'enter'));
  const bare = await drive(programs.bare, path.join(programs.folder, 'bare-enter'));
  const [lines, limit] = [[], []] as [Entered[], number[]];
  for (let turn = 0; turn < warmUps + repeats; turn += 1) {
    const [line, raw] = [await enter(ours.page, turn), await bare.page.evaluate(rawWrite, { line: 'x'.repeat(lineLength), turn })];
    if (turn < warmUps) continue;
    lines.push(line);
    limit.push(raw);
  }
  await ours.close();
  await bare.close();
  const durable = lines.map(({ enter: at, durable: until }) => until - at);
  tell('enter', [
    { what: 'Enter to durable in both copies', against: 'one raw strict put, then one line appended with fdatasync by IPC', unit: '×', target: 1.1, found: spreadOf(ratiosOf(durable, limit)), remark: 'Keydown to the later of both copies, typed into the real screen with 60,000 entries behind it.' },
    { what: 'Durable to shown', against: 'the display’s frame', unit: 'ms', target: 17, found: spreadOf(lines.map(({ durable: from, shown }) => shown - from)), remark: 'From the later of both copies to the frame that says it.' },
    { what: 'Enter to shown', against: 'none', unit: 'ms', target: null, found: spreadOf(lines.map(({ enter: from, shown }) => shown - from)), remark: 'The whole way.' },
    { what: 'Enter to durable', against: 'none', unit: 'ms', target: null, found: spreadOf(durable), remark: 'The figure behind the ratio.' },
    { what: 'Enter to its handler', against: 'none', unit: 'ms', target: null, found: spreadOf(lines.map(({ enter: from, handled }) => handled - from)), remark: 'Of it, the way of the key into the page.' },
    { what: 'Enter to the database’s copy', against: 'none', unit: 'ms', target: null, found: spreadOf(lines.map(({ enter: from, database }) => database - from)), remark: 'Of it, the transaction.' },
    { what: 'Enter to the journal’s copy', against: 'none', unit: 'ms', target: null, found: spreadOf(lines.map(({ enter: from, journal }) => journal - from)), remark: 'Of it, the line of the journal.' },
    { what: 'Raw put, then raw line', against: 'none', unit: 'ms', target: null, found: spreadOf(limit), remark: 'The limit behind the ratio.' },
  ]);
});

type Times = { readonly enter: number; readonly handled: number; readonly database: number; readonly acknowledged: number; readonly shown: number };
type Entered = Times & { readonly journal: number; readonly durable: number };
type WatchedWindow = typeof globalThis & { readonly watchedUntilShown: () => Promise<Times>; readonly watchedJournal: { readonly last: () => number } };

/** How long a page is left alone between the last letter and Enter, in milliseconds: nobody types faster, and its picture is made by then. */
const betweenKeys = 150;

/** Types one line of five minutes and waits until the page shows that it is saved. */
async function enter(page: Page, turn: number): Promise<Entered> {
  const start = 6 * 60 + turn * 5;
  const line = page.getByRole('combobox');
  await line.fill(`${clock(start)}-${clock(start + 5)} phone x2`);
  await pause(betweenKeys);
  const shown = page.evaluate(async () => {
    const { watchedUntilShown, watchedJournal } = globalThis as WatchedWindow;
    const times = await watchedUntilShown();
    return { ...times, journal: watchedJournal.last() };
  });
  await line.press('Enter');
  const found = await shown;
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[role="combobox"]')?.value === '');
  return { ...found, durable: Math.max(found.database, found.journal) };
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

/** About as long as the journal's line of one entry, in characters. */
const lineLength = 900;

type BareWindow = typeof globalThis & { readonly bare: { readonly append: (line: string) => Promise<void> } };

/** One strict put into a store without indexes, then one line; in milliseconds. */
async function rawWrite({ line, turn }: { readonly line: string; readonly turn: number }): Promise<number> {
  const answer = async <Value>(request: IDBRequest<Value>) =>
    await new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('The raw write failed.')));
    });
  const opening = indexedDB.open('raw', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('lines'));
  const database = await answer(opening);
  const started = performance.now();
  const transaction = database.transaction('lines', 'readwrite', { durability: 'strict' });
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  transaction.objectStore('lines').put({ line }, turn);
  await done;
  await (globalThis as BareWindow).bare.append(`${line}\n`);
  const milliseconds = performance.now() - started;
  database.close();
  return milliseconds;
}

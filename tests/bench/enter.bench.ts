import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { filledFolder } from './filledFolder';
import { makePrograms, type Programs } from './programs';
import { rawPutThenLine, rawRowsBesideLine } from './rawWrites';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { percentileOf, ratiosOf, spreadOf } from './statistics';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

const repeats = repeatsOf(40);
const warmUps = 5;

test('a line is durable in both copies soon after Enter, and shown in the next frame', async () => {
  const ours = await drive(programs.measured, await filledFolder(programs, 60_000, 'enter'));
  const bare = await drive(programs.bare, path.join(programs.folder, 'bare-enter'));
  const [lines, limit, rows] = [[], [], []] as [Entered[], number[], number[]];
  for (let turn = 0; turn < warmUps + repeats; turn += 1) {
    const [line, raw, sameRows] = [
      await enter(ours.page, turn),
      await rawPutThenLine(bare.page, turn),
      await rawRowsBesideLine(bare.page, turn),
    ];
    if (turn < warmUps) continue;
    lines.push(line);
    limit.push(raw);
    rows.push(sameRows);
  }
  await ours.close();
  await bare.close();
  const durable = lines.map(({ enter: at, durable: until }) => until - at);
  const shownAfter = lines.map(({ enter: from, shown }) => shown - from);
  tell('enter', [
    {
      what: 'Enter to durable in both copies',
      against: 'one raw strict put, then one line appended with fdatasync by IPC',
      unit: '×',
      target: 4,
      isGuard: true,
      found: spreadOf(ratiosOf(durable, limit)),
      remark: 'Keydown to the later of both copies, typed into the real screen with 60,000 entries behind it.',
    },
    {
      what: 'Durable to shown',
      against: 'the display’s frame',
      unit: 'ms',
      target: null,
      found: spreadOf(lines.map(({ durable: from, shown }) => shown - from)),
      remark: 'From the later of both copies to the frame that says it.',
    },
    {
      what: 'Enter to shown',
      against: 'none',
      unit: 'ms',
      target: 25,
      found: spreadOf(shownAfter),
      remark: 'From keydown to the frame that shows it.',
    },
    {
      what: 'Enter to shown, 95th percentile',
      against: 'none',
      unit: 'ms',
      target: 50,
      found: spreadOf([percentileOf(shownAfter, 95)]),
      remark: 'The same entries.',
    },
    {
      what: 'Enter to durable',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(durable),
      remark: 'The figure behind the ratio.',
    },
    {
      what: 'Enter to its handler',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(lines.map(({ enter: from, handled }) => handled - from)),
      remark: 'Of it, the way of the key into the page.',
    },
    {
      what: 'Enter to the database’s copy',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(lines.map(({ enter: from, database }) => database - from)),
      remark: 'Of it, the transaction.',
    },
    {
      what: 'Enter to the journal’s copy',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(lines.map(({ enter: from, journal }) => journal - from)),
      remark: 'Of it, the line of the journal.',
    },
    {
      what: 'The same rows raw, beside the same line',
      against: 'the limit',
      unit: '×',
      target: null,
      found: spreadOf(ratiosOf(rows, limit)),
      remark:
        'What a program without any work of its own would take: five rows with their indexes, and the line.',
    },
    {
      what: 'Raw put, then raw line',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(limit),
      remark: 'The limit behind the ratio.',
    },
  ]);
});

type Times = {
  readonly enter: number;
  readonly handled: number;
  readonly database: number;
  readonly acknowledged: number;
  readonly shown: number;
};
type Entered = Times & { readonly journal: number; readonly durable: number };
type WatchedWindow = typeof globalThis & {
  readonly watchedUntilShown: () => Promise<Times>;
  readonly watchedJournal: { readonly last: () => number };
};

/** Milliseconds between the last letter and Enter: nobody types faster, and the page has been painted by then. */
const betweenKeys = 150;

/**
 * Types one line of five minutes and waits until the page shows that it is saved. Without "am" the line would ask which
 * half of the day is meant, late in the day.
 */
async function enter(page: Page, turn: number): Promise<Entered> {
  const start = 6 * 60 + turn * 5;
  const line = page.getByRole('combobox');
  await line.fill(`${clock(start)}am-${clock(start + 5)}am phone x2`);
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

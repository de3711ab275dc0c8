import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import type { BenchWindow } from './filledFolder';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { ratiosOf, spreadOf } from './statistics';
import { zone } from './zone';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

const repeats = repeatsOf(30);
const warmUps = 3;
const [few, many] = [50, 5000];

test('on a day of 5,000 entries, the line answers a key and Enter as on a day of 50', async () => {
  const long = await drive(programs.measured, await dayOf(many));
  const short = await drive(programs.measured, await dayOf(few));
  const found = { long: [] as Typed[], short: [] as Typed[] };
  for (let turn = 0; turn < warmUps + repeats; turn += 1) {
    const pair = [await type(long.page, turn), await type(short.page, turn)] as const;
    if (turn < warmUps) continue;
    found.long.push(pair[0]);
    found.short.push(pair[1]);
  }
  await long.close();
  await short.close();
  const keysOf = (typed: readonly Typed[]) => spreadOf(typed.flatMap(({ keys }) => keys));
  const entersOf = (typed: readonly Typed[]) => typed.map(({ enter }) => enter);
  tell('fullDay', [
    {
      what: 'A key in the line, on a day of 5,000 entries',
      against: 'the display’s frame',
      unit: 'ms',
      target: 16.7,
      found: keysOf(found.long),
      remark: 'From the key to the message after the frame that shows what it changed.',
    },
    {
      what: 'The same on a day of 50 entries',
      against: 'none',
      unit: 'ms',
      target: null,
      found: keysOf(found.short),
      remark: 'The same keys.',
    },
    {
      what: 'Enter to shown, on a day of 5,000 entries',
      against: 'the same on a day of 50, one after the other',
      unit: '×',
      target: 2,
      found: spreadOf(ratiosOf(entersOf(found.long), entersOf(found.short))),
      remark: 'From keydown to the frame that shows it.',
    },
    {
      what: 'Enter to shown, on a day of 5,000 entries',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(entersOf(found.long)),
      remark: 'The figure behind the ratio.',
    },
    {
      what: 'Enter to shown, on a day of 50 entries',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(entersOf(found.short)),
      remark: 'The limit behind the ratio.',
    },
  ]);
});

/** A data folder with so many entries on today. */
async function dayOf(entries: number): Promise<string> {
  const folder = path.join(programs.folder, `day-${entries}`);
  const { page, close } = await drive(programs.page, folder);
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.evaluate(
    async ([count, there]) => await (globalThis as BenchWindow).bench.fillDay(count, there),
    [entries, zone] as const,
  );
  await close();
  return folder;
}

/** Milliseconds of each key and of Enter. */
type Typed = { readonly keys: readonly number[]; readonly enter: number };
type WatchedWindow = typeof globalThis & {
  readonly watchedKeys: number[];
  readonly watchedUntilShown: () => Promise<{ readonly enter: number; readonly shown: number }>;
};

/** Milliseconds between two keys: a fast typist. */
const betweenKeys = 120;

/**
 * Types a line key by key into the real page, then presses Enter, and waits until the line is empty again. Without "am"
 * it would ask late in the day, when both readings of the hour have passed.
 */
async function type(page: Page, turn: number): Promise<Typed> {
  const start = 5 * 60 + 30 + turn * 5;
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.focus();
  await page.evaluate(watchKeys);
  for (const letter of `${clock(start)}am-${clock(start + 5)}am phone x2`) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await pause(betweenKeys);
  }
  const keys = await page.evaluate(() => (globalThis as WatchedWindow).watchedKeys);
  const shown = page.evaluate(async () => await (globalThis as WatchedWindow).watchedUntilShown());
  await line.press('Enter');
  const { enter, shown: at } = await shown;
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[role="combobox"]')?.value === '');
  return { keys, enter: at - enter };
}

/**
 * Measures milliseconds from each key to the end of the work it causes: the message comes after everything it rendered.
 */
function watchKeys(): void {
  const times: number[] = [];
  const isFirst = !('watchedKeys' in globalThis);
  Object.assign(globalThis, { watchedKeys: times });
  if (!isFirst) return;
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () =>
      (globalThis as WatchedWindow).watchedKeys.push(performance.now() - timeStamp),
    );
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  };
  addEventListener('keydown', onKey, { capture: true });
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

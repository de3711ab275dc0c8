import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineIsEmptied, lineTakesKeys, openPalette } from '../helpers/readyFor';
import { filledFolder } from './filledFolder';
import { longestTask } from './longestTask';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { spreadOf } from './statistics';

let programs: Programs;
let data: string;
beforeAll(async () => {
  programs = await makePrograms();
  data = await filledFolder(programs, entries, 'search');
});
afterAll(() => programs.remove());

const entries = 100_000;
const repeats = repeatsOf(11);
/** Milliseconds that the window may spend on one task. */
const mostBlocked = 50;
/** A word that only the last record has, so that it is found when all are indexed. */
const lastWord = 'zebrafinch';
/** Fewer than what `p` finds, more than what the last word finds. */
const many = 50;

test('the search of 100,000 records never holds up the window', async () => {
  const { page, close } = await drive(programs.measured, data);
  await logLast(page);
  const started = performance.now();
  const indexing = await longestTask(page, async () => {
    await openPalette(page);
    await page.keyboard.type(lastWord, { delay: 120 });
    await findsOnlyLast(page);
  });
  const indexed = performance.now() - started;
  const times: number[] = [];
  const answering = await longestTask(page, async () => {
    for (let turn = 0; turn < repeats; turn += 1) times.push(await answerTime(page));
  });
  await close();
  expect(times).toHaveLength(repeats);
  const drawn = 'Processor time of the longest task, drawing included.';
  tell('search', [
    {
      what: 'Longest task of the window while 100,000 entries are indexed',
      against: 'none', unit: 'ms', target: mostBlocked, isGuard: true,
      found: spreadOf([indexing.all]), remark: drawn,
    },
    {
      what: 'Longest task of the window while a letter finds thousands of them',
      against: 'none', unit: 'ms', target: mostBlocked, isGuard: true,
      found: spreadOf([answering.all]), remark: drawn,
    },
    {
      what: 'From the key that opens the search to the last record found',
      against: 'none', unit: 's', target: null,
      found: spreadOf([indexed / 1000]), remark: 'The first time after a start; later the index has only what is new.',
    },
    {
      what: 'A letter to its answer among 100,000 entries',
      against: 'none', unit: 'ms', target: null,
      found: spreadOf(times), remark: 'From keydown to the new count of entries.',
    },
  ]);
});

async function logLast(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Log something' }).focus();
  await lineTakesKeys(page);
  await page.keyboard.type(`5:30am-5:35am phone the ${lastWord} called`);
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
}

/** Milliseconds from a letter to the count of what it finds; before that, the search shows only the last record. */
async function answerTime(page: Page): Promise<number> {
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(lastWord);
  await findsOnlyLast(page);
  await page.keyboard.press('Control+a');
  await page.evaluate(watchAnswer, many);
  await page.keyboard.press('p');
  return await page.evaluate(async () => await (globalThis as WatchedWindow).answered);
}

/** The note of an entry is in the index and not in its row. */
async function findsOnlyLast(page: Page): Promise<void> {
  await page.locator('.palette-filter', { hasText: /^Entries 1$/u }).waitFor({ timeout: 200_000 });
}

type WatchedWindow = typeof globalThis & { readonly answered: Promise<number> };

/** From now on, `answered` resolves with the milliseconds from the next key until more entries are counted. */
function watchAnswer(least: number): void {
  const pressed = new Promise<number>((resolve) =>
    addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
  );
  const count = () => {
    const filters = [...document.querySelectorAll('.palette-filter')].map((one) => one.textContent);
    return Number(filters.find((text) => text.startsWith('Entries'))?.replace(/\D/gu, '') ?? 0);
  };
  const shown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (count() <= least) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  Object.assign(globalThis, { answered: Promise.all([pressed, shown]).then(([from, at]) => at - from) });
}

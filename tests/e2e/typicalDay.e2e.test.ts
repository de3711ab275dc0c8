import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { clockName } from '#shared/time/dateNames';
import type { Instant, ZoneName } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readStored, readTimers, type StoredContent } from '../helpers/readStored';
import { typicalDayCalendar } from '../helpers/typicalDayCalendar';
import { typicalDayRows, type TypicalRow } from '../helpers/typicalDay';
import { closingPress, countKeys, keysOfDay, type PressedKeys } from '../helpers/typicalDayKeys';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

// A whole day at its real times.
test('the test day, by keyboard alone and at its real times, saves what its file expects', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:55:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await importDay(daybook);
  const pressed = keysOfDay();
  for (const press of pressed) await doPress(daybook, press);
  await closeDay(daybook);
  const { all, items, medianLine, largestItem } = countKeys([...pressed, closingPress]);
  console.log(
    `typical day in the window: ${all} keys in ${items} items, median line ${medianLine}, largest item ${largestItem}`,
  );
  expect(medianLine).toBeLessThanOrEqual(9);
  expect(largestItem).toBeLessThanOrEqual(16);
  expect(all).toBeLessThanOrEqual(200);
  expect((await readStored(page, 'entry')).map(asRow).toSorted(byTime)).toEqual(
    typicalDayRows().map(expectedRow).toSorted(byTime),
  );
  expect((await readStored(page, 'closing')).map(undoneOf)).toEqual([
    [
      ['record-check', 3, 'no time'],
      ['followup', 1, 'no time'],
    ],
  ]);
  expect(daybook.errors()).not.toContain('Error');
});

/** The setup, before keys are counted. */
async function importDay({ page, folder, answerDialogs }: Daybook): Promise<void> {
  const file = path.join(path.dirname(folder), 'day.ics');
  writeFileSync(file, typicalDayCalendar());
  answerDialogs(file);
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import 8 appointments/u }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Appointments' }).getByRole('button', { name: 'Check-in' }).nth(5).waitFor();
}

/** Presses the keys at their times and waits until the result is stored and shown. */
async function doPress({ page, setTime, jumpTo }: Daybook, { at, keys }: PressedKeys): Promise<void> {
  const isTimed = (await readTimers(page)) !== '';
  // Without a timer the clock may jump.
  await (isTimed ? setTime : jumpTo)(`2026-09-16T${at}:00-04:00`);
  await page.locator('.strip-now', { hasText: at }).waitFor({ state: 'attached' });
  const name = `${at} ${keys.join('')}`;
  const before = await storedDay(page);
  for (const key of keys) await page.keyboard.press(key === ' ' ? 'Space' : key);
  await expect.poll(() => storedDay(page), { message: `${name} is stored` }).not.toEqual(before);
  await expect
    .poll(async () => await shownDay(page), { message: `${name} is shown` })
    .toEqual(shownOf(await storedDay(page)));
}

async function closeDay({ page, jumpTo }: Daybook): Promise<void> {
  await jumpTo(`2026-09-16T${closingPress.at}:00-04:00`);
  await page.locator('.strip-now', { hasText: closingPress.at }).waitFor({ state: 'attached' });
  const [open = '', ...answers] = closingPress.keys;
  await page.keyboard.press(open);
  // F6 and Tab lead to the first question.
  await page.locator('dialog .close-day :focus').waitFor();
  for (const key of answers) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Reopen' }).waitFor();
}

function undoneOf(closing: StoredContent) {
  const undone = closing.undone as readonly {
    readonly kind: string;
    readonly notDone: number;
    readonly reason: string;
  }[];
  return undone.map(({ kind, notDone, reason }) => [kind, notDone, reason]);
}

/** The state of the day in the database. */
async function storedDay(page: Page) {
  const entries = await readStored(page, 'entry');
  const timer = await readTimers(page);
  return { entries: entries.length, checks: entries.filter(({ recordCheck }) => recordCheck !== null).length, timer };
}

function shownOf({ entries, checks, timer }: Awaited<ReturnType<typeof storedDay>>) {
  return { entries, checks, timer: timer === '' ? 0 : 1, line: '' };
}

/** The state of the day in the window. */
async function shownDay(page: Page) {
  const log = page.getByRole('region', { name: 'Log', exact: true });
  return {
    entries: await log.locator('.row-button').count(),
    checks: await log.getByRole('row', { name: /check (done|skipped|not required)/u }).count(),
    timer: await page.getByRole('region', { name: 'Timer' }).count(),
    line: await page.getByRole('combobox', { name: 'Log something' }).inputValue(),
  };
}

type Row = Omit<TypicalRow, 'nr' | 'planned'>;

/** An entry in the columns of the file. */
function asRow(entry: StoredContent): Row {
  const clock = (instant: unknown) => clockName(minuteOfDay(instant as Instant, 'America/New_York' as ZoneName), '24');
  const [start, end] = [clock(entry.start), clock(entry.end)];
  const { kind, duty, country, outcome, recordCheck, units } = entry as Row;
  return {
    start,
    end,
    kind,
    duty,
    country,
    outcome,
    recordCheck,
    units,
    minutes: (Number(entry.end) - Number(entry.start)) / 60_000,
  };
}

/** The file has no time for an entry at its planned time. */
function expectedRow({ nr: _nr, planned, ...row }: TypicalRow): Row {
  return row.start === '' ? { ...row, start: planned, end: planned } : row;
}

function byTime(one: Row, other: Row): number {
  return one.start.localeCompare(other.start) || one.end.localeCompare(other.end);
}

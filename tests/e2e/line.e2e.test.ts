import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockName } from '#shared/time/dateNames';
import type { Instant, ZoneName } from '#shared/time/day';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied, lineOf, lineTakesKeys } from '../helpers/readyFor';
import { readStored, readTable, readTimers, type StoredContent } from '../helpers/readStored';
import { readTypedLines } from '../helpers/typedLines';

let daybook: Daybook;

// One window for all lines.
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await lineTakesKeys(daybook.page);
});
afterAll(async () => {
  await daybook.cleanUp();
});

const file = path.join(import.meta.dirname, '../fixtures/lines/typedLines.csv');
const typedLines = readTypedLines(readFileSync(file, 'utf8'));

/** Lines of every sort that the window reads, covering most slots of a line. */
const chosen = [
  '20 min walk in', 'walkin 20 court date question', '4 phone calls 35 min', 'phone −15', '130-145 phone',
  'phone congress 9', '9:05–9:35 checkin', '11-1 court', 'td followup HN 40', 'yesterday 3pm 45 min court run',
  'checkin no show', 'phone', 'followup hn', 'review 40', '130 court', 'monday meeting', 'phone 25:00', 'lunch',
  'leave 4h', 'tomorrow 9-10 court',
];

/** An entry in the form, as the file of typed lines expects it; for the note, only that there is one. */
function asExpected(entry: StoredContent): string {
  const zone = 'America/New_York' as ZoneName;
  const time = (at: unknown) => {
    const day = dayOf(at as Instant, zone);
    return `${day === '2026-09-16' ? '' : `${day} `}${clockName(minuteOfDay(at as Instant, zone), '24')}`;
  };
  const { kind, duty, start, end, units, country, outcome, note } = entry;
  const parts = ['log', kind, duty, time(start), time(end), units, country, outcome, note === null ? '' : 'note'];
  return parts.map((part) => (typeof part === 'string' || typeof part === 'number' ? part : '')).join(',');
}

const entriesOf = async (page: Page) => (await readStored(page, 'entry')).map(asExpected).toSorted();

/** Types a line and presses Enter, lets the test look at what happened, and takes it back. */
async function enter(page: Page, line: string): Promise<void> {
  await lineTakesKeys(page);
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Takes back the last step; the line is empty and has the focus. */
async function takeBack(page: Page): Promise<void> {
  await lineIsEmptied(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => [await readTimers(page), await entriesOf(page)]).toEqual(['', []]);
}

/** Checks what a line did against the right answer for it, and leaves the day empty. */
async function check(page: Page, line: string, expected: string): Promise<void> {
  const [action, kind] = expected.split(',');
  if (action === 'log') {
    const [, note] = /,([^,]*)$/u.exec(expected) ?? [];
    const right = note === '' ? expected : expected.replace(/[^,]*$/u, 'note');
    await expect.poll(async () => await entriesOf(page), { message: line }).toEqual([right]);
    await takeBack(page);
  } else if (action === 'timer') {
    await expect.poll(async () => await readTimers(page), { message: line }).toContain(kind);
    await takeBack(page);
  } else if (action === 'ask') {
    await page.getByRole('button', { name: /^Take 1/u }).waitFor();
    await page.keyboard.press('Escape');
    expect(await lineOf(page).inputValue()).toBe(line);
    await page.keyboard.press('Escape');
  } else if (action === 'error') {
    await page.locator('.word-wrong').waitFor();
    expect(await lineOf(page).inputValue()).toBe(line);
    await page.keyboard.press('Escape');
  } else if (line === 'lunch') {
    await page.getByText('Nothing to log: the break from 12:00 to 12:30 is in the schedule.').first().waitFor();
  } else await leaveForm(page, action);
  expect(await entriesOf(page), line).toEqual([]);
}

/** A form that the line filled: of an appointment over the day, or of an absence in Settings. */
async function leaveForm(page: Page, action: string | undefined): Promise<void> {
  const name = action === 'appointment' ? 'Add an appointment' : 'Add an absence';
  const form = page.getByRole('dialog', { name });
  await form.waitFor();
  if (action === 'appointment') expect(await form.getByLabel('Day').inputValue()).toBe('2026-09-17');
  else expect(await form.getByLabel('From').inputValue()).toBe('12:30');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+n');
}

test('twenty typed lines of all sorts log, time, ask, refuse or open a form, each on an empty day', async () => {
  const { page } = daybook;
  for (const line of chosen) {
    const { expected } = typedLines.find((one) => one.line === line)!;
    await enter(page, line);
    await check(page, line, expected);
  }
});

test('a question is answered by a second Enter or by a number, and an unfinished answer by typing more', async () => {
  const { page } = daybook;
  await enter(page, 'court 2');
  await page.keyboard.press('Enter');
  await expect.poll(async () => await entriesOf(page)).toEqual(['log,duty,court-run,12:42,14:42,,,,']);
  await takeBack(page);
  await enter(page, 'phone 10-12 min');
  await page.keyboard.press('2');
  await expect.poll(async () => await entriesOf(page)).toEqual(['log,phone,,14:30,14:42,1,,,']);
  await takeBack(page);
  await enter(page, 'review 40');
  await page.keyboard.press('Enter');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect.poll(async () => await entriesOf(page)).toEqual(['log,docket-review,,14:02,14:42,12,,,']);
  await takeBack(page);
});

test('a list of ten pasted lines is logged as one step, and the two that are not understood stay', async () => {
  const { page } = daybook;
  const lines = [
    '8:00-8:20 meeting', '8:20-9:05 review x12', '9:05-9:35 phone x4', '9:35-9:55 walkin', '10:25-11:05 traveldoc hn',
    'travldoc gt 40', '11:15-12 court', '12:30-13:00 intake x2', 'rcheck 3 13:25-14', 'review 40',
  ];
  await lineTakesKeys(page);
  await daybook.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\n'));
  await page.keyboard.press('Control+v');
  const list = page.getByRole('region', { name: 'Pasted lines' });
  await list.getByRole('row', { name: /^10/u }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readStored(page, 'entry')).length).toBe(8);
  const left = page.locator('.pasted-text');
  await expect.poll(async () => await left.allInnerTexts()).toEqual(['travldoc gt 40', 'review 40']);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => await entriesOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await lineIsEmptied(page);
});

test('dictation writes lines, answers and lists without key events', async () => {
  const { page } = daybook;
  await lineTakesKeys(page);
  await page.keyboard.insertText('phone forty five minutes');
  await page.getByRole('button', { name: /^Log/u }).click();
  await expect.poll(async () => await entriesOf(page)).toEqual(['log,phone,,13:57,14:42,1,,,']);
  await lineOf(page).focus();
  await takeBack(page);
  await page.keyboard.insertText('court 2');
  await page.getByRole('button', { name: /^Choose/u }).click();
  await lineOf(page).focus();
  await page.keyboard.insertText('1');
  await expect.poll(async () => await entriesOf(page)).toEqual(['log,duty,court-run,12:42,14:42,,,,']);
  await takeBack(page);
  await page.keyboard.insertText('9 to 9:30 meeting\nphone half an hour');
  await page.getByRole('button', { name: /^Log 2/u }).click();
  await expect
    .poll(async () => await entriesOf(page))
    .toEqual(['log,meeting,,09:00,09:30,,,,', 'log,phone,,14:12,14:42,1,,,']);
  await lineOf(page).focus();
  await takeBack(page);
});

test('the timer of a docket review asks for its cases when it ends, and survives a kill while it asks', async () => {
  await enter(daybook.page, 'docket review');
  await daybook.page.getByRole('region', { name: 'Timer' }).waitFor();
  await lineIsEmptied(daybook.page);
  await daybook.advance(20);
  await daybook.page.locator('.strip-now', { hasText: '15:02' }).waitFor({ state: 'attached' });
  await daybook.page.keyboard.press('F8');
  await daybook.page.getByRole('textbox', { name: 'Docket review: how many cases?' }).waitFor();
  await daybook.kill();
  daybook = await daybook.restart();
  const { page } = daybook;
  await page.getByRole('region', { name: 'Timer' }).waitFor();
  expect(await entriesOf(page)).toEqual([]);
  await lineTakesKeys(page);
  await page.keyboard.press('F8');
  await page.locator('.timer-units input:focus').waitFor();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect.poll(async () => await entriesOf(page)).toEqual(['log,docket-review,,14:42,15:02,12,,,']);
  expect(await readTable(page, 'drafts')).toEqual([]);
});

test('a line that was cleared stays cleared after a kill', async () => {
  await lineTakesKeys(daybook.page);
  await daybook.page.keyboard.type('phone 20 secret');
  await expect.poll(async () => (await readTable(daybook.page, 'drafts')).length).toBe(1);
  await daybook.page.keyboard.press('Control+a');
  await daybook.page.keyboard.press('Delete');
  await expect.poll(async () => (await readTable(daybook.page, 'drafts')).length, { interval: 10 }).toBe(0);
  await daybook.kill();
  daybook = await daybook.restart();
  await lineTakesKeys(daybook.page);
  expect(await lineOf(daybook.page).inputValue()).toBe('');
});

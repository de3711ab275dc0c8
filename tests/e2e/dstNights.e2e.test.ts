import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readCsv } from '../helpers/readCsv';
import { lineIsEmptied, lineOf, lineTakesKeys, workloadIsShown } from '../helpers/readyFor';
import { temporaryFolder } from '../helpers/temporaryFolder';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('the night the clock goes back: a shift across it, both passes of the hour, a change of zone', async () => {
  daybook = await launchDaybook({ now: '2026-10-31T21:50:00-04:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await daybook.jumpTo('2026-11-01T07:00:00-05:00');
  await page.getByRole('heading', { name: 'Sunday, November 1' }).waitFor();
  await say('yesterday 22:00-06:00 admin');
  await saved(/Administration, 9 h/u);
  await say('01:30-01:45 phone');
  await asked('Which 01:30?', 'It occurs twice on Sunday, November 1.');
  await page.keyboard.press('1');
  await asked('Which 01:45?', 'It occurs twice on Sunday, November 1.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await saved(/Phone call, 1 call, 15 min, 01:30 to 01:45/u);
  await say('1:30a#2 20 walkin');
  await saved(/Walk-in, 1 visit, 20 min, 01:30 to 01:50/u);
  await say('01:50#1-01:10#2 newcase');
  await saved(/New-case entry, 1 case, 20 min, 01:50 to 01:10/u);
  await logInBothPasses();
  const night = {
    'admin 2026-10-31': 120,
    'admin 2026-11-01': 420,
    'phone 2026-11-01': 15 + 75,
    'walk-in 2026-11-01': 20,
    'new-case 2026-11-01': 20,
  };
  await expectEverywhere(night, ['Oct 25 to Nov 7']);

  await moveTo('America/Chicago');
  await page.keyboard.press('Control+1');
  await say('05:30-05:40 phone');
  await saved(/Phone call, 1 call, 10 min, 05:30 to 05:40/u);
  await expectEverywhere({ ...night, 'phone 2026-11-01': 15 + 75 + 10 }, ['Oct 25 to Nov 7']);
});

test('the night the clock goes forward: the missing hour is marked, a shift is an hour shorter', async () => {
  daybook = await launchDaybook({ now: '2027-03-13T21:50:00-05:00' });
  const { page } = daybook;
  await passFirstRun(page);
  await daybook.jumpTo('2027-03-14T07:00:00-04:00');
  await page.getByRole('heading', { name: 'Sunday, March 14' }).waitFor();
  await say('yesterday 22:00-06:00 admin');
  await saved(/Administration, 7 h/u);
  await say('02:30-03:30 phone');
  await page
    .locator('.quick-entry-hints', {
      hasText: '02:30 does not exist on Sunday, March 14: the clock is set forward to 03:00',
    })
    .waitFor();
  await page.keyboard.press('Escape');
  await say('01:30-03:30 walkin');
  await saved(/Walk-in, 1 visit, 1 h, 01:30 to 03:30/u);
  await expectEverywhere({ 'admin 2027-03-13': 120, 'admin 2027-03-14': 300, 'walk-in 2027-03-14': 60 }, [
    'Mar 7 to Mar 20',
  ]);
});

/** From the first 01:15 to the second 01:30 it is 75 minutes; the form asks which one is meant. */
async function logInBothPasses(): Promise<void> {
  const { page } = running();
  await page.keyboard.press('Control+Shift+N');
  const form = page.getByRole('form', { name: 'Log time' });
  await form.getByLabel('From').fill('1:15');
  await form.getByLabel('To', { exact: true }).fill('1:30');
  await form.getByLabel('To', { exact: true }).press('Enter');
  await form.locator('.field-error', { hasText: '01:15' }).first().waitFor();
  await form.getByRole('group', { name: 'Which 01:15 it began at' }).getByRole('radio', { name: /^before/u }).check();
  await form.getByRole('group', { name: 'Which 01:30 it ended at' }).getByRole('radio', { name: /^after/u }).check();
  await form.getByLabel('To', { exact: true }).press('Enter');
  await form.waitFor({ state: 'detached' });
  await saved(/Phone call, 1 call, 75 min, 01:15 to 01:30/u);
}

async function moveTo(zone: string): Promise<void> {
  const { page } = running();
  await page.keyboard.press('Control+,');
  await page.getByRole('region', { name: 'You', exact: true }).getByRole('button', { name: 'Change…' }).click();
  const form = page.getByRole('dialog', { name: 'You' });
  await form.getByRole('combobox', { name: 'Time zone' }).fill(zone);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Minutes by activity and day: on Today, in the table of Workload by day and by week, in the CSV and in the JSON. */
async function expectEverywhere(
  minutes: Readonly<Record<string, number>>,
  [period = '']: readonly string[],
): Promise<void> {
  const { page, answerDialogs } = running();
  const days = [...new Set(Object.keys(minutes).map((key) => key.split(' ')[1] ?? ''))].toSorted();
  const sumOfDay = (day: string) =>
    Object.entries(minutes)
      .filter(([key]) => key.endsWith(day))
      .reduce((sum, [, value]) => sum + value, 0);
  const total = Object.values(minutes).reduce((sum, value) => sum + value, 0);
  await page.keyboard.press('Control+1');
  // An entry is drawn a moment after it is announced as durable.
  await expect.poll(loggedOnToday).toBe(sumOfDay(days[1] ?? ''));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(loggedOnToday).toBe(sumOfDay(days[0] ?? ''));
  await page.keyboard.press('Alt+Home');

  await page.keyboard.press('Control+5');
  await page.getByLabel('Period', { exact: true }).selectOption({ label: 'Pay period' });
  await page.getByText(period).first().waitFor();
  for (const cut of ['Week', 'Day']) {
    await page.getByRole('group', { name: 'By' }).getByRole('radio', { name: cut, exact: true }).check();
    const table = page.getByRole('table', { name: /^Minutes and units by activity/u });
    await workloadIsShown(page);
    await expect
      .poll(async () => numberIn(await table.locator('tfoot b').last().innerText()))
      .toBe(total);
  }
  const folder = temporaryFolder();
  const [csv, json] = [path.join(folder, 'night.csv'), path.join(folder, 'night.json')];
  answerDialogs(csv, json);
  for (const [keys, file] of [['Control+e', csv], ['Control+Shift+E', json]] as const) {
    await page.keyboard.press(keys);
    await page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  }
  const { rows, totals } = JSON.parse(readFileSync(json, 'utf8')) as { rows: readonly Row[]; totals: Row };
  expect(byDay(readCsv(readFileSync(csv, 'utf8')))).toEqual(minutes);
  expect(byDay(rows)).toEqual(minutes);
  expect(Number(totals.minutes)).toBe(total);
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

function byDay(rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries(
    rows.map((row) => [`${String(row.activity)} ${String(row.first_day)}`, Number(row.minutes)]),
  );
}

/** `Logged 7 h 15 min of 8 h` as minutes. */
async function loggedOnToday(): Promise<number> {
  const text = await running().page.locator('.sums div', { hasText: /^Logged/u }).locator('dd').first().innerText();
  const [, hours = '0'] = /(\d+) h/u.exec(text.split(' of ')[0] ?? '') ?? [];
  const [, rest = '0'] = /(\d+) min/u.exec(text.split(' of ')[0] ?? '') ?? [];
  return Number(hours) * 60 + Number(rest);
}

/** The first number of a row, `1,234` with its comma. */
function numberIn(text: string): number {
  return Number((/\d[\d,]*/u.exec(text)?.[0] ?? '').replaceAll(',', ''));
}

async function say(text: string): Promise<void> {
  const { page } = running();
  // Until the day is drawn, nothing would receive the key.
  await lineOf(page).waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until the line asks, with its reason beside it. */
async function asked(question: string, reason: string): Promise<void> {
  const { page } = running();
  await page.getByRole('listbox', { name: question }).waitFor();
  await page.locator('.quick-entry-why', { hasText: `Nothing is logged yet. ${reason}` }).waitFor();
}

async function saved(sentence: RegExp): Promise<void> {
  const { page } = running();
  await page.getByRole('region', { name: 'Last change' }).getByText(sentence).waitFor();
  await lineIsEmptied(page);
}

function running(): Daybook {
  if (daybook === undefined) throw new Error('the program does not run');
  return daybook;
}

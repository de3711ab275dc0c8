import type { Page } from 'playwright-core';
import { afterEach, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Log something' });

const list = [
  '0820-0905 review x12',
  '9:05-9:35 phone x4',
  '9:35-9:55 walkin',
  '10:25-11:05 traveldoc hn',
  'travldoc gt 40',
  'phone x2 10',
  '11:15-12 court',
  '12:30-13:00 intake x2',
  'rcheck 3 13:25-14',
  'review 40',
].join('\n');

/** The states of the line, each starting from an empty line. */
const states: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['line-asks', async (page) => page.keyboard.insertText('1-2 court')],
  ['line-asks-two', async (page) => {
    await page.keyboard.insertText('review 40');
    await page.keyboard.press('Enter');
  }],
  ['line-asks-three', async (page) => {
    await page.keyboard.insertText('walkin 20 court date 9/28');
    await page.keyboard.press('Enter');
  }],
  ['line-many-chips', async (page) =>
    page.keyboard.insertText('yesterday 9-9:30 td followup hn x2 the consul called back about the interview')],
  ['line-paste', async (page) => page.keyboard.insertText(list)],
  ['line-help', async (page) => {
    await page.keyboard.insertText('walkin 20m');
    await page.keyboard.press('F1');
    await page.getByRole('region', { name: 'All ways to write a line' }).waitFor();
  }],
  ['line-help-found', async (page) => {
    await page.keyboard.press('F1');
    await page.getByRole('combobox', { name: 'Find a way to write a line' }).fill('half');
  }],
];

test('pictures of the line: another reading, questions, a pasted list, and all ways to write', async () => {
  daybook = await launchDaybook({ switches: ['--sample'], now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await field(page).waitFor();
  for (const [name, reach] of states) {
    await field(page).fill('');
    await reach(page);
    await takeShots(daybook, name);
    await field(page).focus();
    if ((await page.getByRole('region', { name: 'All ways to write a line' }).count()) > 0)
      await page.keyboard.press('F1');
    for (let step = 0; step < 3 && (await field(page).inputValue()) !== ''; step += 1) {
      await page.keyboard.press('Escape');
    }
  }
  await field(page).fill('');
  await page.keyboard.insertText('docket review');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Timer' }).waitFor();
  await page.keyboard.press('F8');
  await page.getByRole('form', { name: 'Before the timer ends' }).waitFor();
  await takeShots(daybook, 'line-timer-units');
});

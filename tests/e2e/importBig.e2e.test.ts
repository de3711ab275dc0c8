import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bigCalendar } from '../fixtures/bigCalendar';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { longestTask } from '../helpers/longestTask';

/** Milliseconds in which the window may do one thing: it never keeps its user from anything longer. */
const mostBlocked = 50;

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('the window goes on answering while a calendar of 5,000 events is read, its rules are changed, more of its days are shown, and it is taken and chosen again', async () => {
  daybook = await openWith({ events: 5_000, aDay: 12 });
  const { page } = daybook;
  const ofPreview = await longestTask(page, showPreview);
  const ofRules = await longestTask(page, async () => await changeRules(5_000));
  const ofMore = await longestTask(page, async () => {
    await page.getByRole('button', { name: /^6 of /u }).click();
    await page.locator('.import-days tbody tr').nth(115).waitFor();
  });
  const ofTaking = await longestTask(page, async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Imported: \d+ new, 0 changed\./u).first().waitFor();
  });
  const ofSecondPreview = await longestTask(page, showPreview);
  console.info(`Longest task of the window, in ms: ${JSON.stringify({ ofPreview, ofRules, ofMore, ofTaking, ofSecondPreview })}`);
  // What is written is made ready 500 records at a time: a change set is one thing.
  expect(ofTaking.all).toBeLessThan(2 * mostBlocked);
  expect(Math.max(ofPreview.all, ofRules.all, ofMore.all, ofSecondPreview.all)).toBeLessThan(mostBlocked);
  expect(daybook.errors()).not.toContain('Error');
});

test('of four times as many events nothing of what the program itself does takes the window longer', async () => {
  daybook = await openWith({ events: 20_000, aDay: 48 });
  const ofPreview = await longestTask(daybook.page, showPreview);
  const ofRules = await longestTask(daybook.page, async () => await changeRules(20_000));
  console.info(`Longest task of the window, in ms: ${JSON.stringify({ ofPreview, ofRules })}`);
  expect(Math.max(ofPreview.own, ofRules.own)).toBeLessThan(mostBlocked);
  expect(daybook.errors()).not.toContain('Error');
});

async function openWith(shape: { readonly events: number; readonly aDay: number }): Promise<Daybook> {
  const opened = await launchDaybook({ now: '2026-09-16T07:30:00-04:00', switches: ['--sample'] });
  const file = path.join(opened.folder, 'big.ics');
  writeFileSync(file, bigCalendar({ ...shape, from: '2026-06-20' }));
  opened.answerDialogs(file, file);
  await opened.page.getByRole('heading', { name: 'Wednesday, September 16' }).first().waitFor({ timeout: 100_000 });
  return opened;
}

async function showPreview(): Promise<void> {
  await daybook?.page.keyboard.press('Control+o');
  await daybook?.page.getByRole('button', { name: /^Import \d+ appointments/u }).waitFor();
}

/** A word is added and taken away, and what no word matches is left out, the home visits; each of the eight titles is an eighth of the events. */
async function changeRules(events: number): Promise<void> {
  const page = daybook?.page;
  if (page === undefined) throw new Error('the program is not open');
  await page.getByRole('textbox', { name: 'Another word' }).fill('home');
  await page.keyboard.press('Enter');
  await page.locator('.import-rules li', { has: page.getByLabel('Kind for home') }).getByText(`${events / 8}`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Delete the word home' }).click();
  await page.getByLabel('Kind where no word matched').selectOption('Left out');
  await page.getByRole('button', { name: `Import ${(events * 7) / 8} appointments` }).waitFor();
}

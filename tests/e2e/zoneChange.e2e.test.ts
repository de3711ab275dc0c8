import { afterEach, expect, test } from 'vitest';
import { closeShownDay, dayIsShown, figureOf, logLine } from '../helpers/dayOnScreen';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('after a move to Guam and back, each full and closed day stays as it was, in its own zone', async () => {
  daybook = await launchDaybook({ now: '2026-09-15T07:30:00-04:00' });
  const { page, jumpTo } = daybook;
  await passFirstRun(page);
  await fullDay('2026-09-15T16:40:00-04:00', 'Tuesday, September 15');
  await fullDay('2026-09-16T16:40:00-04:00', 'Wednesday, September 16');

  await moveTo('Pacific/Guam', '2026-09-17');
  // It is Thursday in Guam already.
  await dayIsShown(page, 'Thursday, September 17');
  await expectStay('Wednesday, September 16', 'Alt+ArrowLeft');
  await expectStay('Tuesday, September 15', 'Alt+ArrowLeft');
  await page.keyboard.press('Alt+Home');

  await fullDay('2026-09-17T16:40:00+10:00', 'Thursday, September 17');
  await fullDay('2026-09-18T16:40:00+10:00', 'Friday, September 18');
  // Something is logged on Friday, so the day after it is proposed.
  await moveTo('America/New_York', '2026-09-19');
  await dayIsShown(page, 'Friday, September 18');
  await jumpTo('2026-09-19T09:00:00-04:00');
  await dayIsShown(page, 'Saturday, September 19');
  for (const heading of [
    'Friday, September 18', 'Thursday, September 17', 'Wednesday, September 16', 'Tuesday, September 15',
  ]) {
    await expectStay(heading, 'Alt+ArrowLeft');
  }
  await page.keyboard.press('Control+,');
  await page.getByText(/^America\/New York, then Pacific\/Guam from Sep 17, then America\/New York from /).waitFor();
  await page.keyboard.press('Control+5');
  await page.getByText('4 of 4 expected officer-days').first().waitFor();
});

test('an entry in another zone than its day names its own, and keeps its time when it is edited', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00' });
  const { page, jumpTo } = daybook;
  await passFirstRun(page);
  await jumpTo('2026-09-16T10:10:00-04:00');
  await logLine(page, '9:00-9:30 phone');
  await moveTo('America/Los_Angeles', '2026-09-17', '2026-09-16');
  const row = page.getByRole('row', { name: /Phone call/ });
  await row.getByText('09:00 – 09:30').waitFor();
  await row.getByText('New York time').waitFor();
  await row.getByText('Phone call').first().click();
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Edit the entry' });
  await form.getByRole('button', { name: /^Save/ }).click();
  await form.waitFor({ state: 'detached' });
  await row.getByText('09:00 – 09:30').waitFor();
  await expect.poll(async () => await figureOf(page, 'Logged')).toMatch(/^30 min/);
});

async function fullDay(now: string, heading: string): Promise<void> {
  const { page, jumpTo } = running();
  await jumpTo(now);
  await dayIsShown(page, heading);
  await logLine(page, '8:00-12:00 admin');
  await logLine(page, '12:30-16:30 admin');
  await closeShownDay(page);
  await expectFull();
}

async function expectStay(heading: string, keys: string): Promise<void> {
  const { page } = running();
  await page.keyboard.press(keys);
  await dayIsShown(page, heading);
  await expectFull();
}

/** The day is closed, nothing on it is unlogged, and its times are those at which it was lived. */
async function expectFull(): Promise<void> {
  const { page } = running();
  await expect.poll(async () => await figureOf(page, 'Logged')).toBe('8 h of 8 h');
  expect(await figureOf(page, 'Not logged')).toBe('0 min');
  await page.getByText(/^Closed 16:40$/).waitFor();
  for (const span of ['08:00 – 12:00', '12:30 – 16:30']) await page.getByRole('row').getByText(span).waitFor();
  expect(await page.getByText(/ time$/).count()).toBe(0);
}

async function moveTo(zone: string, proposed: string, chosen = proposed): Promise<void> {
  const { page } = running();
  await page.keyboard.press('Control+,');
  await page.getByRole('region', { name: 'You', exact: true }).getByRole('button', { name: 'Change…' }).click();
  const form = page.getByRole('dialog', { name: 'You' });
  await form.getByRole('combobox', { name: 'Time zone' }).fill(zone);
  const first = form.getByLabel('First day in this zone');
  await expect.poll(async () => await first.inputValue()).toBe(proposed);
  if (chosen !== proposed) await first.fill(chosen);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+1');
}

function running(): Daybook {
  if (daybook === undefined) throw new Error('the program does not run');
  return daybook;
}

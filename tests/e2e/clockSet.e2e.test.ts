import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineOf, lineTakesKeys } from '../helpers/readyFor';
import { readStored } from '../helpers/readStored';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a clock set back loses no minute of a timer, and one set years ahead across a restart adds none', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T13:00:00-04:00' });
  await passFirstRun(daybook.page);
  await startTimer(daybook, 'walkin');
  await daybook.advance(10);
  await daybook.jumpTo('2026-09-16T12:30:00-04:00');
  await daybook.page.getByText('The clock was set back from 13:10 to 12:30').waitFor();
  await daybook.page.keyboard.press('Escape');
  await daybook.page.keyboard.press('s');
  await daybook.page.getByText('check it.').first().waitFor();
  expect(await lengths(daybook)).toEqual([10]);

  await daybook.advance(90);
  await startTimer(daybook, 'phone');
  await daybook.advance(4);
  await daybook.kill();
  daybook = await daybook.restart();
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await daybook.jumpTo('2029-09-16T14:00:00-04:00');
  await daybook.page.getByText('September 16, 2026, 14:04 to September 16, 2029, 14:00').waitFor();
  await lineTakesKeys(daybook.page);
  await daybook.page.keyboard.press('Escape');
  await daybook.page.keyboard.press('2');
  await daybook.page.getByRole('region', { name: 'Time away' }).waitFor({ state: 'detached' });
  expect(await lengths(daybook)).toEqual([4, 10]);
});

async function startTimer({ page }: Daybook, text: string): Promise<void> {
  await lineOf(page).fill(text);
  await lineOf(page).press('Enter');
  await page.getByRole('region', { name: 'Timer' }).waitFor();
}

/** The minutes of all entries, shortest first. */
async function lengths({ page }: Daybook): Promise<number[]> {
  const entries = await readStored(page, 'entry');
  const minutes = entries.map(({ start, end }) => (Number(end) - Number(start)) / 60_000);
  return minutes.toSorted((one, other) => one - other);
}

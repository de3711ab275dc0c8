import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { allowMouse, forbidMouse, keyHands, mouseHands, type Hands } from '../helpers/hands';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { readCsv } from '../helpers/readCsv';
import { workloadIsShown } from '../helpers/readyFor';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { dayAsShown, liveWholeDay, type Entered } from '../helpers/wholeDay';

let daybook: Daybook | undefined;

afterEach(async () => {
  allowMouse();
  await daybook?.cleanUp();
});

test('a whole day with the mouse survives a restart, and the exported file says what was entered', async () => {
  await wholeDay(({ page }) => mouseHands(page));
});

test('the same whole day without a mouse', async () => {
  await wholeDay(({ page }) => {
    forbidMouse(page);
    return keyHands(page);
  });
});

async function wholeDay(handsOf: (daybook: Daybook) => Hands): Promise<void> {
  daybook = await launchDaybook({ now: '2026-09-16T07:40:00-04:00' });
  const entered = await liveWholeDay(daybook, handsOf(daybook));
  const before = await dayAsShown(daybook);
  await daybook.quit();
  allowMouse();
  daybook = await daybook.restart();
  const hands = handsOf(daybook);
  const again = daybook;
  await expect.poll(() => dayAsShown(again)).toEqual(before);
  const file = path.join(temporaryFolder(), 'workload.csv');
  daybook.answerDialogs(file);
  const { page } = daybook;
  await hands.press(
    'Control+5',
    page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^Workload/u }),
  );
  await hands.choose(page.getByLabel('Period', { exact: true }), 'Pay period');
  await hands.pick(page.getByRole('group', { name: 'By' }), 'Day');
  await page.getByText('Sep 13 to Sep 26').first().waitFor();
  await workloadIsShown(page);
  await hands.press('Control+e', page.getByRole('button', { name: /^Export CSV/u }));
  await page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  expect(readBack(file)).toEqual(tableOf(entered));
  expect(daybook.errors()).not.toContain('Error');
}

/** What was entered: minutes, units and entries per day and activity. */
function tableOf(entered: readonly Entered[]): string[] {
  const keys = [...new Set(entered.map(({ day, activity }) => `${day} ${activity}`))];
  const lines = keys.map((key) => {
    const same = entered.filter(({ day, activity }) => `${day} ${activity}` === key);
    const minutes = same.reduce((sum, one) => sum + one.minutes, 0);
    const units = same.every((one) => one.units === null) ? '' : same.reduce((sum, one) => sum + (one.units ?? 0), 0);
    return `${key} ${minutes} min, units ${units}`;
  });
  return lines.toSorted();
}

function readBack(file: string): string[] {
  const rows = readCsv(readFileSync(file, 'utf8')).filter((row) => row.activity !== '');
  const lines = rows.map((row) => {
    expect(row.first_day).toBe(row.last_day);
    return `${row.first_day} ${row.activity} ${row.minutes} min, units ${row.units}`;
  });
  return lines.toSorted();
}

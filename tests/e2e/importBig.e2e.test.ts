import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bigCalendar } from '../fixtures/bigCalendar';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';

/** Milliseconds: three times the longest block that was seen on a machine busy with other work, 118. */
const mostBlocked = 350;

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('the window goes on answering while a calendar of 5,000 events is read, shown and taken', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00', switches: ['--sample'] });
  const { page, folder } = daybook;
  const file = path.join(folder, 'big.ics');
  writeFileSync(file, bigCalendar({ events: 5_000, from: '2026-06-20' }));
  daybook.answerDialogs(file);
  await page.getByRole('heading', { name: 'Wednesday, September 16' }).first().waitFor({ timeout: 100_000 });
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(globalThis, { blocks });
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
  });
  const longest = async () => Math.max(0, ...(await page.evaluate<number[]>(() => (Reflect.get(globalThis, 'blocks') as number[]).splice(0))));
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import 5000 appointments/u }).waitFor();
  const ofPreview = await longest();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Imported: 5000 new, 0 changed.').first().waitFor();
  const ofTaking = await longest();
  console.info(`Longest block of the window, in ms: ${ofPreview} until the preview stands, ${ofTaking} until all is taken`);
  expect(Math.max(ofPreview, ofTaking)).toBeLessThan(mostBlocked);
  expect(daybook.errors()).not.toContain('Error');
});

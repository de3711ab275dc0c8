import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { crookedText } from '../helpers/crookedText';
import { atEveryPlace, viewAs } from '../helpers/everyPlace';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { overflowing } from '../helpers/overflowing';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
});
afterAll(async () => {
  await daybook.cleanUp();
});

test.each(['Alder', 'Rowan'])('every place of the rail is accessible and fits its window, as %s', async (alias) => {
  const { page } = daybook;
  await viewAs(page, alias);
  const found: string[] = [];
  const places = await atEveryPlace(page, async (name) => {
    found.push(...(await axeViolations(daybook, name, async () => await Promise.resolve())));
    await page.setViewportSize({ width: 1024, height: 700 });
    const narrow = [...(await overflowing(daybook)), ...(await crookedText(page))];
    found.push(...narrow.map((text) => `${name}, at 1024: ${text}`));
    await page.setViewportSize({ width: 1280, height: 800 });
    found.push(...(await crookedText(page)).map((text) => `${name}: ${text}`));
  });
  console.log(`${places.length} places as ${alias}: ${places.join('; ')}`);
  expect([places.length > 5, found]).toEqual([true, []]);
});

test('every section of Settings, and a calendar before it is imported, break no words at 1024', async () => {
  const { page } = daybook;
  await page.setViewportSize({ width: 1024, height: 700 });
  const found: string[] = [];
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  for (const section of await page.locator('main nav').getByRole('button').all()) {
    await section.click();
    const name = await section.innerText();
    found.push(...(await crookedText(page)).map((text) => `${name}: ${text}`));
  }
  daybook.answerDialogs(path.resolve(import.meta.dirname, '../fixtures/calendars/outlook.ics'));
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import \d/ }).waitFor();
  found.push(...(await crookedText(page)).map((text) => `import: ${text}`));
  expect(found).toEqual([]);
});

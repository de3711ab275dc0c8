import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { atEveryPlace, viewAs } from '../helpers/everyPlace';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { overflowing } from '../helpers/overflowing';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor({ timeout: 90_000 });
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
    found.push(...(await overflowing(daybook)).map((text) => `${name}, at 1024: ${text}`));
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  console.log(`${places.length} places as ${alias}: ${places.join('; ')}`);
  expect([places.length > 5, found]).toEqual([true, []]);
});

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { hasFocus, lineTakesKeys } from '../helpers/readyFor';
import { readStored } from '../helpers/readStored';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('Daybook asks about sleep while a timer ran, even after a kill, and splits it at a typed time', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T13:00:00-04:00' });
  await passFirstRun(daybook.page);
  await lineTakesKeys(daybook.page);
  await daybook.page.keyboard.type('walkin');
  await daybook.page.keyboard.press('Enter');
  await daybook.page.getByRole('region', { name: 'Timer' }).waitFor();
  await daybook.jumpTo('2026-09-16T13:49:00-04:00');
  await daybook.page.getByRole('region', { name: 'Time away' }).waitFor();
  await daybook.kill();
  daybook = await daybook.restart();
  const { page } = daybook;
  await page.getByRole('region', { name: 'Time away' }).getByText('Daybook was away 49 min, 13:00 to 13:49,').waitFor();
  await lineTakesKeys(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await hasFocus(page, page.getByLabel('It was work until'));
  await page.keyboard.type('13:20');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Time away' }).waitFor({ state: 'detached' });
  await expect
    .poll(async () =>
      (await readStored(page, 'entry')).map(({ start, end }) => (Number(end) - Number(start)) / 60_000),
    )
    .toEqual([20]);
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: /^Timer:\s*Walk-in\s*0 min/u }).waitFor();
});

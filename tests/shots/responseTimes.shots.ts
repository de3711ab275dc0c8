import { afterEach, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('response times: a curve, its table, and too few for one', async () => {
  daybook = await launchDaybook({ switches: ['--sample'], now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor({ timeout: 100_000 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Documents');
  await page.keyboard.press('Enter');
  const country = page.getByLabel('Country of the curve');
  await country.waitFor();
  await takeShots(daybook, 'response-all');
  await country.selectOption('HN');
  await takeShots(daybook, 'response-curve');
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await takeShots(daybook, 'response-table');
  await page.getByRole('radio', { name: 'Chart' }).check({ force: true });
  await country.selectOption('NG');
  await takeShots(daybook, 'response-few');
});

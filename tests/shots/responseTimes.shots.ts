import { afterEach, test } from 'vitest';
import { openCountries, openObstacles } from '../helpers/countryStates';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('response times, countries and the report on obstacles', async () => {
  daybook = await launchDaybook({ switches: ['--sample'], now: '2026-09-16T14:42:00-04:00' });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor({ timeout: 100_000 });
  await page.keyboard.press('Control+3');
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
  await openCountries(daybook);
  await page.getByRole('button', { name: 'Sample country D' }).click();
  await takeShots(daybook, 'countries');
  await page.keyboard.press('e');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('checkbox', { name: 'A rule of its own' }).check();
  await takeShots(daybook, 'countries-form');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Published count…' }).click();
  await page.getByRole('dialog').waitFor();
  await takeShots(daybook, 'countries-count');
  await page.keyboard.press('Escape');
  await openObstacles(daybook);
  await page.getByRole('article', { name: 'Report' }).waitFor();
  await takeShots(daybook, 'obstacles');
});

import { statSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { viewAs } from '../helpers/everyPlace';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('pictures of Staffing in the simulated unit', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor({ timeout: 100_000 });
  await viewAs(page, 'Rowan');
  await page.getByRole('navigation', { name: 'Places' }).getByText('Staffing').click();
  await page.getByRole('table', { name: 'Case weights' }).waitFor();
  const files = [...(await takeShots(daybook, 'staffing-need'))];
  await page.getByRole('button', { name: /^Check-in, / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cedar' }).click();
  await page
    .getByRole('dialog')
    .getByRole('table', { name: 'Minutes and units by day' })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('table', { name: 'Entries of the day' }).waitFor();
  files.push(...(await takeShots(daybook, 'staffing-entries')));
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  for (const tab of ['Study', 'Standards', 'Sensitivity']) {
    await page.getByRole('tab', { name: tab }).click();
    files.push(...(await takeShots(daybook, `staffing-${tab.toLowerCase()}`)));
  }
  await page.getByRole('tab', { name: 'Study' }).click();
  await page.getByRole('button', { name: /^Close the study/ }).click();
  files.push(...(await takeShots(daybook, 'staffing-close-study')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Report/ }).click();
  await page.getByRole('dialog').getByText('Unit summary').waitFor();
  files.push(...(await takeShots(daybook, 'staffing-report')));
  expect(files.filter((file) => statSync(file).size < 5000)).toEqual([]);
});

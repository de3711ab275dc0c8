import { afterEach, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { takeShots } from './takeShots';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('the help of the line, its print, and a command in the line have pictures in all sizes', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill('email delete last');
  await page.keyboard.press('Enter');
  await takeShots(daybook, 'line-command');
  await page.keyboard.press('Escape');
  await line.fill('walkin 20m');
  await page.keyboard.press('F1');
  await takeShots(daybook, 'line-help');
  await page.getByRole('button', { name: 'Print…' }).click();
  await page.getByRole('dialog', { name: 'Print a report' }).waitFor();
  await takeShots(daybook, 'line-help-print');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^Display and keys/ }).click();
  await takeShots(daybook, 'settings-keys');
});

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a schedule changed by keys from a day on changes what is expected of it, and a unit is dated; both are there after a restart', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await openSection(daybook, 'Schedule');
  await daybook.page.getByRole('radio', { name: 'Four days of 10 h' }).check();
  const begin = daybook.page.getByRole('slider', { name: 'First Wednesday, begin' });
  await begin.focus();
  await daybook.page.keyboard.press('ArrowLeft');
  await daybook.page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => await begin.getAttribute('aria-valuetext')).toBe('07:44');
  await daybook.page.keyboard.press('ArrowDown');
  await focusIsOn(daybook, 'First Thursday, begin');
  await openSection(daybook, 'About');
  await openSection(daybook, 'Schedule');
  await daybook.page.getByText('80 h 16').first().waitFor();
  await daybook.page.getByLabel('Pay periods begin on').fill('2026-09-14');
  await save(daybook);
  await daybook.page.getByText('A pay period begins on a Sunday.').waitFor();
  await daybook.page.getByLabel('Pay periods begin on').fill('2026-09-13');
  await save(daybook);
  await daybook.page.getByText('The schedule holds from Sep 16.').first().waitFor();

  await openSection(daybook, 'You and your unit');
  await daybook.page.getByRole('button', { name: 'Change from a day…' }).click();
  await daybook.page.getByLabel('Unit', { exact: true }).fill('  ');
  await daybook.page.keyboard.press('Enter');
  await daybook.page.getByText('A unit is needed').waitFor();
  await focusIsOn(daybook, 'Unit');
  await daybook.page.getByLabel('Unit', { exact: true }).fill('Unit 7');
  await daybook.page.getByRole('combobox', { name: /Field office/ }).fill('atl');
  await daybook.page.getByRole('option', { name: /Atlanta/ }).first().waitFor();
  await daybook.page.keyboard.press('ArrowDown');
  await daybook.page.keyboard.press('Enter');
  await daybook.page.keyboard.press('Enter');
  await daybook.page.getByRole('row', { name: /Sep 16 Unit 7 Non-detained Atlanta now/ }).waitFor();

  await daybook.quit();
  daybook = await daybook.restart();
  await daybook.page.getByRole('navigation', { name: 'Places' }).waitFor();
  await openSection(daybook, 'You and your unit');
  await daybook.page.getByRole('row', { name: /Sep 16 Unit 7 Non-detained Atlanta now/ }).waitFor();
  await openSection(daybook, 'Schedule');
  await daybook.page.getByRole('row', { name: /Sep 16 my own 80 h 16 Sep 13 now/ }).waitFor();
  await daybook.page.keyboard.press('Control+1');
  await daybook.page.getByText('of 10 h 16').waitFor();
});

async function openSection({ page }: Daybook, name: string) {
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name }).click();
}

async function save({ page }: Daybook) {
  await page.getByRole('button', { name: 'Save the schedule' }).click();
}

async function focusIsOn({ page }: Daybook, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? document.querySelector(`label[for="${active?.id}"]`)?.textContent ?? null;
    });
  await expect.poll(focused).toBe(name);
}

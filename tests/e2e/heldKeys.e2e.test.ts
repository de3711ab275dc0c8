import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('right after a start, letters typed after the shortcut of the form go to the form', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await lineTakesKeys(daybook.page);
  await daybook.quit();
  daybook = await daybook.restart();
  const { page } = daybook;
  await lineTakesKeys(page);
  await page.keyboard.press('Control+Shift+n');
  await page.keyboard.type('trav');
  await page.keyboard.press('Tab');
  const activity = page.getByRole('form').getByLabel('Activity');
  await expect
    .poll(async () => await activity.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text))
    .toMatch(/^Trav/u);
  await expect
    .poll(
      async () =>
        await activity.evaluate(
          (list: HTMLSelectElement) =>
            document.activeElement !== list && document.activeElement?.closest('form') === list.form,
        ),
    )
    .toBe(true);
  expect(await page.getByRole('combobox', { name: 'Log something' }).inputValue()).toBe('');
  expect(daybook.errors()).not.toContain('Error');
});

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { hasFocus } from '../helpers/readyFor';

let daybook: Daybook | null = null;

afterEach(async () => {
  await daybook?.cleanUp();
  daybook = null;
});

test('the first run by keyboard: answers are in Settings, a wrong one is reported at its step', async () => {
  daybook = await launchDaybook({ zone: 'America/Chicago' });
  const { page } = daybook;
  /** Waits until the first control of a step has the focus and takes keys. */
  const isAsked = async (question: string) => {
    await page.getByRole('group', { name: question }).locator(':focus').waitFor();
  };
  await isAsked('Who logs here?');
  await page.keyboard.press('Enter');
  await page.locator('.field-error').waitFor();
  await hasFocus(page, page.getByLabel('Alias'));
  await page.keyboard.type('Linden');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await isAsked('Where do you work?');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Unit 4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('chic');
  await page.getByRole('option', { name: /Chicago/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await isAsked('When do you work?');
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Pay periods begin on').fill('2026-09-14');
  await page.keyboard.press('Enter');
  await isAsked('Which days and which clock?');
  await expect
    .poll(async () => await page.getByRole('combobox', { name: 'Time zone' }).inputValue())
    .toBe('America/Chicago');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await isAsked('When do you work?');
  await page.getByText('A pay period begins on a Sunday.').waitFor();
  await page.getByLabel('Pay periods begin on').fill('2026-09-06');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Places' }).getByText('Supervisor · Unit 4').waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('row', { name: /Unit 4 Detained Chicago now/ }).waitFor();
  await page.getByRole('button', { name: 'Schedule' }).click();
  await page.getByRole('row', { name: /5-4\/9 80 h 00 Sep 6 now/ }).waitFor();
  await page.getByRole('button', { name: 'Display and keys' }).click();
  await page.getByRole('radio', { name: 'Monday', checked: true }).waitFor();
});

test('after the program was closed, the first run continues at its step and with its answers', async () => {
  daybook = await launchDaybook();
  const { page } = daybook;
  await page.getByRole('group', { name: 'Who logs here?' }).locator(':focus').waitFor();
  await page.keyboard.type('Linden');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Where do you work?' }).locator(':focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Unit 7');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'When do you work?' }).locator(':focus').waitFor();
  // Typed text is saved within a second or two.
  await page.waitForTimeout(2_500);
  await daybook.quit();
  daybook = await daybook.restart();
  const again = daybook.page;
  await again.getByRole('group', { name: 'When do you work?' }).locator(':focus').waitFor();
  await again.getByText('Linden, officer').waitFor();
  await again.keyboard.press('Control+Enter');
  await again.getByRole('navigation', { name: 'Places' }).getByText('Linden').waitFor();
});

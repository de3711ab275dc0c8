import { afterEach, expect, test } from 'vitest';
import { closeShownDay, dayIsShown, figureOf } from '../helpers/dayOnScreen';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { lineIsEmptied, lineOf, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a night shift is set in the first run, falls on both its days, and is changed by mouse and keys', async () => {
  daybook = await launchDaybook({ now: '2026-09-14T20:00:00-04:00' });
  const { page, jumpTo } = daybook;
  await page.getByLabel('Alias').fill('Alder');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Where do you work?' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'When do you work?' }).waitFor();
  await typeHours('First Monday', '22:00', '06:00');
  await page.getByRole('slider', { name: 'First Monday, begin' }).focus();
  await page.keyboard.press('Control+d');
  const end = page.getByRole('slider', { name: 'Second Friday, end' });
  await expect.poll(async () => await end.getAttribute('aria-valuetext')).toBe('06:00 on the next day');
  await page.getByText('80 h 00').waitFor();
  expect(await overprinted()).toEqual([]);
  await page.keyboard.press('Control+Enter');

  await dayIsShown(page, 'Monday, September 14');
  await page.getByText('Schedule 22:00 to 24:00').first().waitFor();
  expect(await figureOf(page, 'Logged')).toBe('0 min of 2 h');
  await jumpTo('2026-09-15T07:00:00-04:00');
  await dayIsShown(page, 'Tuesday, September 15');
  await page.getByText('Schedule 00:00 to 06:00 and 22:00 to 24:00').first().waitFor();
  await logOverMidnight('yesterday 22:00-6:00 admin');
  await expect.poll(async () => await figureOf(page, 'Logged')).toBe('6 h of 8 h');
  expect(await figureOf(page, 'Not logged')).toBe('0 min');
  await page.keyboard.press('Alt+ArrowLeft');
  await dayIsShown(page, 'Monday, September 14');
  await expect.poll(async () => await figureOf(page, 'Logged')).toBe('2 h of 2 h');
  await closeShownDay(page);

  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Schedule' }).click();
  const begin = page.getByRole('slider', { name: 'First Monday, begin' });
  await begin.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => await begin.getAttribute('aria-valuetext')).toBe('21:45');
  const late = page.getByRole('slider', { name: 'First Monday, end' });
  const box = await late.boundingBox();
  if (box === null) throw new Error('the end is not drawn');
  await page.mouse.move(box.x + 4, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x - 20, box.y + 8, { steps: 4 });
  await page.mouse.up();
  const moved = await late.getAttribute('aria-valuetext');
  expect(moved).toMatch(/^0[345]:\d\d on the next day$/);
  await page.getByRole('button', { name: 'Save the schedule' }).click();
  await page.getByRole('row', { name: /my own/ }).waitFor();
});

/** Only a stretch with two certain ends goes over midnight by itself; `6:00` asks, and a second Enter answers. */
async function logOverMidnight(line: string): Promise<void> {
  const { page } = running();
  await lineOf(page).waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Take 1/u }).waitFor();
  expect(await page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('22:00–06:00')]);
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
}

async function typeHours(day: string, from: string, to: string): Promise<void> {
  const { page } = running();
  await page.getByRole('button', { name: new RegExp(`${day}: type the hours`) }).click();
  const dialog = page.getByRole('dialog', { name: day });
  await dialog.getByRole('button', { name: 'Remove stretch 2' }).click();
  await dialog.getByLabel('From').fill(from);
  await dialog.getByLabel('To').fill(to);
  await dialog.getByText('on the next day').waitFor();
  await dialog.getByRole('button', { name: 'Use these hours' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The rows of the schedule in which two times overlap or leave their row. */
async function overprinted(): Promise<string[]> {
  return await running().page.locator('.schedule-track').evaluateAll((tracks) =>
    tracks.flatMap((track) => {
      const boxes = [...track.querySelectorAll('b')].map((text) => text.getBoundingClientRect());
      const { left, right } = track.getBoundingClientRect();
      const isOutside = boxes.some((box) => box.left < left || box.right > right);
      const isOver = boxes.some((one, at) =>
        boxes.some((other, place) => place > at && one.left < other.right && other.left < one.right),
      );
      return isOutside || isOver ? [track.textContent] : [];
    }),
  );
}

function running(): Daybook {
  if (daybook === undefined) throw new Error('the program does not run');
  return daybook;
}

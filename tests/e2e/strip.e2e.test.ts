import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { hasFocus, lineIsEmptied, lineOf, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, 'Alder');
  await lineTakesKeys(daybook.page);
  await say('13:00-13:25 phone');
  await say('14:00-14:18 walkin');
});
afterAll(async () => {
  await daybook.cleanUp();
});

test('the mouse moves the end of a block, which stops at its neighbor; one undo puts it back', async () => {
  const { page } = daybook;
  await block('Phone call').hover();
  await dragTo(page.getByRole('slider', { name: 'End of Phone call' }), '13:40');
  await expect.poll(async () => await page.locator('.strip-bubble').innerText()).toBe('to 13:40, 40 min');
  const chips = page.getByRole('list', { name: 'What the block would be' }).getByRole('listitem');
  expect((await chips.allInnerTexts()).map(onOneLine)).toEqual([
    'Phone call', '13:00 – 13:40 was 13:25', '40 min was 25', 'up to 14:00',
  ]);
  expect(await figures()).toEqual(['Logged 58 min +15', 'Not logged']);
  await row('13:00 – 13:40').waitFor();
  await page.mouse.up();
  await block('Phone call, 13:00 to 13:40').waitFor();
  await page.getByText('Changed: Phone call').first().waitFor();
  await block('Phone call').hover();
  await dragTo(page.getByRole('slider', { name: 'End of Phone call' }), '14:30');
  await page.mouse.up();
  await block('Phone call, 13:00 to 14:00').waitFor();
  await page.getByText('13:00 to 14:00').first().waitFor();
  await page.keyboard.press('Control+z');
  await block('Phone call, 13:00 to 13:40').waitFor();
  await page.keyboard.press('Control+z');
  await block('Phone call, 13:00 to 13:25').waitFor();
});

test('Escape while the mouse holds an end puts it back, and releasing the mouse then changes nothing', async () => {
  const { page } = daybook;
  await block('Phone call').hover();
  await dragTo(page.getByRole('slider', { name: 'End of Phone call' }), '13:50');
  await row('13:00 – 13:50').waitFor();
  await page.keyboard.press('Escape');
  await row('13:00 – 13:25').waitFor();
  await page.mouse.up();
  await block('Phone call, 13:00 to 13:25').waitFor();
  expect(await page.getByRole('form').count()).toBe(0);
});

test('the keys move both ends of a block by 5 minutes and by one, and Enter keeps them', async () => {
  const { page } = daybook;
  const call = block('Phone call, 13:00 to 13:25');
  await call.focus();
  await page.keyboard.press('Enter');
  const end = page.getByRole('slider', { name: 'End of Phone call' });
  await hasFocus(page, end);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await end.getAttribute('aria-valuetext')).toBe('to 13:31, 31 min');
  await page.keyboard.press('Shift+Tab');
  const start = page.getByRole('slider', { name: 'Start of Phone call' });
  await hasFocus(page, start);
  await page.keyboard.press('ArrowLeft');
  expect(await start.getAttribute('aria-valuetext')).toBe('from 12:55, 36 min');
  await page.keyboard.press('Enter');
  await hasFocus(page, block('Phone call, 12:55 to 13:31'));
  await page.keyboard.press('Enter');
  await hasFocus(page, end);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await hasFocus(page, block('Phone call, 12:55 to 13:31'));
  await page.keyboard.press('Control+z');
  await block('Phone call, 13:00 to 13:25').waitFor();
});

test('drawing on the free part of the strip opens the form with that time, and Escape cancels it', async () => {
  const { page } = daybook;
  await page.mouse.move(...(await pointAt('10:01')));
  await page.mouse.down();
  await page.mouse.move(...(await pointAt('10:30')), { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await page.getByRole('form').count()).toBe(0);
  await page.mouse.move(...(await pointAt('10:01')));
  await page.mouse.down();
  await page.mouse.move(...(await pointAt('10:44')), { steps: 4 });
  await page.mouse.up();
  const form = page.getByRole('form', { name: 'Log time' });
  await form.waitFor();
  expect([await form.getByLabel('From').inputValue(), await form.getByLabel('To').inputValue()]).toEqual([
    '10:00',
    '10:45',
  ]);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

test('a click on a block opens its entry, and its row is the chosen one', async () => {
  const { page } = daybook;
  await block('Walk-in').focus();
  await page.locator('.row-selected', { hasText: 'Walk-in' }).waitFor();
  await block('Walk-in').click();
  const form = page.getByRole('form', { name: 'Edit the entry' });
  await form.waitFor();
  expect(await form.getByLabel('From').inputValue()).toBe('14:00');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

function block(name: string) {
  return daybook.page.locator('.strip-lane').getByRole('button', { name: new RegExp(`^${name}`) });
}

function row(span: string) {
  return daybook.page.locator('[data-scope="log"] tbody tr', { hasText: span });
}

/** The first two figures of the day, the second without its minutes, which depend on the schedule. */
async function figures(): Promise<string[]> {
  const texts = await daybook.page.locator('.sums > div').allInnerTexts();
  const [logged = '', notLogged = ''] = texts.map((text) => text.replaceAll(/\s+/g, ' '));
  return [logged.replace(/ of .*/, ''), notLogged.slice(0, 10)];
}

/** Grabs an end with the mouse and moves it to a time of the day, without letting go. */
async function dragTo(handle: ReturnType<typeof row>, clock: string): Promise<void> {
  const { page } = daybook;
  const box = await handle.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 30);
  await page.mouse.down();
  await page.mouse.move(...(await pointAt(clock)), { steps: 5 });
}

/** The point of a time in the lane of the log, on the usual axis from 06:00 to 19:00. */
async function pointAt(clock: string): Promise<[number, number]> {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const box = await daybook.page.locator('.strip-lane').boundingBox();
  const share = (hours * 60 + minutes - 360) / 780;
  return [(box?.x ?? 0) + share * (box?.width ?? 0), (box?.y ?? 0) + 30];
}

/** Types a line and waits until it is saved. */
async function say(text: string): Promise<void> {
  const { page } = daybook;
  await lineOf(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

import { afterEach, expect, test } from 'vitest';
import { dayIsShown, figureOf } from '../helpers/dayOnScreen';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied, lineOf, lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a timer over midnight counts on each day what falls on it, while it runs and once it is stopped', async () => {
  daybook = await launchDaybook({ now: '2026-09-15T23:29:00-04:00' });
  const { page, setTime } = daybook;
  await passFirstRun(page);
  await setTime('2026-09-15T23:30:00-04:00');
  await lineOf(page).waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type('admin');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Timer' }).waitFor();
  await lineIsEmptied(page);
  await setTime('2026-09-16T00:20:00-04:00');
  await dayIsShown(page, 'Wednesday, September 16');
  await expectLogged('20 min');
  await page.keyboard.press('Alt+ArrowLeft');
  await dayIsShown(page, 'Tuesday, September 15');
  await expectLogged('30 min');
  await page.keyboard.press('Alt+Home');
  await dayIsShown(page, 'Wednesday, September 16');
  await page.keyboard.press('F8');
  await page.getByRole('region', { name: 'Timer' }).waitFor({ state: 'detached' });
  await expectLogged('20 min');
  await page.keyboard.press('Alt+ArrowLeft');
  await expectLogged('30 min');
});

async function expectLogged(minutes: string): Promise<void> {
  const { page } = daybook ?? {};
  if (page === undefined) throw new Error('the program does not run');
  await expect.poll(async () => (await figureOf(page, 'Logged')).split(' of ')[0]).toBe(minutes);
}

import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineTakesKeys } from '../helpers/readyFor';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a kind added with its word is logged by the line, a retired duty is no longer offered, an absence lowers the day; all there after a restart', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await addKind(daybook);
  await retireDuty(daybook);
  await addAbsence(daybook);

  const { page } = daybook;
  await page.keyboard.press('Control+1');
  await page.getByText('of 4 h 30').first().waitFor();
  await page.keyboard.press('Control+n');
  await lineTakesKeys(page);
  await page.keyboard.type('court 30');
  await page.keyboard.press('Enter');
  await page.getByText('court', { exact: false }).first().waitFor();
  expect(await page.locator('[data-scope="log"] tbody .row-button').count()).toBe(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9:05-9:35 hv x2');
  await page.keyboard.press('Enter');
  await page.locator('[data-scope="log"] tbody tr', { hasText: 'Home visit' }).waitFor();

  await daybook.quit();
  daybook = await daybook.restart();
  await daybook.page.locator('[data-scope="log"] tbody tr', { hasText: 'Home visit' }).waitFor();
  await openSection(daybook, 'Activities and duties');
  await daybook.page.getByRole('row', { name: 'Home visit hv case work visit, 1 an entry both' }).waitFor();
  await daybook.page.getByRole('row', { name: 'Court run court retired Sep 16' }).waitFor();
  await openSection(daybook, 'Absences');
  const row = daybook.page.getByRole('row', { name: 'Sep 16 13:00 – 17:00 training planned sealed' });
  await row.getByRole('button').click();
  await daybook.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await row.waitFor({ state: 'detached' });
  await daybook.page.locator('button:focus', { hasText: 'Add an absence…' }).waitFor();
});

async function addKind(running: Daybook) {
  const { page } = running;
  await openSection(running, 'Activities and duties');
  await page.getByRole('button', { name: 'Add a kind…' }).click();
  await page.getByLabel('Label').fill('Home visit');
  await page.getByLabel('Words of the line').fill('call');
  await page.getByLabel('One unit is a').fill('visit');
  await page.keyboard.press('Enter');
  await page.getByText('“call” already stands for Phone call.').waitFor();
  expect(await page.getByLabel('Label').inputValue()).toBe('Home visit');
  await page.getByLabel('Words of the line').fill('hv');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Home visit hv/ }).waitFor();
}

async function retireDuty(running: Daybook) {
  const { page } = running;
  await page.getByRole('button', { name: 'Court run' }).click();
  await page.getByRole('checkbox', { name: 'Retire' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row', { name: /Court run court retired Sep 16/ }).waitFor();
}

async function addAbsence(running: Daybook) {
  const { page } = running;
  await openSection(running, 'Absences');
  await page.getByRole('button', { name: 'Add an absence…' }).click();
  await page.getByLabel('Last day').fill('2026-09-15');
  await page.getByRole('checkbox', { name: 'Whole days' }).uncheck();
  await page.getByRole('textbox', { name: 'From', exact: true }).fill('13');
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('17');
  await page.getByRole('radio', { name: 'Training' }).check();
  await page.getByLabel('Note').fill('course');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('The last day lies before the first.').waitFor();
  await page.getByLabel('Last day').fill('2026-09-16');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Sep 16 13:00 – 17:00 training/ }).waitFor();
}

async function openSection({ page }: Daybook, name: string) {
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name }).click();
}

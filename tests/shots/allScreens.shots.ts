import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { root } from '../../build/paths.mjs';
import { atEveryPlace, viewAs } from '../helpers/everyPlace';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { unsavedForm } from '../helpers/screenStates';
import { writeAsNewer } from '../helpers/writeAsNewer';
import { takeShots } from './takeShots';

const now = '2026-09-16T14:42:00-04:00';
let daybook: Daybook;

afterEach(async () => {
  await daybook.cleanUp();
});

/** The steps to each screen of the sample unit; each starts where the one before ends. */
const ofSample: readonly (readonly [name: string, reach: (daybook: Daybook) => Promise<unknown>])[] = [
  ['today', async ({ page }) => page.getByRole('combobox', { name: 'Log something' }).waitFor()],
  ['today-line', async ({ page }) => page.keyboard.type('phone x4 35m')],
  ['today-line-ways', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Log something' }).fill('walkin 20');
  }],
  ['today-not-understood', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Log something' }).fill('phnoe x4 35m');
  }],
  ['today-form', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Log something' }).fill('');
    await page.keyboard.press('Control+Shift+n');
    await formOf(page).getByLabel('From').fill('13:25');
    await formOf(page).getByLabel('To').fill('13:55');
  }],
  ['today-form-error', async ({ page }) => {
    await formOf(page).getByLabel('To').fill('13:05');
    await page.keyboard.press('Enter');
    await page.locator('.field-error').first().waitFor();
    await page.keyboard.down('Alt');
  }],
  ['today-form-and-line', async ({ page }) => {
    await page.keyboard.up('Alt');
    await page.getByRole('combobox', { name: 'Log something' }).fill('walkin 20');
  }],
  ['today-appointment', async (running) => {
    await running.page.getByRole('combobox', { name: 'Log something' }).fill('');
    await formOf(running.page).getByRole('button', { name: 'Cancel' }).click();
    await running.page.keyboard.press('Control+Shift+a');
    await running.page.getByRole('dialog').waitFor();
  }],
  ['today-close-day', async (running) => {
    await closeDialog(running);
    await running.page.keyboard.press('Control+Enter');
    await running.page.getByRole('dialog').waitFor();
  }],
  ['palette', async (running) => {
    await closeDialog(running);
    await running.page.keyboard.press('Control+k');
    await running.page.getByRole('combobox', { name: 'Search or run a command' }).waitFor();
  }],
  ['palette-query', async ({ page }) => page.keyboard.type('log')],
  ['shortcuts', async (running) => {
    await closeDialog(running);
    await running.page.keyboard.press('Control+/');
    await running.page.getByRole('dialog').waitFor();
  }],
  ['workload', async (running) => {
    await closeDialog(running);
    await running.page.keyboard.press('Control+5');
    await running.page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
    await running.page.locator('tfoot').first().waitFor();
  }],
  ['import', async (running) => {
    running.answerDialogs(path.join(root, 'tests/fixtures/calendars/outlook.ics'));
    await running.page.keyboard.press('Control+o');
    await running.page.getByRole('button', { name: /^Import \d/ }).waitFor();
  }],
  ['settings', async ({ page }) => {
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  }],
];

const formOf = (page: Page) => page.getByRole('form', { name: 'Log time' });

async function closeDialog({ page }: Daybook) {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('every screen and dialog of the sample unit', async () => {
  daybook = await launchDaybook({ now, switches: ['--sample'] });
  const unreached: string[] = [];
  for (const [name, reach] of ofSample) {
    daybook.page.setDefaultTimeout(name === 'today' ? 60_000 : 10_000);
    await reach(daybook).then(
      () => takeShots(daybook, name),
      (error: Error) => unreached.push(`${name}: ${error.message.split('\n')[0]}`),
    );
  }
  await shootSections(daybook);
  await shootSettingsDialogs(daybook);
  await shootPeriods(daybook);
  await shootPlaces(daybook, 'Rowan');
  await shootUnit(daybook);
  await shootPlaces(daybook, 'Alder');
  expect(unreached).toEqual([]);
});

/** The sections of Settings, by the list on the left. */
async function shootSections(running: Daybook) {
  const sections = running.page.locator('main nav').getByRole('button');
  for (const section of await sections.all()) {
    await section.click();
    const name = (await section.innerText()).split('\n')[0] ?? '';
    await takeShots(running, `settings-${name.toLowerCase().replaceAll(/\W+/g, '-')}`);
  }
}

/** Each dialog of Settings, by its section and the button that opens it. */
async function shootSettingsDialogs(running: Daybook) {
  const { page } = running;
  for (const [section, button, name] of settingsDialogs) {
    await page.locator('main nav').getByRole('button', { name: section }).click();
    await page.locator('.settings-open').getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
    await takeShots(running, `settings-dialog-${name}`);
    if (name === 'absence') {
      await page.getByLabel('Last day').fill('2026-10-13');
      await takeShots(running, 'settings-dialog-absence-free-days');
    }
    if (name === 'you') {
      await page.getByRole('combobox', { name: 'Time zone' }).fill('new');
      await page.getByRole('option').first().waitFor();
      await takeShots(running, 'combobox');
      await page.keyboard.press('Escape');
    }
    await closeDialog(running);
  }
}

const settingsDialogs = [
  ['You and your unit', 'Change…', 'you'],
  ['You and your unit', 'Change from a date…', 'unit'],
  ['Absences', 'Add an absence…', 'absence'],
  ['Activities and duties', 'Add a kind…', 'kind-new'],
  ['Activities and duties', 'Phone call', 'kind'],
  ['Activities and duties', 'Add a duty…', 'duty'],
] as const;

/** The supervisor's unit, down to its last line. */
async function shootUnit(running: Daybook) {
  const { page } = running;
  await viewAs(page, 'Rowan');
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { level: 2, name: 'By officer' }).waitFor();
  await takeShots(running, 'workload-unit');
  await page.getByRole('heading', { level: 2, name: 'Left undone' }).scrollIntoViewIfNeeded();
  await takeShots(running, 'workload-unit-end');
}

/** Every screen of the rail and every tab, as an officer of the unit. */
async function shootPlaces(running: Daybook, alias: string) {
  await viewAs(running.page, alias);
  await atEveryPlace(running.page, async (name) =>
    await takeShots(running, `place-${alias.toLowerCase()}-${name.toLowerCase().replaceAll(/\W+/g, '-')}`),
  );
}

/** The lengths of period that Workload offers. */
async function shootPeriods(running: Daybook) {
  await running.page.keyboard.press('Control+5');
  await running.page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  const periods = await running.page.locator('main .segmented').first().getByRole('radio').all();
  for (const period of periods) {
    await period.check({ force: true });
    await takeShots(running, `workload-by-${await period.inputValue()}`);
  }
}

test('the first run, the empty day, and data of a newer program', async () => {
  daybook = await launchDaybook({ now });
  const { page } = daybook;
  await page.getByLabel('Alias').waitFor();
  await takeShots(daybook, 'welcome');
  await page.getByLabel('Alias').fill('Linden');
  for (const step of ['Where do you work?', 'When do you work?', 'Which days and which clock?']) {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: step }).waitFor();
    await takeShots(daybook, `welcome-${step.toLowerCase().replaceAll(/\W+/g, '-')}`);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await takeShots(daybook, 'empty-today');
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await takeShots(daybook, 'empty-workload');
  await unsavedForm(daybook);
  await takeShots(daybook, 'today-kept-form');
  await writeAsNewer(daybook);
  await page.getByRole('heading', { name: 'newer Daybook' }).waitFor();
  await takeShots(daybook, 'failure-newer');
});

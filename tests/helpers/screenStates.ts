import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../build/paths.mjs';
import { calendarFile } from './calendarFile';
import { countryStates, obstacleStates } from './countryStates';
import { documentStates, staffingStates } from './documentStates';
import type { Daybook } from './launchDaybook';
import { readTable } from './readStored';

/** The states in which screens are tested. */
export type ScreenState = 'empty' | 'full' | 'dialog' | 'field error' | 'long text' | 'failure';

/** Brings the program into a state, from a screen without dialogs. */
export type Reach = (daybook: Daybook) => Promise<void>;

/** A text that cannot wrap, and one that can wrap often. */
export const longWord = 'Wednesdaymorningdocketreviewandtravelcoordination';
const longSentence = `${longWord} `.repeat(6).trim();

type ScreenId =
  | 'today' | 'documents' | 'records' | 'workload' | 'staffing' | 'countries' | 'obstacles'
  | 'settings' | 'import' | 'help';

/**
 * Every screen in every state. A missing screen fails a test, and a missing state fails the type check. `empty` is a
 * fresh Daybook, `full` the simulated unit, and `failure` a journal that cannot be written. `panel` is a form beside
 * the screen, which only Today has.
 */
export const screenStates: Readonly<
  Record<ScreenId, Readonly<Record<ScreenState, Reach> & { readonly panel?: Reach }>>
> = {
  today: {
    empty: openToday,
    full: openToday,
    dialog: async (daybook) => {
      await openToday(daybook);
      await openDialog(daybook, 'Control+Shift+a');
    },
    panel: async (daybook) => {
      await openToday(daybook);
      await openEntryForm(daybook);
      await fillTime(daybook, '13:25', '13:55');
      await daybook.page.locator('.strip-ghost').waitFor({ state: 'attached' });
    },
    // On an earlier day, so that the end may be on the next one.
    'field error': async (daybook) => {
      await openToday(daybook);
      await openEntryForm(daybook);
      await formOf(daybook).getByLabel('Day').fill('2026-09-15');
      await fillTime(daybook, '13:25', '13:05');
      await daybook.page.keyboard.press('Control+Enter');
      await daybook.page.locator('.field-error').first().waitFor();
      await formOf(daybook)
        .getByRole('button', { name: /^Next day/ })
        .waitFor();
    },
    'long text': async (daybook) => {
      await openToday(daybook);
      await openDialog(daybook, 'Control+Shift+a');
      await daybook.page.getByLabel('From').fill('15:10');
      await daybook.page.getByLabel('Title').fill(longSentence);
      await daybook.page.keyboard.press('Enter');
      await daybook.page.getByRole('dialog').waitFor({ state: 'detached' });
      await daybook.page.locator('[data-scope="appointments"]').getByText(longWord).first().waitFor();
      await lineOf(daybook).fill(`9:05-9:35 phone x4 ${longSentence}`);
      await daybook.page.locator('.chip').first().waitFor();
    },
    failure: async (daybook) => {
      await openToday(daybook);
      await lineOf(daybook).fill('10:05-10:35 phone x4');
      await daybook.page.keyboard.press('Enter');
      await noticeOf(daybook).waitFor();
    },
  },
  records: {
    empty: openRecords,
    full: openRecords,
    dialog: addDuty,
    'field error': async (daybook) => {
      await addDuty(daybook);
      await daybook.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await daybook.page.locator('.field-error').first().waitFor();
    },
    'long text': async (daybook) => {
      await addDuty(daybook);
      const dialog = daybook.page.getByRole('dialog');
      await dialog.getByLabel('Duty').selectOption('Court run');
      await dialog.getByLabel('By which office').fill(longWord);
      await dialog.getByLabel('Reference').fill(longSentence);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await daybook.page.getByText(longWord).first().waitFor();
    },
    failure: async (daybook) => {
      await addDuty(daybook);
      const dialog = daybook.page.getByRole('dialog');
      await dialog.getByLabel('Duty').selectOption('Court run');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.getByRole('alert').or(noticeOf(daybook)).first().waitFor();
    },
  },
  workload: {
    empty: openWorkload,
    full: openWorkload,
    dialog: async (daybook) => {
      await openWorkload(daybook);
      await openDialog(daybook, 'Control+/');
    },
    'field error': async (daybook) => {
      await openWorkload(daybook);
      await daybook.page.getByLabel('Period', { exact: true }).selectOption({ label: 'Chosen days' });
      await daybook.page.getByLabel('First day').fill('');
      await daybook.page.getByRole('button', { name: 'Show these days' }).click();
      await daybook.page.locator('.field-error').first().waitFor();
    },
    'long text': async (daybook) => {
      await openToday(daybook);
      await lineOf(daybook).fill('8:00-8:20 longest');
      await daybook.page.keyboard.press('Enter');
      await daybook.page.locator('[data-scope="log"] tbody tr', { hasText: '08:00' }).first().waitFor();
      await openWorkload(daybook);
      await daybook.page.getByText(longWord).first().waitFor();
    },
    failure: async (daybook) => {
      await openWorkload(daybook);
      daybook.answerDialogs(path.join(daybook.folder, 'no such folder', 'report.csv'));
      await daybook.page.keyboard.press('Control+e');
      await daybook.page.locator('.notice-alarm, [role=alert], .undo-notice').first().waitFor();
    },
  },
  documents: documentStates,
  staffing: staffingStates,
  countries: countryStates,
  obstacles: obstacleStates,
  settings: {
    empty: openSettings,
    full: openSettings,
    dialog: addKind,
    'field error': async (daybook) => {
      await addKind(daybook);
      await daybook.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await daybook.page.locator('.field-error').first().waitFor();
    },
    'long text': async (daybook) => {
      await addKind(daybook);
      const dialog = daybook.page.getByRole('dialog');
      await dialog.getByLabel('Label').fill(longWord);
      await dialog.getByLabel('Words for the line').fill('longest');
      await dialog.getByRole('checkbox', { name: 'Counts units' }).uncheck();
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await daybook.page.getByText(longWord).first().waitFor();
    },
    failure: async (daybook) => {
      await openSettings(daybook);
      await openSection(daybook, 'Display');
      await daybook.page.getByRole('radio', { name: 'Monday' }).click({ force: true });
      await noticeOf(daybook).waitFor();
    },
  },
  help: {
    empty: openHelp,
    full: openHelp,
    dialog: async (daybook) => {
      await openHelp(daybook);
      await openDialog(daybook, 'Control+/');
    },
    // Its only field finds nothing.
    'field error': async (daybook) => {
      await openHelp(daybook);
      await daybook.page.getByLabel('Find in Help').fill('xylophone');
      await daybook.page.getByText('Help has nothing about').waitFor();
    },
    'long text': async (daybook) => {
      await openHelp(daybook);
      await daybook.page.getByLabel('Find in Help').fill(longSentence);
      await daybook.page.getByText('Help has nothing about').waitFor();
    },
    failure: openHelp,
  },
  import: {
    empty: async (daybook) => {
      daybook.answerDialogs(calendarFile(daybook));
      await daybook.page.keyboard.press('Control+o');
      await daybook.page.locator('main [role=alert], main table').first().waitFor();
    },
    full: (daybook) => openCalendar(daybook, path.join(root, 'tests/fixtures/calendars/outlook.ics')),
    dialog: async (daybook) => {
      await openCalendar(daybook, path.join(root, 'tests/fixtures/calendars/outlook.ics'));
      await openDialog(daybook, 'Control+/');
    },
    // The file has invalid lines, not only the field.
    'field error': async (daybook) => {
      await openCalendar(
        daybook,
        calendarFile(
          daybook,
          'SUMMARY:training\r\nDTSTART:20260917T130000Z\r\nDTEND:20260917T120000Z',
          'SUMMARY:no start',
        ),
      );
      await daybook.page.getByRole('button', { name: 'Add word' }).click();
      await daybook.page.locator('.field-error').first().waitFor();
    },
    'long text': (daybook) =>
      openCalendar(
        daybook,
        calendarFile(daybook, `SUMMARY:${longSentence}\r\nDTSTART:20260917T130000Z\r\nDTEND:20260917T140000Z`),
      ),
    failure: async (daybook) => {
      await openToday(daybook);
      daybook.answerDialogs(path.join(root, 'package.json'));
      await daybook.page.keyboard.press('Control+o');
      await daybook.page.getByRole('heading', { level: 1, name: 'Import a calendar' }).waitFor();
      await daybook.page.locator('main [role=alert]').waitFor();
    },
  },
};

/** The same as pairs, for `test.each`. */
export const routeStates: readonly (readonly [route: string, states: (typeof screenStates)[ScreenId]])[] =
  Object.entries(screenStates);

/** Something was typed into a dialog in Settings when the page was closed, and the first screen offers it. */
export const unsavedForm: Reach = async (daybook) => {
  const { page } = daybook;
  await addKind(daybook);
  await page.getByRole('dialog').getByLabel('Label').fill(longWord);
  await waitForDraft(page);
  await page.reload();
  await page.getByRole('region', { name: 'Unsaved form' }).waitFor();
};

/** Opens a section of the settings by its name in the list. */
export async function openSection({ page }: Daybook, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name }).click();
}

/** Closes what is open beside and over the screen. */
export async function closeDialogs({ page }: Daybook): Promise<void> {
  const cancel = page.locator('.form-panel').getByRole('button', { name: 'Cancel' });
  if ((await cancel.count()) > 0) await cancel.click();
  for (let turn = 0; turn < 3 && (await page.getByRole('dialog').count()) > 0; turn += 1) {
    await page.keyboard.press('Escape');
  }
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function openToday(daybook: Daybook) {
  await daybook.page.keyboard.press('Control+1');
  await lineOf(daybook).waitFor();
}

async function openWorkload({ page }: Daybook) {
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await page.locator('main h2').first().waitFor();
}

async function openRecords({ page }: Daybook) {
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { level: 1, name: 'Records' }).waitFor();
  await page.getByRole('tab', { name: 'Collateral duties' }).click();
  await page.locator('.records-finding').first().waitFor();
}

async function addDuty(daybook: Daybook) {
  await openRecords(daybook);
  await openDialog(daybook, 'Control+Shift+A');
}

async function openSettings({ page }: Daybook) {
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
}

async function addKind(daybook: Daybook) {
  await openSettings(daybook);
  await openSection(daybook, 'Activities');
  await daybook.page.getByRole('button', { name: 'Add a kind…' }).click();
  await daybook.page.getByRole('dialog').waitFor();
}

async function waitForDraft(page: Page) {
  while ((await readTable(page, 'drafts')).length === 0) await page.waitForTimeout(50);
}

/** From Today, since an import that is open reads no other file. */
async function openCalendar(daybook: Daybook, file: string) {
  const { page } = daybook;
  await openToday(daybook);
  daybook.answerDialogs(file);
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import \d/ }).waitFor();
}

async function openDialog({ page }: Daybook, keys: string) {
  await page.keyboard.press(keys);
  await page.getByRole('dialog').waitFor();
}

async function openEntryForm(daybook: Daybook) {
  await daybook.page.keyboard.press('Control+Shift+n');
  await formOf(daybook).waitFor();
}

async function fillTime(daybook: Daybook, from: string, to: string) {
  await formOf(daybook).getByLabel('From').fill(from);
  await formOf(daybook).getByLabel('To', { exact: true }).fill(to);
}

const formOf = ({ page }: Daybook) => page.getByRole('form', { name: 'Log time' });
const lineOf = ({ page }: Daybook) => page.getByRole('combobox', { name: 'Log something' });
const noticeOf = ({ page }: Daybook) => page.locator('.notice-alarm, .undo-notice').first();

async function openHelp({ page }: Daybook): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('help');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Generator } from '#shared/base/generator';
import { bigCalendar } from '../fixtures/bigCalendar';
import type { Daybook } from '../helpers/launchDaybook';
import { lineOf, openPalette } from '../helpers/readyFor';

/** What the page said last, and whether the line is empty: the two signs of an acknowledgement. */
export type Said = { readonly isLineEmpty: boolean; readonly text: string };

/** One user action that writes. `prepare` brings it to its last key; false if it cannot be done now. */
export type RandomAction = {
  readonly name: string;
  readonly prepare: (daybook: Daybook, draw: Generator) => Promise<boolean>;
  readonly press: (page: Page) => Promise<void>;
  readonly isAcknowledged: (said: Said) => boolean;
  /** The longest time in milliseconds that a kill waits after the last key. */
  readonly longest: number;
};

const typed = ({ isLineEmpty }: Said) => isLineEmpty;
const says = (pattern: RegExp) => ({ text }: Said) => pattern.test(text);
const key = (keys: string) => async (page: Page) => await page.keyboard.press(keys);

/** Everything that the kills interrupt. */
export const randomActions: readonly RandomAction[] = [
  {
    name: 'adding', prepare: async ({ page }, draw) => await fillLine(page, lineOfEntry(draw)),
    press: key('Enter'), isAcknowledged: typed, longest: 500,
  },
  {
    name: 'starting a timer', prepare: async ({ page }, draw) => await fillLine(page, timers[draw.below(2)] ?? 'phone'),
    press: key('Enter'), isAcknowledged: typed, longest: 500,
  },
  {
    name: 'stopping timers',
    prepare: async ({ page }) => await onPage(page, page.getByRole('region', { name: 'Timer' })),
    press: key('s'), isAcknowledged: says(/^Timer stopped/u), longest: 500,
  },
  {
    name: 'undoing', prepare: async ({ page }) => await onPage(page, null),
    press: key('Control+z'), isAcknowledged: says(/^Undone/u), longest: 500,
  },
  {
    name: 'redoing', prepare: async ({ page }) => await onPage(page, null),
    press: key('Control+y'), isAcknowledged: says(/^Redone/u), longest: 500,
  },
  {
    name: 'deleting', prepare: async ({ page }, draw) => await onRow(page, draw),
    press: key('Delete'), isAcknowledged: says(/^Deleted the entry/u), longest: 500,
  },
  { name: 'editing', prepare: openEdit, press: key('Control+Enter'), isAcknowledged: says(/^Changed/u), longest: 500 },
  {
    name: 'closing the day', prepare: openClosing, press: key('Control+Enter'),
    isAcknowledged: says(/^Closed/u), longest: 600,
  },
  {
    name: 'importing', prepare: openImport, press: key('Control+Enter'),
    isAcknowledged: says(/^Imported/u), longest: 3000,
  },
  {
    name: 'backing up', prepare: openBackUp, press: key('Enter'),
    isAcknowledged: () => false, longest: 1500,
  },
];

const timers = ['phone', 'walkin'];

function lineOfEntry(draw: Generator): string {
  const [hour, minute] = [8 + draw.below(6), 10 + draw.below(40)];
  return `${hour}:${minute}-${hour}:${minute + 1 + draw.below(9)} phone note ${draw.below(1000)}`;
}

async function fillLine(page: Page, text: string): Promise<boolean> {
  const line = lineOf(page);
  await line.fill(text);
  await line.focus();
  return true;
}

/** Leaves the line empty and takes the focus out of it, so that single keys act. */
async function onPage(page: Page, needed: ReturnType<Page['locator']> | null): Promise<boolean> {
  await fillLine(page, '');
  await page.keyboard.press('Escape');
  return needed === null || (await needed.count()) > 0;
}

async function onRow(page: Page, draw: Generator): Promise<boolean> {
  await onPage(page, null);
  const rows = page.locator('[data-scope="log"] tr[data-entry] [data-row]');
  const count = await rows.count();
  if (count === 0) return false;
  await rows.nth(draw.below(count)).focus();
  return true;
}

async function openEdit({ page }: Daybook, draw: Generator): Promise<boolean> {
  if (!(await onRow(page, draw))) return false;
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Edit the entry' });
  const units = form.getByLabel(/^Units/u);
  const isOpen = await units.waitFor({ timeout: 5000 }).then(() => true, () => false);
  if (isOpen) await units.fill(String(2 + draw.below(9000)));
  return isOpen;
}

async function openClosing({ page }: Daybook): Promise<boolean> {
  await onPage(page, null);
  await page.keyboard.press('Control+Enter');
  const button = page.getByRole('dialog').getByRole('button', { name: /^Close the day/u });
  return await button.waitFor({ timeout: 3000 }).then(() => true, () => false);
}

async function openImport(daybook: Daybook, draw: Generator): Promise<boolean> {
  const { page, folder } = daybook;
  const file = path.join(path.dirname(folder), 'drawn.ics');
  const text = new TextDecoder().decode(bigCalendar({ events: 700, aDay: 12, from: '2026-09-17' }));
  writeFileSync(file, text.replaceAll('UID:big-', `UID:drawn-${draw.below(1e9)}-`));
  daybook.answerDialogs(file);
  await onPage(page, null);
  await page.keyboard.press('Control+o');
  const button = page.getByRole('button', { name: /^Import \d+ appointments/u });
  return await button.waitFor({ timeout: 20_000 }).then(() => true, () => false);
}

/** A backup writes nothing to the copies, so none of them can lose anything. */
async function openBackUp({ page }: Daybook): Promise<boolean> {
  await onPage(page, null);
  await openPalette(page);
  await page.keyboard.type('Back up now');
  const option = page.getByRole('option', { name: /^Back up now/u }).first();
  return await option.waitFor({ timeout: 5000 }).then(() => true, () => false);
}

/** Has the page report what it says, from now on. */
export async function listen(page: Page): Promise<readonly Said[]> {
  const heard: Said[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith(mark)) heard.push(JSON.parse(message.text().slice(mark.length)) as Said);
  });
  await page.evaluate((before) => {
    let last = '';
    const tell = () => {
      const line = document.querySelector<HTMLInputElement>('input[role="combobox"]');
      const text = document.querySelector('[aria-live="polite"][aria-atomic="true"]')?.textContent ?? '';
      const said = before + JSON.stringify({ isLineEmpty: line !== null && line.value === '', text });
      if (said !== last) console.debug(said);
      last = said;
    };
    const what = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(tell).observe(document, what);
  }, mark);
  return heard;
}

const mark = 'said: ';

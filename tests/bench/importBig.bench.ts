import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, test } from 'vitest';
import { countText } from '#shared/reports/figures';
import { bigCalendar } from '../fixtures/bigCalendar';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { longestTask, type LongestTask } from './longestTask';
import { repeatsOf } from './repeats';
import { tell, type Figure } from './results';
import { spreadOf } from './statistics';

const repeats = repeatsOf(5);
/** Milliseconds that the window may spend on one task. */
const mostBlocked = 50;

let daybook: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
});

type Measured = Readonly<Record<'preview' | 'rules' | 'more' | 'taking' | 'again', LongestTask>>;

test('the window stays responsive while a large calendar is imported', async () => {
  const [small, large] = [[], []] as [Measured[], Pick<Measured, 'preview' | 'rules'>[]];
  for (let turn = 0; turn < repeats; turn += 1) {
    small.push(await importWhole());
    large.push(await previewLarge());
  }
  const figure = (what: string, target: number, values: readonly number[], remark: string): Figure => ({
    what: `Longest task of the window: ${what}`,
    against: 'none',
    unit: 'ms',
    target,
    isGuard: true,
    found: spreadOf(values),
    remark,
  });
  const drawn = 'Processor time of the longest task, drawing included.';
  tell('importBig', [
    figure(
      'preview of 5,000 events',
      mostBlocked,
      small.map(({ preview }) => preview.all),
      drawn,
    ),
    figure(
      'a rule changed over 5,000 events',
      mostBlocked,
      small.map(({ rules }) => rules.all),
      drawn,
    ),
    figure(
      'six more days shown',
      mostBlocked,
      small.map(({ more }) => more.all),
      drawn,
    ),
    figure(
      'preview of the same file again',
      mostBlocked,
      small.map(({ again }) => again.all),
      drawn,
    ),
    figure(
      'import of 5,000 events',
      2 * mostBlocked,
      small.map(({ taking }) => taking.all),
      'A change set of 500 records is one task.',
    ),
    figure(
      'preview and rules of 20,000 events',
      mostBlocked,
      large.map(({ preview, rules }) => Math.max(preview.own, rules.own)),
      'Without what the engine needs to draw.',
    ),
  ]);
});

async function importWhole(): Promise<Measured> {
  const { page } = await openWith({ events: 5_000, aDay: 12 });
  const preview = await longestTask(page, async () => await showPreview(page));
  const rules = await longestTask(page, async () => await changeRules(page, 5_000));
  const more = await longestTask(page, async () => {
    await page.getByRole('button', { name: /^6 of .* more days/u }).click();
    await page.locator('.import-days tbody tr').nth(115).waitFor();
  });
  const taking = await longestTask(page, async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Imported: [\d,]+ new, 0 changed\./u).first().waitFor();
  });
  const again = await longestTask(page, async () => await showPreview(page));
  await daybook?.cleanUp();
  return { preview, rules, more, taking, again };
}

async function previewLarge(): Promise<Pick<Measured, 'preview' | 'rules'>> {
  const { page } = await openWith({ events: 20_000, aDay: 48 });
  const preview = await longestTask(page, async () => await showPreview(page));
  const rules = await longestTask(page, async () => await changeRules(page, 20_000));
  await daybook?.cleanUp();
  return { preview, rules };
}

async function openWith(shape: { readonly events: number; readonly aDay: number }): Promise<Daybook> {
  daybook = await launchDaybook({ now: '2026-09-16T07:30:00-04:00', switches: ['--sample'] });
  const file = path.join(daybook.folder, 'big.ics');
  writeFileSync(file, bigCalendar({ ...shape, from: '2026-06-20' }));
  daybook.answerDialogs(file, file);
  await daybook.page.getByRole('heading', { name: 'Wednesday, September 16' }).first().waitFor();
  return daybook;
}

async function showPreview(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import [\d,]+ appointments/u }).waitFor();
}

/**
 * Adds a word, removes it, and leaves out the events that no word matches. Each of the eight titles is an eighth of the
 * events.
 */
async function changeRules(page: Page, events: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Another word' }).fill('home');
  await page.keyboard.press('Enter');
  const rule = page.locator('.import-rules li', { has: page.getByLabel('Kind for home') });
  await rule.getByText(countText(events / 8), { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Delete the word home' }).click();
  await page.getByLabel('Kind if no word matches').selectOption('Left out');
  await page.getByRole('button', { name: `Import ${countText((events * 7) / 8)} appointments` }).waitFor();
}

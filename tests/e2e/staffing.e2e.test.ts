import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { ReportJson } from '#shared/exports/json';
import { violationsOf } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { openPalette } from '../helpers/readyFor';
import { readPdf } from '../helpers/readPdf';
import { temporaryFolder } from '../helpers/temporaryFolder';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a supervisor closes a study, sets a standard, and prints the need as a PDF with every total', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await openAsRowan(daybook.page);
  await startStudy(daybook.page);
  await closeStudy(daybook.page);
  await setStandard(daybook.page);

  daybook = await restarted(daybook);
  const { page } = daybook;
  await page.keyboard.press('Control+7');
  await page.getByLabel('Weights in use').selectOption({ label: '“Pilot”, measured, Aug 14' });
  await page.locator('.page-head').getByText('weights “Pilot”, measured Aug 3 to Aug 14, 2026').waitFor();
  const needs = await cellsOf(page.getByRole('table', { name: 'From minutes to officers' }));
  expect(needs).toHaveLength(6);

  const folder = temporaryFolder();
  const [pdf, json] = [path.join(folder, 'staffing.pdf'), path.join(folder, 'staffing.json')];
  daybook.answerDialogs(pdf, json);
  await page.keyboard.press('Control+Shift+P');
  await savedAs(page, pdf);
  await page.keyboard.press('Control+Shift+e');
  await savedAs(page, json);
  const { title, isTagged, pages } = await readPdf(pdf);
  const text = pages.join(' ');
  expect([title, isTagged]).toEqual(['Staffing: Unit 2', true]);
  const report = JSON.parse(readFileSync(json, 'utf8')) as ReportJson;
  const said = [...totalsOf(report), ...needs.flat().filter((cell) => /^[−\d]/.test(cell))];
  expect(said.length).toBeGreaterThan(12);
  expect(said.filter((figure) => !text.includes(figure))).toEqual([]);
  for (const words of [
    'Not a time-and-attendance record',
    'Simulated',
    'Pilot',
    'officer-days',
    'Supervisors are not case officers',
    `Daybook ${report.programVersion}`,
    'inputs sha-256',
    '1 of',
  ]) {
    expect(text).toContain(words);
  }
  for (const alias of ['Alder', 'Birch', 'Cedar', 'Juniper']) expect(text).not.toContain(alias);
  expect(report.digests.length).toBeGreaterThan(8);

  const summary = path.join(folder, 'summary.pdf');
  daybook.answerDialogs(summary);
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('button', { name: /^PDF/ }).click();
  await savedAs(page, summary);
  expect((await readPdf(summary)).pages).toHaveLength(1);
});

test('each tab and opened figure of Staffing is free of axe violations; officers do not see Staffing', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  expect(await page.getByRole('navigation', { name: 'Places' }).getByText('Staffing').count()).toBe(0);
  await openAsRowan(page);
  const found: unknown[] = [...(await violationsOf(daybook))];
  for (const tab of ['Study', 'Standards', 'Sensitivity', 'Need']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel', { name: tab }).waitFor();
    found.push(...(await violationsOf(daybook)));
  }
  await page.getByRole('button', { name: /^Check-in, .* minutes: show the entries$/ }).click();
  const drill = page.getByRole('dialog');
  await drill.getByRole('button', { name: 'Cedar' }).click();
  await drill.getByRole('table', { name: 'Minutes and units by day' }).getByRole('button').first().click();
  await drill.getByText('The entries add up to the figure.').waitFor();
  found.push(...(await violationsOf(daybook)));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await drill.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Implied need, officers, As is/ }).click();
  const units = drill.getByRole('button', { name: /^Check-in, Units a year/ });
  await units.click();
  await firstOf(drill, 'Counted, by docket').click();
  await firstOf(drill, 'By officer').click();
  await firstOf(drill, 'By day').click();
  await drill.getByRole('table', { name: 'Entries of the day' }).waitFor();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Escape');
  found.push(...(await violationsOf(daybook)));
  await units.waitFor();
  await page.keyboard.press('Escape');
  await drill.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Check by bootstrap' }).click();
  await page.getByText(/A check, never the interval\..*9,999 replicates.*seed \d+\.$/).waitFor();
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('radio', { name: 'Time study' }).check();
  await page.getByRole('region', { name: 'Preview' }).getByText('Quality of the log').waitFor();
  expect(await page.getByRole('region', { name: 'Preview' }).getByText('Cedar').count()).toBe(0);
  await page.getByLabel('Name the officers in this report').click();
  await page.getByRole('region', { name: 'Preview' }).getByText('Cedar').first().waitFor();
  found.push(...(await violationsOf(daybook)));
  expect(found).toEqual([]);
});

test('weights come from a CSV file, and are labeled as imported', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await openAsRowan(page);
  await importWeights(daybook);
  await page.getByText('The weights were not measured here, so there is nothing to draw from.').waitFor();
});

async function importWeights(from: Daybook): Promise<void> {
  const { page } = from;
  const file = path.join(temporaryFolder(), 'weights.csv');
  writeFileSync(file, 'kind,weight_minutes\nCheck-in,24.1\nDocket review,9.5\n');
  await openPalette(page);
  await page.keyboard.type('import a set of weights');
  await page.getByRole('option', { name: /weights/i, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Import a set of weights' });
  await form.getByLabel('Name of the set').fill('Statewide 2024');
  from.answerDialogs(file);
  await form.getByRole('button', { name: 'Open a CSV file…' }).click();
  await form.getByText('weights.csv.').waitFor();
  await form.getByRole('button', { name: /^Import/ }).click();
  await form.waitFor({ state: 'detached' });
  await page.locator('.page-head').getByText('weights “Statewide 2024”, imported').waitFor();
}

/** The first figure of an opened table that opens further. */
const firstOf = (drill: Locator, table: string) =>
  drill.getByRole('table', { name: table, exact: true }).getByRole('button').first();

async function openAsRowan(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await openPalette(page);
  await page.keyboard.type('open as rowan');
  await page.getByRole('option', { name: /Rowan/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Places' }).getByText('Staffing').click();
  await page.getByRole('table', { name: 'Case weights' }).waitFor();
}

async function startStudy(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Study' }).click();
  await page.getByRole('button', { name: 'Start a study…' }).click();
  const form = page.getByRole('dialog');
  await page.keyboard.press('Enter');
  await form.getByText('Give the study a name').waitFor();
  await form.getByLabel('Name', { exact: true }).fill('Pilot');
  await form.getByLabel('First day').fill('2026-08-03');
  await form.getByLabel('Last day').fill('2026-08-14');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await page.getByLabel('Study', { exact: true }).selectOption({ label: '“Pilot”, Aug 3 to Aug 14, 2026' });
}

async function closeStudy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the study…' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('table', { name: 'Weights to freeze' }).getByText('Check-in').waitFor();
  await form.getByRole('button', { name: /^Close and freeze/ }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText('closed Aug 14').waitFor();
}

async function setStandard(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Standards' }).click();
  await page.getByRole('button', { name: 'New standard…' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Set', { exact: true }).fill('Set 1');
  await form.getByLabel('Kind', { exact: true }).selectOption({ label: 'Docket review' });
  await form.getByLabel('Required, units per case and year').fill('1.5');
  await form.getByRole('radio', { name: 'Written policy' }).check();
  await form.getByText(/^8,900 cases × 1.5 = 13,350 a year/).waitFor();
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
}

/** The same folder after quitting and starting again, as the supervisor. */
async function restarted(before: Daybook): Promise<Daybook> {
  await before.quit();
  const after = await before.restart();
  await after.page.getByRole('navigation', { name: 'Places' }).getByText('Staffing').waitFor();
  return after;
}

async function savedAs(page: Page, file: string): Promise<void> {
  await page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
}

async function cellsOf(table: Locator): Promise<string[][]> {
  await table.waitFor();
  const rows = await table.locator('tbody tr').all();
  return await Promise.all(rows.map(async (row) => await row.locator('td').allInnerTexts()));
}

/** The totals of all tables of a report as printed. */
function totalsOf({ totals, parts }: ReportJson): string[] {
  const all = [totals, ...parts.map((part) => part.totals)].flatMap((row) => Object.values(row));
  return all.filter((value) => typeof value === 'number').map(printed);
}

function printed(value: number): string {
  const decimals = Number.isInteger(value) || value >= 1000 ? 0 : value < 100 ? 2 : 1;
  if (value === 1) return '100.0%';
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

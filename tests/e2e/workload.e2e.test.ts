import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { openPalette, workloadIsShown } from '../helpers/readyFor';
import { temporaryFolder } from '../helpers/temporaryFolder';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a supervisor sees the unit by officer and docket, steps through periods, copies and exports', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page, app } = daybook;
  // Simulating the unit takes long on a busy machine.
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await page.keyboard.press('Control+5');
  const table = page.getByRole('table', { name: /^Minutes and units by activity/ });
  await table.waitFor();
  expect(await page.getByLabel('Whose work').count()).toBe(0);

  await openPalette(page);
  await page.keyboard.type('open as rowan');
  await page.getByRole('option', { name: /Rowan/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  const officers = page.getByRole('table', { name: 'Minutes and participation by officer' });
  await officers.waitFor();
  const names = async () => await officers.locator('tbody th').allInnerTexts();
  const caseOfficers = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Juniper', 'Maple', 'Oak'];
  await expect.poll(names).toEqual(caseOfficers);
  await page.getByText(/^Of 8 officers, /).first().waitFor();
  const whose = page.getByLabel('Whose work', { exact: true });
  await whose.selectOption('Unit 2, with supervisors');
  await expect.poll(names).toEqual([...caseOfficers, 'Rowan, supervisor']);
  await whose.selectOption('Unit 2, case officers');
  await expect.poll(names).toEqual(caseOfficers);
  await workloadIsShown(page);
  const minutesOfOfficers = sum(await officers.locator('tbody tr td:nth-of-type(1)').allInnerTexts());
  expect([minutesOfOfficers, figure(await officers.locator('tfoot td').first().innerText())]).toEqual([
    await totalOf(table),
    await totalOf(table),
  ]);

  await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption('Pay period');
  await page.getByRole('radio', { name: 'Day' }).focus();
  await page.keyboard.press('Space');
  const head = page.locator('.page-head');
  await head.getByText('Sep 6 to Sep 19, 2026').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await head.getByText('Aug 23 to Sep 5, 2026').waitFor();
  await page.getByLabel('Docket', { exact: true }).selectOption('Detained');
  await head.getByText('Unit 2, detained docket').waitFor();
  await expect.poll(names).toEqual(['Juniper', 'Maple', 'Oak']);
  await expect.poll(async () => await table.locator('thead th').count()).toBe(1 + 14 + 3);
  await workloadIsShown(page);

  const file = path.join(temporaryFolder(), 'unit.csv');
  daybook.answerDialogs(file);
  await page.keyboard.press('Control+e');
  await page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  const rows = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const total = await totalOf(table);
  expect(sum(rows.map(({ minutes }) => minutes ?? ''))).toBe(total);
  expect([...new Set(rows.map(({ scope, simulated }) => `${scope} ${simulated}`))]).toEqual([
    'Unit 2, detained docket, case officers true',
  ]);

  await page.keyboard.press('Control+Shift+C');
  await page.getByText(/^Copied the table, \d+ rows$/).last().waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const last = copied.split('\n').at(-1)?.split('\t') ?? [];
  expect([last[0], sum(last.slice(1, 15)), Number(last[15])]).toEqual(['All', total, total]);

  await page.keyboard.press('Alt+Home');
  await head.getByText('Sep 6 to Sep 19, 2026').waitFor();
});

/** The total over all activities and periods, in the column before share and units. */
async function totalOf(table: Locator): Promise<number> {
  return figure((await table.locator('tfoot td').allInnerTexts()).at(-3) ?? '');
}

function figure(text: string): number {
  return text === '–' ? 0 : Number(text.replaceAll(',', ''));
}

function sum(texts: readonly string[]): number {
  return texts.reduce((all, text) => all + figure(text), 0);
}

import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { openPalette } from '../helpers/readyFor';
import { exportedRows, openRecordsTab } from '../helpers/recordsScreen';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

const officers = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Juniper', 'Maple', 'Oak'];

/** The tabs that can show the unit, and the names of their tables and reports. */
const tabs = [
  { tab: 'Collateral duties', list: 'Duties by officer', report: 'unit-duties' },
  { tab: 'Record checks', list: 'Record checks by officer', report: 'unit-record-checks' },
  { tab: 'Docket review', list: 'Docket review by officer', report: 'unit-docket-review' },
] as const;

test('a supervisor sees duties, checks and review of the unit, and files name officers only if ticked', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await openAsRowan(daybook.page);
  const findings: string[] = [];
  for (const { tab, list, report } of tabs) {
    const shown = await openUnitTab(daybook.page, tab, list);
    expect(shown.names.filter((name) => officers.includes(name)).toSorted()).toEqual(officers);
    findings.push(shown.finding);

    const rows = await exportedRows(daybook, report);
    expect(rows.map(({ docket }) => docket)).toEqual(['non-detained', 'detained']);
    expect(namedIn(await exportedRows(daybook, 'by officer'))).toEqual([]);
    expect(await namedInCopy(daybook)).toEqual([]);
    await daybook.page.getByLabel('Name officers').check();
    expect(namedIn(await exportedRows(daybook, 'by officer'))).toEqual(officers);
    await daybook.page.getByLabel('Name officers').check();
    expect(await namedInCopy(daybook)).toEqual(officers);
    expect(await daybook.page.getByLabel('Name officers').isChecked()).toBe(false);
  }

  await daybook.quit();
  daybook = await daybook.restart();
  for (const [index, { tab, list }] of tabs.entries()) {
    expect((await openUnitTab(daybook.page, tab, list)).finding).toBe(findings[index]);
  }
});

async function openAsRowan(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await openPalette(page);
  await page.keyboard.type('open as rowan');
  await page.getByRole('option', { name: /Rowan/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Places' }).getByText('Staffing').waitFor();
}

async function openUnitTab(page: Page, tab: string, list: string) {
  const panel = await openRecordsTab(page, tab);
  const table = panel.getByRole('table', { name: list });
  await table.waitFor();
  return {
    names: await table.locator('tbody button').allInnerTexts(),
    finding: await panel.locator('.records-finding').innerText(),
  };
}

/** The officers named in a copy of the table of the open tab. */
async function namedInCopy({ page, app }: Daybook): Promise<string[]> {
  const copied = async () => await app.evaluate(({ clipboard }) => clipboard.readText());
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await page.keyboard.press('Control+Shift+C');
  await expect.poll(copied).not.toBe('');
  const text = await copied();
  return officers.filter((name) => text.includes(name));
}

function namedIn(rows: readonly Readonly<Record<string, string>>[]): string[] {
  return officers.filter((name) => rows.some((row) => Object.values(row).includes(name)));
}

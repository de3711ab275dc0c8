import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Daybook } from './launchDaybook';
import { readCsv } from './readCsv';
import { lineIsEmptied, lineTakesKeys } from './readyFor';
import { temporaryFolder } from './temporaryFolder';

/** Opens a tab of Records, and waits for its first content. */
export async function openRecordsTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  await page.keyboard.press('Control+4');
  await page.getByRole('tab', { name }).click();
  const panel = page.getByRole('tabpanel', { name });
  await panel.locator('.records-finding, .empty-state').first().waitFor();
  return panel;
}

/** Logs a line on Today, and waits until it is saved. */
export async function logLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await lineTakesKeys(page);
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await lineIsEmptied(page);
}

/** Exports the open report as CSV; returns the rows of one of its tables. */
export async function exportedRows(daybook: Daybook, part: string): Promise<Readonly<Record<string, string>>[]> {
  const file = path.join(temporaryFolder(), 'report.csv');
  daybook.answerDialogs(file);
  await daybook.page.keyboard.press('Control+e');
  await daybook.page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  return readCsv(readFileSync(file, 'utf8')).filter((row) => row['part'] === part);
}

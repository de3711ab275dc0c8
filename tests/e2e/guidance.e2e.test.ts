import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { openPalette } from '../helpers/readyFor';
import { openRecordsTab } from '../helpers/recordsTab';
import { temporaryFolder } from '../helpers/temporaryFolder';

let daybook: Daybook;

afterEach(async () => {
  await daybook.cleanUp();
});

test('guidance is added, replaced, read, found by its sealed text, and in the report after a restart', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  const none = await axeViolations(daybook, 'guidance, empty', async () => await openRecordsTab(daybook, 'Guidance'));
  const { page } = daybook;
  await page.getByRole('button', { name: 'Add guidance…' }).click();
  const form = page.getByRole('dialog', { name: /guidance/i });
  await form.getByLabel('What it is about').fill('Review intervals');
  await form.getByLabel('Received').fill('2026-02-10');
  await form.getByLabel('In force from').fill('2026-02-10');
  await form.getByLabel('Text').fill('Every case of the docket, twice a year.');
  await form.getByRole('button', { name: /^Add/ }).click();
  const list = page.getByRole('table', { name: 'Guidance of Alder' });
  await list.getByText('Review intervals').waitFor();

  await page.getByRole('button', { name: 'Replace…' }).click();
  await form.getByLabel('In force from').fill('2026-02-01');
  await form.getByRole('button', { name: /^Add/ }).click();
  await form.getByText('It would replace no. 1 before that one is in force.').waitFor();
  await form.getByLabel('In force from').fill('2026-09-01');
  await form.getByRole('radio', { name: 'Oral' }).check({ force: true });
  await form.getByRole('button', { name: /^Add/ }).click();
  await list.getByText('by no. 2').waitFor();
  await page.getByText('1 piece of guidance is in force, 0 of them written, 0.0%.').waitFor();

  await page.getByLabel('In force on').fill('2026-08-31');
  await page.getByText('1 piece of guidance is in force, 1 of them written, 100.0%.').waitFor();
  await page.getByRole('button', { name: 'Today', exact: true }).last().click();
  await list.getByRole('button', { name: 'Review intervals' }).first().focus();
  await page.keyboard.press('a');
  await list.getByText('Sep 16').waitFor();
  const full = await axeViolations(daybook, 'guidance, full', async () => await openRecordsTab(daybook, 'Guidance'));
  expect([...none, ...full]).toEqual([]);

  await page.getByLabel('Full text').fill('twice a year');
  await expect.poll(async () => await list.getByRole('button', { name: 'Review intervals' }).count()).toBe(1);
  await page.getByLabel('Full text').fill('');
  await openPalette(page);
  await page.keyboard.type('every case twice');
  await page.getByRole('option', { name: /No\. 1, Review intervals/ }).waitFor();
  await page.keyboard.press('Escape');

  await daybook.quit();
  daybook = await daybook.restart();
  await openRecordsTab(daybook, 'Guidance');
  await daybook.page.getByText('1 piece of guidance is in force').first().waitFor();
  const file = path.join(temporaryFolder(), 'guidance.json');
  daybook.answerDialogs(file);
  await daybook.page.getByRole('button', { name: /^JSON/ }).click();
  await daybook.page.getByRole('region', { name: 'Last change' }).getByText(`as ${file}`).waitFor();
  const report = readFileSync(file, 'utf8');
  expect((JSON.parse(report) as { readonly rows: readonly object[] }).rows).toMatchObject([
    { number: 2, channel: 'oral', in_force_from: '2026-09-01', in_force: true, replaces: 1, read: '2026-09-16' },
    { number: 1, channel: 'memo', in_force_to: '2026-08-31', in_force: false, replaced_by: 2, read: null },
  ]);
  expect(report).not.toContain('twice a year');
});

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compareText } from '#shared/base/compareText';
import { launchDaybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { startOnce } from '../helpers/startOnce';

const outlook = path.resolve(import.meta.dirname, '../fixtures/calendars/outlook.ics');

/** The files that Daybook writes itself, with their sizes, except those of the first head and of the window's place. */
function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && (one.parentPath.endsWith('journal') || one.name.endsWith('.json')))
    .filter(({ name }) => !['installation.json', 'window.json'].includes(name))
    .map(({ parentPath, name }) => `${name}, ${statSync(path.join(parentPath, name)).size} bytes`)
    .toSorted(compareText);
}

test('a second start opens no second window: it hands its calendar over, or explains in one sentence', async () => {
  const daybook = await launchDaybook({ switches: [outlook] });
  onTestFinished(daybook.cleanUp);
  await passFirstRun(daybook.page);
  const preview = daybook.page.getByText(`${path.basename(outlook)}, `);
  await preview.waitFor();
  await daybook.page.keyboard.press('Escape');
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
  const second = startOnce(daybook.folder, [outlook]);
  await preview.waitFor();
  expect([second.status, daybook.app.windows().length]).toEqual([0, 1]);
  const before = filesOf(daybook.folder);
  const third = startOnce(daybook.folder);
  await daybook.page.getByText('Daybook was open already: this is its window.').first().waitFor();
  expect([third.status, third.stderr.match(/daybook: .*/)?.[0], filesOf(daybook.folder)]).toEqual([
    0, 'daybook: Daybook is already open with this data folder; its window is now in front.', before,
  ]);
});

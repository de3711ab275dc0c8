import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchDaybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { startOnce } from '../helpers/startOnce';

const outlook = path.resolve(import.meta.dirname, '../fixtures/calendars/outlook.ics');

test('a calendar of the first start opens after the first run, and one of a second start is handed over', async () => {
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
});

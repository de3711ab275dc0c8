import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied } from '../helpers/readyFor';
import { temporaryFolder } from '../helpers/temporaryFolder';
import {
  canTrace,
  driverPorts,
  networksHere,
  projectFolder,
  traceNetwork,
  withoutDriver,
  type NetworkTrace,
} from '../helpers/traceNetwork';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
  daybook = undefined;
});

test.skipIf(!canTrace())('a day with import, timer, closing and export makes no network request', async () => {
  const traced = await launchTraced();
  const { trace, page, answerDialogs, advance } = traced;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  answerDialogs(path.join(projectFolder, 'tests/fixtures/calendars/outlook.ics'));
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Import \d+ appointments/u }).waitFor();
  await page.keyboard.press('Control+Enter');
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill('9:05-9:35 phone x4');
  await page.keyboard.press('Enter');
  await page.locator('[data-scope="log"] tbody tr', { hasText: '09:05 – 09:35' }).waitFor();
  await lineIsEmptied(page);
  await line.fill('intake');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Timer' }).waitFor();
  await advance(6);
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Close the day' }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+5');
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  const target = path.join(temporaryFolder(), 'report.csv');
  answerDialogs(target);
  await page.keyboard.press('Control+e');
  await expect.poll(() => existsSync(target)).toBe(true);
  expect(
    await page.evaluate(() =>
      fetch('http://127.0.0.1:61999/').then(
        () => 'answered',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  const ports = await driverPorts(traced);
  await traced.quit();
  const left = withoutDriver(trace.calls(), ports);
  console.log(
    `sockets, end to end: ${trace.count()} network calls, ${trace.calls().length} of the internet families, ` +
      `all the driver's own but ${left.length}; networks present: ${networksHere()}`,
  );
  expect([left, trace.calls().length, trace.count() > 10]).toEqual([[], 4, true]);
});

test.skipIf(!canTrace())('a fetch of the main process is caught by the same trace', async () => {
  const traced = await launchTraced();
  const { trace, app } = traced;
  await app.evaluate(async () => await fetch('http://127.0.0.1:61999/').then(() => null, () => null));
  const ports = await driverPorts(traced);
  await traced.quit();
  const left = withoutDriver(trace.calls(), ports);
  const isTheFetch = (line: string) =>
    line.includes(' connect(') && line.includes('sin_port=htons(61999), sin_addr=inet_addr("127.0.0.1")');
  expect([left.length, left.filter(isTheFetch).length]).toEqual([1, 1]);
});

async function launchTraced(): Promise<Daybook & { readonly trace: NetworkTrace }> {
  const trace = traceNetwork(temporaryFolder());
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', executable: trace.executable });
  await passFirstRun(daybook.page);
  return { ...daybook, trace };
}

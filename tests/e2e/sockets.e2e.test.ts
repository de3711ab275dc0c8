import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { filesOf } from '../helpers/findText';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { canTrace, driverPorts, projectFolder, traceNetwork, withoutDriver, type NetworkTrace } from '../helpers/traceNetwork';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
  daybook = undefined;
});

const networks = Object.entries(os.networkInterfaces()).flatMap(([name, addresses]) => (addresses?.some(({ internal }) => !internal) === true ? [name] : []));

test.skipIf(!canTrace())('a run with an import, a line, a timer, a closed day, a report and its export asks nothing of the network', async () => {
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
  await line.fill('intake');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Timer' }).waitFor();
  await advance(6);
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Close the day' }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+2');
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  const target = path.join(temporaryFolder(), 'report.csv');
  answerDialogs(target);
  await page.keyboard.press('Control+e');
  await expect.poll(() => existsSync(target), { timeout: 60_000 }).toBe(true);
  expect(await page.evaluate(() => fetch('http://127.0.0.1:61999/').then(() => 'answered', () => 'refused'))).toBe('refused');
  const ports = await driverPorts(traced);
  await traced.quit();
  const left = withoutDriver(trace.calls(), ports);
  console.log(`sockets, end to end: ${trace.count()} calls about the network, ${trace.calls().length} of the internet families, all the driver's own but ${left.length}; networks present: ${networks.join(', ') || 'none'}`);
  expect([left, trace.calls().length, trace.count() > 10]).toEqual([[], 4, true]);
});

test.skipIf(!canTrace())('a fetch of the main process is caught in the same way', async () => {
  const traced = await launchTraced();
  const { trace, app } = traced;
  await app.evaluate(async () => await fetch('http://127.0.0.1:61999/').then(() => null, () => null));
  const ports = await driverPorts(traced);
  await traced.quit();
  const left = withoutDriver(trace.calls(), ports);
  const isTheFetch = (line: string) => line.includes(' connect(') && line.includes('sin_port=htons(61999), sin_addr=inet_addr("127.0.0.1")');
  expect([left.length, left.filter(isTheFetch).length]).toEqual([1, 1]);
});

test.skipIf(!canTrace())('npm start, from the build to the filled sample, asks nothing of the network', async () => {
  const folder = temporaryFolder();
  const trace = traceNetwork(folder, '/usr/bin/env');
  const data = path.join(folder, 'data');
  const child = spawn(trace.executable, ['npm', 'start', '--', '--sample', `--user-data-dir=${data}`], { cwd: projectFolder, stdio: 'pipe', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await expect.poll(() => isFilled(data), { timeout: 180_000, interval: 500 }).toBe(true);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
  console.log(`sockets, npm start: ${trace.count()} calls about the network, ${trace.calls().length} of the internet families; networks present: ${networks.join(', ') || 'none'}`);
  expect([trace.calls(), trace.count() > 10]).toEqual([[], true]);
});

/** The last of the sample's change sets is in the journal once the setting that shows it is. */
function isFilled(data: string): boolean {
  return filesOf(path.join(data, 'journal')).some((file) => readFileSync(file, 'utf8').includes('"viewer"'));
}

async function launchTraced(): Promise<Daybook & { readonly trace: NetworkTrace }> {
  const trace = traceNetwork(temporaryFolder());
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', executable: trace.executable });
  await passFirstRun(daybook.page);
  return { ...daybook, trace };
}

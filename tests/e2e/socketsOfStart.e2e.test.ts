import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../helpers/findText';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { canTrace, networksHere, projectFolder, traceNetwork } from '../helpers/traceNetwork';

test.skipIf(!canTrace())('npm start, from the build to the filled sample, makes no network request', async () => {
  const folder = temporaryFolder();
  const trace = traceNetwork(folder, '/usr/bin/env');
  const data = path.join(folder, 'data');
  const command = ['npm', 'start', '--', '--sample', `--user-data-dir=${data}`];
  const child = spawn(trace.executable, command, { cwd: projectFolder, stdio: 'pipe', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await expect.poll(() => isFilled(data), { timeout: 300_000, interval: 500 }).toBe(true);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
  console.log(
    `sockets, npm start: ${trace.count()} network calls, ${trace.calls().length} of the internet families; ` +
      `networks present: ${networksHere()}`,
  );
  expect([trace.calls(), trace.count() > 10]).toEqual([[], true]);
});

/** The last change set of the sample writes the setting that shows it. */
function isFilled(data: string): boolean {
  return filesOf(path.join(data, 'journal')).some((file) => readFileSync(file, 'utf8').includes('"viewer"'));
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { traceFiles } from '../helpers/traceFiles';
import { canTrace } from '../helpers/traceNetwork';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test.skipIf(!canTrace())('a backup is made durable, renamed, and its folder made durable, in this order', async () => {
  const trace = traceFiles(temporaryFolder());
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', executable: trace.executable });
  const { page } = daybook;
  await passFirstRun(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('back up now');
  await page.keyboard.press('Enter');
  await page.getByText('Backed up, read back and compared.').first().waitFor();
  const folder = path.join(daybook.folder, 'backups');
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.daybook-backup'));
  const calls = trace.calls(folder);
  await daybook.quit();
  const first = calls.slice(calls.indexOf(`fsync ${name}.part`));
  expect(first.slice(0, 3)).toEqual([`fsync ${name}.part`, `rename ${name}`, 'fsync backups']);
});

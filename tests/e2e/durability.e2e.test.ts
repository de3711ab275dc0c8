import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { DaybookBridge } from '#shared/contract/ipc';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { canTrace } from '../helpers/traceNetwork';
import { traceSync } from '../helpers/traceSync';

const entries = 5;
/** Milliseconds by which each fdatasync is delayed. */
const delay = 1_500;

type PageWindow = typeof globalThis & { readonly daybook: DaybookBridge };

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

/*
 * The acknowledgement is timed where it appears: the page watches the line, and as soon as it is empty again it notes
 * the time since Enter and has the main process write a line to its log. That write is in the same trace as the
 * fdatasync of the journal. It comes after the acknowledgement, so the order alone proves nothing: each fdatasync is
 * therefore delayed, and no acknowledgement may come before the delay is over.
 */
test.skipIf(!canTrace())('an entry is acknowledged only after the fdatasync of its journal line', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await daybook.quit();
  const segment = path.join(daybook.folder, 'journal', nextSegment(daybook.folder));
  const log = path.join(daybook.folder, 'logs', 'main.log');
  const trace = traceSync(temporaryFolder(), [segment, log], delay);
  daybook = await daybook.restart({ executable: trace.executable });
  const { page } = daybook;
  await logOne(page, 0);
  const waited: number[] = [];
  for (let number = 1; number <= entries; number += 1) waited.push(await logOne(page, number));
  await daybook.quit();
  const calls = trace.calls();
  const syncs = calls.filter(({ call }) => /^fdatasync\(\d+<.*\.jsonl>/.test(call));
  const acknowledged = Array.from({ length: entries }, (_, index) =>
    calls.find(({ call }) => call.startsWith('write(') && call.includes(`acknowledged ${index + 1}.`)),
  );
  const leads = acknowledged.map((mark, index) => ((mark?.began ?? 0) - (syncs[index]?.ended ?? Infinity)) * 1000);
  console.log(
    `durability: ${syncs.length} fdatasync of the journal delayed by ${delay} ms; ` +
      `acknowledged ${waited.map(Math.round).join(', ')} ms after Enter, ` +
      `noted ${leads.map((lead) => lead.toFixed(1)).join(', ')} ms after the end of its fdatasync`,
  );
  expect([syncs.length, waited.filter((time) => time < delay), leads.filter((lead) => !(lead > 0))]).toEqual([
    entries,
    [],
    [],
  ]);
});

/** The name of the segment that the next start writes. */
function nextSegment(folder: string): string {
  const count = readdirSync(path.join(folder, 'journal')).filter((name) => name.endsWith('.jsonl')).length;
  return `${String(count + 1).padStart(6, '0')}.jsonl`;
}

/** Logs an entry with the line. Returns the milliseconds from Enter to the acknowledgement, by the page's clock. */
async function logOne(page: Page, number: number): Promise<number> {
  const line = page.getByRole('combobox', { name: 'Log something' });
  await line.fill(`9:05-9:35 phone note: entry ${number}`);
  const noted = page.evaluate(
    (mark) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('input[role="combobox"]');
        let entered = Infinity;
        field?.addEventListener('keydown', () => (entered = performance.now()), { once: true, capture: true });
        const observer = new MutationObserver(() => {
          if (field?.value !== '') return;
          observer.disconnect();
          void (globalThis as PageWindow).daybook.invoke('app.log', { text: `acknowledged ${mark}.` });
          resolve(performance.now() - entered);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    number,
  );
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[role="combobox"]')?.value !== '');
  await line.press('Enter');
  return await noted;
}

import type { Change } from '#shared/records/all';
import type { Instant, ZoneName } from '#shared/time/day';
import { applyMany } from '#renderer/commands/run';
import type { Platform } from '#renderer/platform/platform';
import { openServices } from '#renderer/services/openServices';
import { openDatabase } from '#renderer/storage/database';
import { bootstrapInWorker, stopBootstrap, timeBootstrap } from './bootstrap';
import { fullDay } from './fullDay';
import { fullLedger } from './fullLedger';
import { ownYears } from './ownYears';
import { tenYearReport } from './tenYearReport';

/**
 * How long reading and everything after it took, how long reading alone took, in milliseconds, and how many records
 * were read.
 */
export type ColdReading = { readonly milliseconds: number; readonly reading: number; readonly records: number };

/**
 * What a measurement can run in this page, which replaces the program's own page in the real program. Times are in
 * milliseconds.
 */
export type BenchPage = {
  /** Writes so many entries over so many days in the program's only way to write to both copies. */
  readonly fill: (
    entries: number,
    days: number,
    zone: string,
    seed: number,
  ) => Promise<{ readonly records: number; readonly milliseconds: number }>;
  /** Writes so many entries of a minute, all on today, in the same way. */
  readonly fillDay: (entries: number, zone: string) => Promise<void>;
  /** Writes so many requests for travel documents of one officer in the same way. */
  readonly fillLedger: (requests: number, zone: string) => Promise<void>;
  /** Reads the ten years' totals, and the closings of their days, with nothing but IndexedDB. */
  readonly rawGetAll: () => Promise<ColdReading>;
  /** Reads the same records as the program does, and makes the ten-year report with its table. */
  readonly report: () => Promise<ColdReading>;
  /** The bootstrap of a need in its worker, and a plain loop that does the same. */
  readonly timeBootstrap: typeof timeBootstrap;
  readonly bootstrapInWorker: typeof bootstrapInWorker;
  readonly stopBootstrap: typeof stopBootstrap;
};

/**
 * How many records at the end are written in a change set of their own, as in daily use. The engine remembers each row
 * that a change set touches until it next compacts its files. After change sets of 500 records it remembers many more
 * rows than in daily use, which would distort everything measured later.
 */
const singly = 1000;

const { daybook } = globalThis as unknown as { readonly daybook: Platform };
const bench: BenchPage = {
  fill, fillDay, fillLedger, rawGetAll, report, timeBootstrap, bootstrapInWorker, stopBootstrap,
};
void stand();

/**
 * Available once the page is visible and painted, like the program's own page: the engine runs a hidden page at a lower
 * priority.
 */
async function stand(): Promise<void> {
  await daybook.invoke('window.show', null);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  Object.assign(globalThis, { bench });
}

async function fill(entries: number, days: number, zone: string, seed: number): ReturnType<BenchPage['fill']> {
  const opened = await openServices(daybook);
  if (!opened.ok) throw new Error(opened.error.message);
  const { services } = opened.value;
  const wanted = { zone: zone as ZoneName, seed: BigInt(seed), entries, days };
  const changes = ownYears({ now: services.clock.now(), ...wanted });
  const started = performance.now();
  const [atOnce, oneByOne] = [changes.slice(0, -singly), changes.slice(-singly)];
  for (const some of [atOnce, ...oneByOne.map((change) => [change])]) {
    const written = await applyMany(services, some);
    if (!written.ok) throw new Error(written.error.message);
  }
  return { records: changes.length, milliseconds: performance.now() - started };
}

async function fillDay(entries: number, zone: string): Promise<void> {
  await write((now) => fullDay({ now, zone: zone as ZoneName, entries }));
}

async function fillLedger(requests: number, zone: string): Promise<void> {
  await write((now) => fullLedger({ now, zone: zone as ZoneName, requests }));
}

async function write(changesAt: (now: Instant) => readonly Change[]): Promise<void> {
  const opened = await openServices(daybook);
  if (!opened.ok) throw new Error(opened.error.message);
  const { services } = opened.value;
  const written = await applyMany(services, changesAt(services.clock.now()));
  if (!written.ok) throw new Error(written.error.message);
}

async function rawGetAll(): ReturnType<BenchPage['rawGetAll']> {
  const database = await answer(indexedDB.open('daybook'));
  const started = performance.now();
  const transaction = database.transaction(['totals', 'records'], 'readonly');
  const closings = transaction
    .objectStore('records')
    .index('keys')
    .getAll(IDBKeyRange.bound('closing|', 'closing|\uffff'));
  const found = await Promise.all([
    answer<unknown[]>(transaction.objectStore('totals').getAll()),
    answer<unknown[]>(closings),
  ]);
  const milliseconds = performance.now() - started;
  return { milliseconds, reading: milliseconds, records: found.flat().length };
}

async function report(): ReturnType<BenchPage['report']> {
  const opened = await openDatabase({ indexedDB, IDBKeyRange });
  if (!opened.ok) throw new Error(opened.error.message);
  const made = await tenYearReport(opened.value, Date.now() as Instant);
  return { milliseconds: made.milliseconds, reading: made.reading, records: made.records };
}

async function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return await new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no reason.')));
  });
}

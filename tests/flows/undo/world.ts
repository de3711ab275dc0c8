import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { recountRequests, type RequestTotals } from '#shared/analysis/documents/requestTotals';
import { recount } from '#shared/analysis/totals';
import { encodeMonth, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { Generator } from '#shared/base/generator';
import { recordTypes } from '#shared/records/all';
import type { RunningTimer } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { watchTimers } from '#renderer/commands/timers';
import { openServices } from '#renderer/services/openServices';
import type { Services } from '#renderer/services/services';
import { readState } from '#renderer/storage/commit';
import { contentsAfter, countsAfter, noContents } from '#renderer/storage/rows';
import { memoryPlatform, type MemoryJournal } from '../../helpers/memoryPlatform';

/** The program's services on a machine in memory, with a clock that the test moves. The program can be restarted. */
export type World = {
  readonly services: () => Services;
  readonly generator: Generator;
  readonly now: () => Instant;
  /** Advances the clock by some minutes in one tick, and waits until everything that the tick caused is written. */
  readonly tick: (minutes: number) => Promise<void>;
  /** Restarts the program on the same database and journal. */
  readonly restart: () => Promise<void>;
  /** Restarts it on the journal alone, from which the database is rebuilt. */
  readonly restartFromJournal: () => Promise<void>;
  /** Restarts it on the database alone, from which the journal is rewritten. */
  readonly restartFromDatabase: () => Promise<void>;
  readonly close: () => void;
};

const firstNow = Date.UTC(2026, 8, 16, 18, 42) as Instant;

/** Opens a world without records. */
export async function openWorld(generator: Generator): Promise<World> {
  const journal: MemoryJournal = { lines: [], isBroken: false };
  let indexedDB = new IDBFactory();
  let now = firstNow;
  let ticks: ((at: Instant) => void)[] = [];
  const start = async (): Promise<Services> => {
    ticks = [];
    const platform = memoryPlatform(journal, now, (tick) => ticks.push(tick));
    const random = { bytes: (count: number) => Uint8Array.from({ length: count }, () => generator.below(256)) };
    const opened = await openServices(platform, { databases: { indexedDB, IDBKeyRange }, random, wallClock: () => 0 });
    if (!opened.ok) throw new Error(opened.error.message);
    await watchTimers(opened.value.services);
    return opened.value.services;
  };
  let services = await start();
  const again = async () => {
    services.store.database.close();
    services = await start();
  };
  return {
    services: () => services,
    generator,
    now: () => now,
    tick: async (minutes) => {
      now = (now + minutes * 60_000) as Instant;
      for (const tick of ticks) tick(now);
      await services.store.reader.allTimers();
      await services.store.atRest();
    },
    restart: again,
    restartFromJournal: async () => {
      indexedDB = new IDBFactory();
      await again();
    },
    restartFromDatabase: async () => {
      journal.lines.length = 0;
      await again();
    },
    close: () => services.store.database.close(),
  };
}

/** Everything the user has: every record as displayed, and the timers apart from when they were last seen. */
export async function contentOf({ store }: Services, withTimers = true): Promise<string> {
  const records: Record<string, unknown> = {};
  for (const type of recordTypes) records[type] = byId(await store.reader.all(type));
  const stacks = withTimers ? await store.reader.allTimers() : [];
  const timers = stacks.map(({ officer, running, interrupted }) => [
    officer,
    running && unseen(running),
    interrupted.map(unseen),
  ]);
  return JSON.stringify([records, timers], inOrder);
}

/** The stored totals of months and of requests beside a recount from the entries, in the same order. */
export async function totalsOf({ store }: Services): Promise<{ readonly kept: string[]; readonly counted: string[] }> {
  const entries = await store.reader.all('entry');
  const counted = [...recount(entries).values()].map(encodeMonth);
  const requests = [...recountRequests(entries).values()];
  return {
    kept: [...plain(await store.database.totals.toArray()), ...texts(await store.database.requestTotals.toArray())],
    counted: [...plain(counted), ...texts(requests)],
  };
}

type Contents = { readonly kept: unknown; readonly counted: unknown; readonly inJournal: unknown };

/** What the database says it contains beside what its rows and the last line of the journal add up to. */
export async function contentsOf({ store, platform }: Services): Promise<Contents> {
  const { contents, counts } = await readState(store.database);
  const added = (await store.database.records.toArray()).map((after) => ({ before: undefined, after }));
  const counted = { contents: await contentsAfter(noContents, added), counts: countsAfter({}, added) };
  const { contents: inJournal } = await platform.invoke('journal.status', null);
  return { kept: { contents, counts }, counted, inJournal };
}

function plain(months: readonly MonthColumns[]): string[] {
  return months
    .map((month) => JSON.stringify({ ...month, buffer: [...new Int32Array(month.buffer)] }, inOrder))
    .toSorted();
}

function texts(totals: readonly RequestTotals[]): string[] {
  return totals.map((one) => JSON.stringify(one, inOrder)).toSorted();
}

function unseen({ seenAt: _seenAt, ...timer }: RunningTimer): unknown {
  return timer;
}

function byId<Item extends { readonly id: string }>(records: readonly Item[]): Item[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Keys in a fixed order, so that equal contents have equal texts. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

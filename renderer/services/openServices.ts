import { newId } from '#shared/base/newId';
import { succeed, type Result } from '#shared/base/result';
import type { StartFacts } from '#shared/contract/ipc';
import { migrations } from '#shared/migrations/all';
import type { Migration } from '#shared/migrations/migration';
import type { Instant } from '#shared/time/day';
import { browserRandom, browserWallClock } from '#renderer/platform/browserRandom';
import type { Platform } from '#renderer/platform/platform';
import { openDatabase, type DaybookDatabase, type IndexedDbPort } from '#renderer/storage/database';
import type { JournalPort, StorePorts } from '#renderer/storage/journal';
import type { OnUpgrade } from '#renderer/storage/migrate';
import { makeStore, type Store } from '#renderer/storage/store';
import { settleCopies, type SettledCopies, type Settling } from '#renderer/storage/recovery/recover';
import type { CheckByBootstrap } from '#renderer/workers/checkByBootstrap';
import { openSearch, type OpenSearch } from '#renderer/workers/openSearch';
import type { ReadCalendarFile } from '#renderer/workers/readCalendarFile';
import type { Clock, Random, Sealer } from './ports';
import { orderKeys, proveKeys } from './proveKeys';
import { rememberHead } from './rememberHead';
import { restoreDrafts } from './restoreDrafts';
import { backUp } from './backUp';
import { makeSealer } from './sealer';
import type { Services } from './services';

/**
 * The program's services, what the main process reported at the start, and the repairs to tell the user about, as
 * sentences.
 */
export type OpenedServices = {
  readonly services: Services;
  readonly facts: StartFacts;
  readonly notices: readonly string[];
  /** Proves the keys that came without a check value by the text they open. No start waits for it. */
  readonly proveKeys: () => Promise<void>;
};

/**
 * Opens the database, brings the two copies to the same state, and makes the services. Fails, without touching
 * anything, with `newer-database` or `newer-journal`; with `database-unavailable` or `storage-failed` if a copy cannot
 * be read; and with `no-key` if text cannot be sealed.
 */
export async function openServices(
  platform: Platform,
  given: Partial<OpenPorts> = {},
): Promise<Result<OpenedServices>> {
  const ports = { ...browserPorts(), ...given };
  const { steps } = ports;
  const [facts, opened] = await Promise.all([
    platform.invoke('app.start', null),
    openDatabase(ports.databases, { ...ports, beforeUpgrade: async () => await backUp(platform, 'migration') }),
  ]);
  const clock = makeClock(platform, facts.clock.now, ports.wallClock, facts.clock.fromFile);
  const { random } = ports;
  if (!opened.ok) return opened;
  const database = opened.value;
  const makeId = () => newId(clock.now(), random.bytes(16));
  const storePorts = (installation: StartFacts['installation']): StorePorts => ({
    journal: journalOf(platform),
    now: clock.now,
    newId: makeId,
    installation,
    keepDrafts: async (drafts) => void (await platform.invoke('drafts.keep', { text: JSON.stringify(drafts) })),
    steps,
  });
  const [settled, sealer] = await Promise.all([
    settleCopies(
      database, storePorts(facts.installation), { head: facts.rememberedHead, at: facts.rememberedAt }, ports.settling,
    ),
    openSealer(platform, random, database),
  ]);
  if (!settled.ok) return closeAnd(database, settled);
  const installation =
    settled.value.fellBehind && !facts.installationIsNew
      ? (await platform.invoke('app.renewInstallation', null)).installation
      : facts.installation;
  if (!sealer.ok) return closeAnd(database, sealer);
  const store = await makeStore(database, storePorts(installation), {
    journal: settled.value.head,
    remembered: facts.rememberedHead,
    mode: settled.value.lagging === null ? 'both' : 'one place',
  });
  rememberHead(store, platform);
  if (facts.drafts !== null) {
    await restoreDrafts(database, facts.drafts);
    await store.keepDraftsBeside();
  }
  await noteFindings(store, facts, settled.value);
  return succeed({
    services: {
      clock, random, sealer: sealer.value.sealer, store, platform, readCalendarFile, checkByBootstrap,
      openSearch: ports.openSearch,
    },
    facts,
    proveKeys: sealer.value.prove,
    notices: [...settled.value.notices, ...settled.value.losses],
  });
}

async function noteFindings(store: Store, { findings }: StartFacts, settled: SettledCopies): Promise<void> {
  const texts = (isLoss: boolean) => findings.filter((one) => one.isLoss === isLoss).map(({ text }) => text);
  await store.findings.add([...settled.losses, ...texts(true)], 'missing');
  await store.findings.add([...texts(false), ...settled.notices], 'mended', settled.taken);
}

async function openSealer(
  platform: Platform,
  random: Random,
  database: DaybookDatabase,
): Promise<Result<OpenedSealer>> {
  const given = await platform.invoke('keys.unwrap', null);
  if (!given.ok) return given;
  const keys = await orderKeys(database, random, given.value);
  const report = (check: string) => void platform.invoke('keys.proved', { check }).catch(() => undefined);
  const isOpen = new Set(keys.filter(({ isProven }) => isProven).map(({ check }) => check));
  const sealer = await makeSealer(keys, random, (check) => (isOpen.has(check) ? undefined : report(check)));
  if (!sealer.ok) return sealer;
  const named = keys.map(({ keyId, check, isProven }) => ({ keyId, check, isProven }));
  return succeed({
    sealer: sealer.value,
    prove: async () => await proveKeys(database, sealer.value, named, report),
  });
}

type OpenedSealer = { readonly sealer: Sealer; readonly prove: () => Promise<void> };

/** Loaded when the user chooses a calendar, so that no start waits for it. */
const readCalendarFile: ReadCalendarFile = async (...given) => {
  const loaded = await import('#renderer/workers/readCalendarFile');
  return await loaded.readCalendarFile(...given);
};

/** Loaded when the user asks for the check, for the same reason. */
const checkByBootstrap: CheckByBootstrap = async (...given) => {
  const loaded = await import('#renderer/workers/checkByBootstrap');
  return await loaded.checkByBootstrap(...given);
};

/**
 * What the browser provides and a test replaces: databases, random numbers, the wall clock in milliseconds, and the
 * worker of the search.
 */
export type OpenPorts = {
  readonly databases: IndexedDbPort;
  readonly random: Random;
  readonly wallClock: () => number;
  readonly steps: readonly Migration[];
  readonly openSearch: OpenSearch;
  /** Called with how far an older database has been upgraded. */
  readonly onUpgrade: OnUpgrade;
  /**
   * Called with the progress of bringing the copies to the same state, and may stop that: opening then fails with
   * `stopped`.
   */
  readonly settling: Settling;
};

function browserPorts(): OpenPorts {
  return {
    databases: { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange },
    random: browserRandom,
    wallClock: browserWallClock,
    steps: migrations,
    openSearch,
    onUpgrade: () => undefined,
    settling: { onProgress: () => undefined, isStopped: () => false },
  };
}

/**
 * The program's only clock: the instant of the last tick if it comes from a file; otherwise that instant plus the
 * wall-clock time since.
 */
function makeClock(platform: Platform, first: Instant, wallClock: () => number, firstFromFile: boolean): Clock {
  const listeners = new Set<(now: Instant, before: Instant) => void>();
  let last = { now: first, fromFile: firstFromFile, at: wallClock() };
  const now = () => (last.fromFile ? last.now : (Math.floor(last.now + (wallClock() - last.at)) as Instant));
  platform.on('clock.tick', (facts) => {
    const before = last.now;
    last = { ...facts, at: wallClock() };
    for (const listener of listeners) listener(facts.now, before);
  });
  return {
    now,
    onTick: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function journalOf(platform: Platform): JournalPort {
  return {
    append: async (line) => await platform.invoke('journal.append', line),
    read: async (above, from) => await platform.invoke('journal.read', { above, from }),
    status: async () => await platform.invoke('journal.status', null),
    verify: async () => await platform.invoke('journal.verify', null),
  };
}

function closeAnd<Failure extends Result<never>>(database: { readonly close: () => void }, failure: Failure): Failure {
  database.close();
  return failure;
}

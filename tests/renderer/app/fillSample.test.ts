import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { recordTypes, type Change } from '#shared/records/all';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { fillSample } from '#renderer/app/fillSample';
import { openServices } from '#renderer/services/openServices';
import type { Services } from '#renderer/services/services';
import { memoryPlatform, type MemoryJournal } from '../../helpers/memoryPlatform';

const now = Date.UTC(2026, 8, 16, 18, 42) as Instant;
const untilDone = { onProgress: () => undefined, isCancelled: () => false };
/** Two officers are enough for a filling that is not finished. */
const ofTwo = { ...untilDone, officers: 2 };
let journal: MemoryJournal;
let services: Services;

beforeEach(async () => {
  journal = { lines: [], isBroken: false };
  const opened = await openServices(memoryPlatform(journal, now), {
    databases: { indexedDB: new IDBFactory(), IDBKeyRange },
    random: { bytes: (count) => new Uint8Array(count).fill(5) },
    wallClock: () => 0,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  ({ services } = opened.value);
});

test('an empty folder is filled once, and a filled one is opened as it is', async () => {
  expect(await fillSample(services, untilDone)).toMatchObject({ ok: true });
  const lines = journal.lines.length;
  expect(await fillSample(services, untilDone)).toMatchObject({ ok: true });
  expect([lines > 10, journal.lines.length]).toEqual([true, lines]);
});

test('an interrupted filling is refused and not taken for a complete unit', async () => {
  const broken = await fillSample(services, {
    ...ofTwo,
    onProgress: (done) => {
      if (done >= 1000) journal.isBroken = true;
    },
  });
  journal.isBroken = false;
  expect([broken.ok, await fillSample(services, ofTwo)]).toMatchObject([
    false,
    { ok: false, error: { code: 'sample-unfinished' } },
  ]);
});

test('a cancelled filling leaves nothing, says what it is doing, and can be started again', async () => {
  const seen = new Set<string>();
  let isCancelled = false;
  const cancelled = await fillSample(services, {
    ...ofTwo,
    isCancelled: () => isCancelled,
    onProgress: (done, _all, step) => {
      seen.add(step);
      isCancelled ||= done >= 1000;
    },
  });
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'sample-cancelled' } });
  expect([...seen]).toEqual(['filling', 'taking back']);
  const left = await Promise.all(recordTypes.map(async (type) => (await services.store.reader.all(type)).length));
  expect(left).toEqual(recordTypes.map(() => 0));
  expect(await services.store.reader.allTimers()).toEqual([]);
  expect(await fillSample(services, ofTwo)).toMatchObject({ ok: true });
});

test('a folder with real records is refused, naming the alias in it', async () => {
  const memberships = [
    { from: '2026-01-01' as Day, unit: recordId('Unit 2'), docket: 'detained', fieldOffice: 'Atlanta' },
  ] as const;
  const zones = alwaysIn('America/New_York' as ZoneName);
  const officer: Change = {
    type: 'officer',
    id: recordId('one'),
    content: { role: 'officer', alias: 'Sorrel', zones, memberships, start: null },
  };
  await services.store.write({
    command: 'test',
    undoable: false,
    decide: () => Promise.resolve({ ok: true, value: { changes: [officer] } }),
  });
  const refused = await fillSample(services, untilDone);
  expect(refused).toMatchObject({ ok: false, error: { code: 'real-records' } });
  expect(!refused.ok && refused.error.message).toContain('Sorrel');
});

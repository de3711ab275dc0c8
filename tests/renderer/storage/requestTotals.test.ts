import { expect, test } from 'vitest';
import { recountRequests } from '#shared/analysis/documents/requestTotals';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import { succeed } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Services } from '#renderer/services/services';
import { recountRows } from '#renderer/storage/commit';
import { anEntry } from '../../helpers/anEntry';
import { aMemoryMachine, startWithOfficer, writeChanges } from '../../helpers/memoryMachine';

/** Minutes of a follow-up that an entry names a request for; null for an entry that is deleted. */
const work = (id: string, request: string | null, minutes: number | null): Change => ({
  type: 'entry', id: recordId(id),
  content: minutes === null
    ? null
    : anEntry({ kind: 'followup', minutes, request: request === null ? null : recordId(request) }),
});

/** The minutes of each request in the database, which must be those of its entries. */
async function minutesByRequest({ store }: Services): Promise<Record<string, number>> {
  const kept = await store.database.requestTotals.toArray();
  const entries = await store.reader.all('entry');
  expect(new Map(kept.map((one) => [one.request, one]))).toEqual(recountRequests(entries));
  return Object.fromEntries(kept.map(({ request, cells }) => [
    request, cells.reduce((sum, { minutes }) => sum + minutes, 0),
  ]));
}

test('the minutes of a request follow its entries: written, changed, moved to another one and deleted', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const after = async (...changes: readonly Change[]) => {
    await writeChanges(services, changes);
    return await minutesByRequest(services);
  };
  expect(await after(work('a', 'one', 20), work('b', 'one', 5), work('c', null, 60))).toEqual({ one: 25 });
  expect(await after(work('a', 'one', 30))).toEqual({ one: 35 });
  expect(await after(work('b', 'two', 5))).toEqual({ one: 30, two: 5 });
  expect(await after(work('a', null, 30))).toEqual({ two: 5 });
  expect(await after(work('b', 'two', null))).toEqual({});
});

test('lost totals are counted again from the entries, and the user is told', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await writeChanges(services, [work('a', 'one', 20), work('b', 'two', 5)]);
  const { database, reader } = services.store;
  await Promise.all([database.totals.clear(), database.requestTotals.clear()]);
  expect(await services.store.checkCount()).toEqual(succeed({
    told: ['The totals of the reports were missing. They were counted again from the entries.'], taken: [], lost: [],
  }));
  expect(await minutesByRequest(services)).toEqual({ one: 20, two: 5 });
  expect(await database.totals.toArray()).toEqual([...recount(await reader.all('entry')).values()].map(encodeMonth));
  expect(await services.store.checkCount()).toEqual(succeed({ told: [], taken: [], lost: [] }));
});

test('without entries there are no totals to miss', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await writeChanges(services, [work('a', 'one', 20)]);
  await writeChanges(services, [work('a', 'one', null)]);
  expect(await services.store.database.totals.count()).toBe(0);
  expect(await services.store.checkCount()).toEqual(succeed({ told: [], taken: [], lost: [] }));
});

test('a recount leaves correct totals as they are', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await writeChanges(services, [work('a', 'one', 20), work('b', 'one', 5)]);
  await recountRows(services.store.database);
  expect(await minutesByRequest(services)).toEqual({ one: 25 });
});

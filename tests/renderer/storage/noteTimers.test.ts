import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';
import { startTimer, stopTimer } from '#renderer/commands/timers';
import { undo } from '#renderer/commands/history';
import type { Services } from '#renderer/services/services';
import {
  aMemoryMachine,
  machineNow,
  machineOfficer as officer,
  startOn,
  startWithOfficer,
} from '../../helpers/memoryMachine';
import { longestWait } from '../../../build/test/patience.mjs';

let machine: ReturnType<typeof aMemoryMachine>;
let services: Services;
let answers: (TimerStack | null)[];
let stop: () => void;

beforeEach(async () => {
  machine = aMemoryMachine();
  services = await startWithOfficer(machine);
  await startTimer(services, { officer, kind: recordId('phone'), duty: null, country: null, units: null, note: null });
  answers = [];
  const subscription = liveQuery(async () => await services.store.reader.timers(officer)).subscribe(
    (stack) => void answers.push(stack),
  );
  stop = () => subscription.unsubscribe();
  await vi.waitFor(() => expect(answers).toHaveLength(1), longestWait);
});
afterEach(() => stop());

const seen =
  (minute: number) =>
  (stack: TimerStack): TimerStack => ({
    ...stack,
    running: stack.running === null ? null : { ...stack.running, seenAt: addMinutes(machineNow, minute) },
  });
const seenAt = (stack: TimerStack | null | undefined): Instant | undefined => stack?.running?.seenAt;

test('each sighting of a timer is written, read by the next command, and survives a restart', async () => {
  await services.store.noteTimers(seen(1));
  await services.store.noteTimers(seen(2));
  expect(seenAt(await services.store.reader.timers(officer))).toBe(addMinutes(machineNow, 2));
  services.store.database.close();
  const again = (await startOn(machine)).services;
  expect(seenAt(await again.store.reader.timers(officer))).toBe(addMinutes(machineNow, 2));
});

test('time to ask about is reported at once', async () => {
  const away = { from: machineNow, to: addMinutes(machineNow, 30) };
  await services.store.noteTimers((stack) => ({ ...seen(30)(stack), away }));
  await vi.waitFor(() => expect(answers.at(-1)?.away).toEqual(away), longestWait);
});

test('an unchanged timer is not written, and a stopped one is no longer noted', async () => {
  const { timers } = services.store.database;
  const asked = [vi.spyOn(timers, 'bulkPut'), vi.spyOn(timers, 'bulkDelete')];
  await services.store.noteTimers((stack) => stack);
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  await stopTimer(services, { officer });
  for (const spy of asked) spy.mockClear();
  await services.store.noteTimers(seen(3));
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  expect(await services.store.reader.timers(officer)).toBeNull();
});

test('a note that cannot be written says so, and the next one starts from what is in the database', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  });
  expect(await services.store.noteTimers(seen(1))).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  put.mockRestore();
  await services.store.noteTimers((stack) => (seenAt(stack) === machineNow ? seen(2)(stack) : stack));
  expect(seenAt(await services.store.reader.timers(officer))).toBe(addMinutes(machineNow, 2));
});

test('a timer that Undo brings back is noted again at the next tick', async () => {
  await stopTimer(services, { officer });
  // There is no timer to note at the tick in between.
  await services.store.noteTimers(seen(1));
  await undo(services);
  await services.store.noteTimers(seen(2));
  expect(seenAt(await services.store.reader.timers(officer))).toBe(addMinutes(machineNow, 2));
});

import { beforeEach, expect, test } from 'vitest';
import { recordId, type RecordId } from '#shared/base/ids';
import { addMinutes } from '#shared/time/minutes';
import { addAppointment } from '#renderer/commands/appointments';
import { undo } from '#renderer/commands/history';
import { logActivity, logLines, type LogActivityInput } from '#renderer/commands/log';
import { recordOutcome } from '#renderer/commands/outcomes';
import type { Services } from '#renderer/services/services';
import {
  aMemoryMachine, machineNow, machineOfficer as officer, machineZone as zone, startWithOfficer,
} from '../../helpers/memoryMachine';

let services: Services;

const at = (minute: number) => addMinutes(machineNow, minute - 120);
const call = (from: number, to: number, defaults: Partial<LogActivityInput> = {}): LogActivityInput => ({
  officer, kind: recordId('phone'), duty: null, country: null, start: at(from), end: at(to), zone, units: 2, note: null,
  origin: 'line', placement: 'stated', ...defaults,
});

async function logged(): Promise<string[]> {
  const entries = (await services.store.reader.all('entry')).toSorted((a, b) => a.start - b.start);
  const minute = (instant: number) => (instant - at(0)) / 60_000;
  return entries.map(({ kind, start, end, units, outcome }) =>
    [kind, `${minute(start)}–${minute(end)}`, units, outcome].filter((part) => part !== null).join(' '),
  );
}

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
});

test('work around a break is two entries in one step, and the second one counts no units', async () => {
  const note = 'before the break';
  await logActivity(services, call(0, 60, { more: [{ start: at(90), end: at(100) }], note }));
  expect(await logged()).toEqual(['phone 0–60 2', 'phone 90–100 0']);
  expect((await services.store.reader.all('entry')).filter((entry) => entry.note !== null)).toHaveLength(1);
  await undo(services);
  expect(await logged()).toEqual([]);
});

test('the lines of a list are one step: one undo takes all of them back', async () => {
  const head = services.store.saveState.get().acknowledged;
  const works = [call(0, 10), call(10, 20, { more: [{ start: at(30), end: at(40) }] }), call(50, 60)];
  expect(await logLines(services, { works, outcomes: [] })).toMatchObject({ ok: true, value: { number: head + 1 } });
  expect(await logged()).toEqual(['phone 0–10 2', 'phone 10–20 2', 'phone 30–40 0', 'phone 50–60 2']);
  await undo(services);
  expect(await logged()).toEqual([]);
});

test('if one line of a list cannot be written, none of them is', async () => {
  const works = [call(0, 10), call(20, 10)];
  expect(await logLines(services, { works, outcomes: [] })).toMatchObject({ ok: false });
  expect(await logged()).toEqual([]);
});

async function aCheckIn(from: number): Promise<RecordId> {
  const added = await addAppointment(services, {
    officer, kind: recordId('check-in'), duty: null, country: null, start: at(from), end: at(from + 30), zone,
    title: null,
  });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.ids[0]!;
}

test('a list answers appointments in the same step as it logs other work', async () => {
  const [first, second] = [await aCheckIn(0), await aCheckIn(40)];
  await logLines(services, {
    works: [call(30, 40)],
    outcomes: [
      { id: first, outcome: 'kept', start: at(5), minutes: 20 },
      { id: second, outcome: 'no-show' },
    ],
  });
  expect(await logged()).toEqual(['check-in 5–25 1 kept', 'phone 30–40 2', 'check-in 40–40 0 no-show']);
  await undo(services);
  const open = await services.store.reader.all('appointment');
  expect([await logged(), open.map(({ outcome }) => outcome)]).toEqual([[], [null, null]]);
});

test('the entry keeps what a line says besides the outcome: units, duty and note', async () => {
  const id = await aCheckIn(0);
  const said = { units: 3, duty: recordId('court-run'), note: 'two children' };
  await recordOutcome(services, { id, outcome: 'kept', said });
  const [entry] = await services.store.reader.all('entry');
  const note = entry?.note ? await services.sealer.open(entry.id, entry.note) : null;
  expect([entry?.units, entry?.duty, note]).toEqual([3, 'court-run', 'two children']);
});

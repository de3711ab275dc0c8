import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';
import { addAppointment } from '#renderer/commands/appointments';
import { editEntry, logActivity } from '#renderer/commands/log';
import {
  aMemoryMachine, machineNow, machineOfficer as officer, machineZone as zone, startWithOfficer,
} from '../../helpers/memoryMachine';

const longAgo = Date.UTC(1026, 8, 16, 14) as Instant;
const timeFrom = (start: Instant) => ({ start, end: addMinutes(start, 20), zone });

test('entries and appointments in a mistyped year are refused, and existing records stay', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const work = { officer, kind: recordId('phone'), duty: null, country: null };
  const entry = { ...work, units: 1, note: null, origin: 'form' as const, placement: 'stated' as const };
  const refusals = [
    await logActivity(services, { ...entry, ...timeFrom(longAgo) }),
    await addAppointment(services, { ...work, ...timeFrom(longAgo), title: null }),
  ];
  await logActivity(services, { ...entry, ...timeFrom(addMinutes(machineNow, -30)) });
  const [logged] = await services.store.reader.all('entry');
  refusals.push(await editEntry(services, { id: logged?.id ?? recordId('none'), changes: timeFrom(longAgo) }));
  expect(
    refusals.map((refused) => (refused.ok ? 'written' : `${refused.error.field}: ${refused.error.message}`)),
  ).toEqual(Array.from({ length: 3 }, () => 'day: Check the year: it must be from 2000 to 2099.'));
  expect(await services.store.reader.all('appointment')).toEqual([]);
});

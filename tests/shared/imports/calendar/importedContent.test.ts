import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { importedAbsence, importedAppointment } from '#shared/imports/calendar/importedContent';
import { withDays, type DatedInstance } from '#shared/imports/calendar/instanceDays';
import { alwaysIn, withZone } from '#shared/rules/zoneOn';
import type { Day, ZoneName } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';
import { anInstance } from '../../../helpers/anInstance';
import { clockOn } from '../../../helpers/clockOn';
import { machineZone } from '../../../helpers/memoryMachine';
import { planAtOnce } from '../../../helpers/planAtOnce';

const importer = { officer: recordId('officer'), calendar: recordId('calendar') };
const [nine, noon] = [clockOn('2026-09-16', '09:00'), clockOn('2026-09-16', '12:00')];

test.each([
  ['whole days have no hours', { allDay: true, wall: Date.UTC(2026, 8, 16), endWall: Date.UTC(2026, 8, 18) }, null],
  ['hours of a day stay hours', { start: nine, end: noon }, { start: 540, end: 720 }],
  ['hours over midnight are whole days', { start: nine, end: clockOn('2026-09-17', '09:00') }, null],
  ['and so are those that end later in the next day', { start: nine, end: clockOn('2026-09-17', '12:00') }, null],
  ['no time at all is a whole day', { start: nine, end: nine }, null],
])('an absence: %s', (_, event, hours) => {
  const item = itemOf(event);
  expect(importedAbsence(item, importer, 'leave')).toEqual({
    officer: 'officer', reason: 'leave', state: 'planned', first: item.day, last: item.lastDay, hours, note: null,
    origin: { calendar: 'calendar', uid: 'digest', instance: '', fingerprint: item.fingerprint },
  });
});

test('an appointment keeps what was recorded on it; with an outcome also its kind and duty', () => {
  const first = itemOf({ start: nine, end: noon });
  const fresh = importedAppointment(first, importer, recordId('new'));
  expect(fresh).toMatchObject({ kind: 'check-in', duty: null, day: '2026-09-16', start: nine, end: noon,
    outcome: null });
  const recorded = { ...fresh, id: recordId('old'), title: null, kind: recordId('phone'), country: 'HN',
    saidDocket: 'detained', begunAt: nine } as const;
  expect(importedAppointment({ ...first, before: recorded }, importer, recorded.id)).toEqual({
    ...fresh, country: 'HN', saidDocket: 'detained', begunAt: nine,
  });
  const answered = { ...recorded, outcome: 'kept', entry: recordId('entry') } as const;
  expect(importedAppointment({ ...first, before: answered }, importer, answered.id)).toMatchObject({
    kind: 'phone', outcome: 'kept', entry: 'entry',
  });
});

test('after a move, an appointment has the day and the zone in which the officer lived it', () => {
  const guam = 'Pacific/Guam' as ZoneName;
  const moved = { zones: withZone(alwaysIn(machineZone), { from: '2026-09-10' as Day, zone: guam }) };
  const placed = ['2026-09-08', '2026-09-16'].map((day) => {
    const start = clockOn(day, '21:00');
    const { instance } = itemOf({ start, end: addMinutes(start, 30) });
    const item = itemIn(withDays(instance, moved));
    const { day: on, zone } = importedAppointment(item, importer, recordId('new'));
    return [on, zone, importedAbsence(item, importer, 'leave').hours];
  });
  expect(placed).toEqual([
    ['2026-09-08', machineZone, { start: 1260, end: 1290 }],
    ['2026-09-17', guam, { start: 660, end: 690 }],
  ]);
});

function itemOf(event: Parameters<typeof anInstance>[0]) {
  return itemIn(anInstance(event));
}

function itemIn(instance: DatedInstance) {
  const [item] = planAtOnce({
    instances: [instance], digests: new Map([['one', 'digest']]), existing: [], absences: [], rules: [],
    calendar: importer.calendar, otherwise: { becomes: 'appointment', kind: recordId('check-in'), duty: null },
  }).items;
  if (item === undefined) throw new Error('nothing was planned');
  return item;
}

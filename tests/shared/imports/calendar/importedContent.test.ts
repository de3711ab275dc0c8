import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { importedAbsence, importedAppointment } from '#shared/imports/calendar/importedContent';
import { anInstance } from '../../../helpers/anInstance';
import { clockOn } from '../../../helpers/clockOn';
import { machineZone } from '../../../helpers/memoryMachine';
import { planAtOnce } from '../../../helpers/planAtOnce';

const importer = { officer: recordId('officer'), zone: machineZone, calendar: recordId('calendar') };
const [nine, noon] = [clockOn('2026-09-16', '09:00'), clockOn('2026-09-16', '12:00')];

test.each([
  ['whole days have no hours', { allDay: true, wall: Date.UTC(2026, 8, 16), endWall: Date.UTC(2026, 8, 18) }, null],
  ['hours of a day stay hours', { start: nine, end: noon }, { start: 540, end: 720 }],
  ['hours over midnight are whole days', { start: nine, end: clockOn('2026-09-17', '09:00') }, null],
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
    begunAt: nine };
  expect(importedAppointment({ ...first, before: recorded }, importer, recorded.id)).toEqual({
    ...fresh, country: 'HN', begunAt: nine,
  });
  const answered = { ...recorded, outcome: 'kept', entry: recordId('entry') } as const;
  expect(importedAppointment({ ...first, before: answered }, importer, answered.id)).toMatchObject({
    kind: 'phone', outcome: 'kept', entry: 'entry',
  });
});

function itemOf(event: Parameters<typeof anInstance>[0]) {
  const [item] = planAtOnce({
    instances: [anInstance(event)], digests: new Map([['one', 'digest']]), existing: [], absences: [], rules: [],
    calendar: importer.calendar, otherwise: { becomes: 'appointment', kind: recordId('check-in'), duty: null },
  }).items;
  if (item === undefined) throw new Error('nothing was planned');
  return item;
}

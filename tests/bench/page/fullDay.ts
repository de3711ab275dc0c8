import { seededGenerator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { sampleOfficers } from '#shared/sample/sampleOfficers';
import type { Instant, ZoneName } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';
import { dayOf, startOfDay } from '#shared/time/zones';

/** How many entries to put on the day of `now`. */
export type FullDay = { readonly now: Instant; readonly zone: ZoneName; readonly entries: number };

/** The entries begin within so many minutes after midnight; those that a measurement logs come after them. */
const filledMinutes = 300;
const kinds = ['phone', 'walk-in', 'check-in', 'meeting'] as const;

/** An officer with a schedule and one day of entries of a minute each, several at a time if there are many. */
export function fullDay({ now, zone, entries }: FullDay): Change[] {
  const day = dayOf(now, zone);
  const [officer] = sampleOfficers({ first: day, last: day, zone }, seededGenerator(1n));
  if (officer === undefined) throw new Error('The simulator has no officer.');
  const { id: scheduleId, ...hours } = officer.schedule;
  const midnight = startOfDay(day, zone);
  const ofDay = Array.from({ length: entries }, (_, index): Change => {
    const start = addMinutes(midnight, Math.floor((index * filledMinutes) / entries));
    return {
      type: 'entry',
      id: recordId(`entry-${String(index).padStart(5, '0')}`),
      content: {
        officer: officer.id, unit: null, docket: 'non-detained', saidDocket: null,
        kind: recordId(kinds[index % kinds.length] ?? 'phone'), duty: null, country: null, request: null, step: null,
        start, end: addMinutes(start, 1), zone,
        parts: [{ day, minutes: 1, outside: true }], units: null, outcome: null, recordCheck: null, appointment: null,
        note: null, origin: 'line', enteredAt: start, placement: 'stated',
      },
    };
  });
  return [
    { type: 'officer', id: officer.id, content: officer.content },
    { type: 'schedule', id: scheduleId, content: hours },
    ...ofDay,
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: officer.id } },
  ];
}

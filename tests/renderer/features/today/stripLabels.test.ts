import { expect, test } from 'vitest';
import type { Range } from '#shared/time/ranges';
import type { Instant, ZoneName } from '#shared/time/day';
import { stripLabels } from '#renderer/features/today/model/stripLabels';
import { spanName } from '#renderer/features/today/model/spans';
import { clockOn } from '../../../helpers/clockOn';

const zone = 'America/New_York' as ZoneName;
const at = (clock: string) => clockOn('2026-09-16', clock);

function labelsOf(hours: readonly (readonly [string, string])[], now: string | null, from: string, to: string) {
  const schedule = hours.map(([start, end]) => ({ start: at(start), end: at(end) }));
  const labels = stripLabels({ schedule, from: at(from), to: at(to), now: now === null ? null : at(now) });
  const named = (part: Range<Instant> | null) => (part === null ? null : spanName(part, zone, '24'));
  return [named(labels.schedule), named(labels.rest), named(labels.outside)];
}

const dayShift = [['08:00', '12:00'], ['12:30', '16:30']] as const;
const nights = [['00:00', '06:00'], ['22:00', '23:59']] as const;

test.each([
  ['a day shift before it begins', dayShift, '07:00', ['08:00 – 12:00', '12:00 – 12:30', '16:30 – 19:00']],
  ['a day shift in the morning', dayShift, '09:00', ['12:30 – 16:30', '12:00 – 12:30', '16:30 – 19:00']],
  ['a day shift before noon', dayShift, '11:30', ['12:30 – 16:30', '12:00 – 12:30', '16:30 – 19:00']],
  ['a day shift at its end', dayShift, '16:00', [null, '12:00 – 12:30', '16:30 – 19:00']],
  ['another day', dayShift, null, ['08:00 – 12:00', '12:00 – 12:30', '16:30 – 19:00']],
  ['a day off', [], '09:00', [null, null, '06:00 – 19:00']],
] as const)('on %s, the names are placed where they have room', (_, hours, now, labels) => {
  expect(labelsOf(hours, now, '06:00', '19:00')).toEqual(labels);
});

test('the time between two night shifts is not a break, and a short part of the schedule has no name', () => {
  expect([labelsOf(nights, '09:00', '00:00', '23:59'), labelsOf(nights, '02:00', '00:00', '23:59')]).toEqual([
    [null, null, '06:00 – 22:00'],
    ['02:00 – 06:00', null, '06:00 – 22:00'],
  ]);
});

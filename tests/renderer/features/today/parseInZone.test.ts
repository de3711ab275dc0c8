import { expect, test } from 'vitest';
import type { Day, ZoneName } from '#shared/time/day';
import { parseInZone } from '#renderer/features/today/model/parseInZone';
import { aLineContext } from '../../../helpers/aLineContext';
import { clockOn } from '../../../helpers/clockOn';

const [newYork, guam] = ['America/New_York' as ZoneName, 'Pacific/Guam' as ZoneName];
/** Wednesday was lived in Guam, Thursday in New York. */
const zoneOf = (day: Day) => (day < '2026-09-17' ? guam : newYork);

test.each([
  ['9:00-9:30 phone', newYork, '2026-09-17'],
  ['yesterday 9:00-9:30 phone', guam, '2026-09-16'],
])('“%s” is read in the zone of its day, %s', (line, zone, day) => {
  const context = aLineContext({ now: clockOn('2026-09-17', '16:00', newYork), zoneOf });
  const { draft } = parseInZone(line, context);
  expect(draft).toMatchObject({
    action: 'log',
    day,
    start: clockOn(day, '09:00', zone),
    end: clockOn(day, '09:30', zone),
  });
});

import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day, ZoneName } from '#shared/time/day';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import type { DayFacts } from '#renderer/features/today/model/dayFacts';
import { daySums } from '#renderer/features/today/model/daySums';
import { spanName } from '#renderer/features/today/model/spans';
import {
  canMove,
  drawnRange,
  isChanged,
  moveEdge,
  roomOf,
  stepEdge,
  withChange,
  type Edge,
  type StripChange,
} from '#renderer/features/today/model/stripChange';
import { anEntry } from '../../../helpers/anEntry';
import { dayShift } from '../../../helpers/aSchedule';
import { clockOn } from '../../../helpers/clockOn';

const zone = 'America/New_York' as ZoneName;
const day = '2026-09-16' as Day;
const at = (clock: string) => clockOn(day, clock, zone);

/** The day at 14:42 with entries given as from and minutes. */
function dayWith(...entries: readonly (readonly [string, number])[]): DayFacts {
  return {
    day,
    presentDay: day,
    now: at('14:42'),
    zone,
    clock: '24',
    zoneOf: () => zone,
    isOfBothDockets: () => false,
    dutyHours: [],
    offBecause: null,
    officer: 'alder' as RecordId,
    schedule: hoursAsRanges(dayShift, day, zone),
    entries: entries.map(([from, minutes], index) => ({
      ...anEntry({ day, start: at(from), minutes }),
      id: `entry-${index}` as RecordId,
    })),
    appointments: [],
    closing: null,
    timer: null,
    kinds: starterKinds,
    duties: starterDuties,
    measured: new Map(),
    measuredFrom: '2026-08-01' as Day,
  };
}

function take(facts: DayFacts, index: number, edge: Edge): StripChange {
  const entry = facts.entries[index]!;
  return { entry, edge, range: { start: entry.start, end: entry.end } };
}

const three = dayWith(['12:00', 30], ['13:00', 25], ['14:00', 18]);

test.each<readonly [string, Edge, string, string]>([
  ['to a free minute', 'end', '13:41', '13:00 – 13:41'],
  ['to its neighbor', 'end', '14:00', '13:00 – 14:00'],
  ['a minute beyond its neighbor', 'end', '14:01', '13:00 – 14:00'],
  ['before its start', 'end', '12:10', '13:00 – 13:01'],
  ['to its start', 'end', '13:00', '13:00 – 13:01'],
  ['to the neighbor before', 'start', '12:30', '12:30 – 13:25'],
  ['a minute beyond the neighbor before', 'start', '12:29', '12:30 – 13:25'],
  ['after its end', 'start', '15:00', '13:24 – 13:25'],
])('an edge moved %s', (_name, edge, to, expected) => {
  const change = moveEdge(take(three, 1, edge), at(to), roomOf(three, three.entries[1]!));
  expect(spanName(change.range, zone, '24')).toBe(expected);
});

test.each<readonly [string, DayFacts, number, string]>([
  ['nothing around it: the day, up to now', dayWith(['13:00', 25]), 0, '00:00 – 14:42'],
  ['neighbors', three, 1, '12:30 – 14:00'],
  ['an entry that overlaps it, which limits nothing', dayWith(['13:00', 25], ['13:10', 30]), 0, '00:00 – 14:42'],
  ['an entry that touches its end', dayWith(['13:00', 25], ['13:25', 5]), 0, '00:00 – 13:25'],
  ['an entry that touches its start', dayWith(['13:00', 25], ['13:25', 5]), 1, '13:25 – 14:42'],
  ['a past day', { ...dayWith(['13:00', 25]), presentDay: '2026-09-17' as Day }, 0, '00:00 – 24:00'],
])('the room of an entry with %s', (_name, facts, index, expected) => {
  expect(spanName(roomOf(facts, facts.entries[index]!), zone, '24')).toBe(expected);
});

test('a running timer is a neighbor, too', () => {
  const running = {
    kind: 'phone' as RecordId, duty: null, country: null, units: 1, appointment: null, note: null,
    entry: 'running' as RecordId, startedAt: at('14:30'), seenAt: at('14:42'),
  };
  const facts = { ...three, timer: { officer: three.officer, running, interrupted: [], away: null } };
  expect(spanName(roomOf(facts, facts.entries[2]!), zone, '24')).toBe('13:25 – 14:30');
});

test.each<readonly [number, string]>([
  [5, '13:25'],
  [1, '13:25'],
  [-1, '13:23'],
  [-5, '13:20'],
])('a step of %i min from 13:24 goes to %s', (minutes, expected) => {
  const facts = dayWith(['13:00', 24]);
  const change = stepEdge(take(facts, 0, 'end'), minutes, roomOf(facts, facts.entries[0]!));
  expect(spanName(change.range, zone, '24')).toBe(`13:00 – ${expected}`);
});

test('an entry that already reaches beyond its room keeps its end, and can only become shorter', () => {
  const facts = dayWith(['14:00', 60]);
  const room = roomOf(facts, facts.entries[0]!);
  const ends = [5, -5].map((minutes) => spanName(stepEdge(take(facts, 0, 'end'), minutes, room).range, zone, '24'));
  expect(ends).toEqual(['14:00 – 15:00', '14:00 – 14:55']);
});

test('only an end on the day shown can be moved', () => {
  const facts = dayWith(['23:30', 60]);
  const overnight = { ...facts.entries[0]!, start: clockOn('2026-09-15', '23:30', zone), end: at('00:30') };
  const movable = (entry: StripChange['entry']) =>
    (['start', 'end'] as const).map((edge) => canMove(facts, entry, edge));
  expect([movable(facts.entries[0]!), movable(overnight)]).toEqual([[true, false], [false, true]]);
});

test('the figures of the day include the change, and without one the day stays the same', () => {
  const longer = moveEdge(take(three, 1, 'end'), at('13:40'), roomOf(three, three.entries[1]!));
  const [before, after] = [daySums(three), daySums(withChange(three, longer))];
  const differences = [after.logged - before.logged, after.notLogged - before.notLogged];
  expect([differences, isChanged(longer)]).toEqual([[15, -15], true]);
  const back = moveEdge(longer, at('13:25'), roomOf(three, three.entries[1]!));
  expect([withChange(three, back), withChange(three, null), isChanged(back)]).toEqual([three, three, false]);
});

test.each<readonly [string, string, string]>([
  ['10:02', '10:58', '10:00 – 11:00'],
  ['10:58', '10:02', '10:00 – 11:00'],
  ['10:01', '10:02', '10:00 – 10:00'],
  ['14:30', '16:00', '14:30 – 14:42'],
  ['15:00', '16:00', '14:42 – 14:42'],
])('drawn from %s to %s it is %s', (from, to, expected) => {
  expect(spanName(drawnRange(three, at(from), at(to)), zone, '24')).toBe(expected);
});

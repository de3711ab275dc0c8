import { expect, test } from 'vitest';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { monthKey, recount } from '#shared/analysis/totals';
import { recordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day, Month, ZoneName } from '#shared/time/day';
import type { DayFacts } from '#renderer/features/today/model/dayFacts';
import { measuredMinutes, minutesAUnit } from '#renderer/features/today/model/measuredMinutes';
import { suggestFill } from '#renderer/features/today/model/suggestFill';
import { weekSoFar } from '#renderer/features/today/model/weekSoFar';
import { leftUndone, rowOfKind, undoneRows } from '#renderer/features/today/model/undoneRows';
import { anEntry } from '../../../helpers/anEntry';
import { aTimerStack } from '../../../helpers/aTimerStack';
import { clockOn } from '../../../helpers/clockOn';

const zone = 'America/New_York' as ZoneName;
const officer = recordId('alder');

test('a unit takes the minutes of its kind divided by its units, without duties; null without units', () => {
  const entries = [
    anEntry({ minutes: 30, units: 4 }),
    anEntry({ minutes: 5, units: 0 }),
    anEntry({ minutes: 60, duty: 'congress' }),
    anEntry({ kind: 'walk-in', minutes: 9, units: 0 }),
  ];
  const totals = recount(entries).get(monthKey(officer, '2026-09' as Month));
  const measured = measuredMinutes(totals === undefined ? [] : [encodeMonth(totals)]);
  expect(['phone', 'walk-in', 'custody'].map((kind) => minutesAUnit(measured, recordId(kind)))).toEqual([
    35 / 4,
    null,
    null,
  ]);
});

test('the week has each day with minutes by group and appointments, without empty free days', () => {
  const totals = recount([
    anEntry({ day: '2026-09-14', minutes: 30 }),
    anEntry({ day: '2026-09-14', minutes: 60, duty: 'congress' }),
    anEntry({ day: '2026-09-12', minutes: 5 }),
  ]).get(monthKey(officer, '2026-09' as Month));
  const facts = someFacts();
  const week = weekSoFar(facts, 0, totals === undefined ? [] : [encodeMonth(totals)], [{ day: '2026-09-18' as Day }]);
  expect(week.map(({ day, minutes, appointments }) => [day, minutes, appointments])).toEqual([
    ['2026-09-14', 90, 0],
    ['2026-09-15', 0, 0],
    ['2026-09-16', 0, 0],
    ['2026-09-17', 0, 0],
    ['2026-09-18', 0, 1],
  ]);
  expect(week[0]?.groups).toEqual([
    { group: 'case work', minutes: 30 },
    { group: 'collateral', minutes: 60 },
  ]);
});

test('the suggestion for a gap is what took the most time at that hour, even across a clock change', () => {
  const past = [
    anEntry({ kind: 'phone', start: clockOn('2026-10-30', '09:00'), minutes: 25 }),
    anEntry({ kind: 'admin', start: clockOn('2026-10-29', '09:20'), minutes: 60 }),
    anEntry({ kind: 'walk-in', start: clockOn('2026-10-29', '11:00'), minutes: 200 }),
  ];
  const gap = { start: clockOn('2026-11-02', '09:00'), end: clockOn('2026-11-02', '09:30') };
  expect(suggestFill(gap, past, zone, () => true)).toBe('phone');
  expect(suggestFill(gap, past, zone, (kind) => kind !== 'phone')).toBe('admin');
  expect(
    suggestFill({ start: clockOn('2026-11-02', '15:00'), end: clockOn('2026-11-02', '15:30') }, past, zone, () => true),
  ).toBeNull();
});

test('the week counts the running timer on each day by the minutes that fall on it', () => {
  const timer = aTimerStack('2026-09-15', '23:30');
  const facts = { ...someFacts(), timer, now: clockOn('2026-09-16', '00:20') };
  expect(weekSoFar(facts, 0, [], []).map(({ minutes }) => minutes)).toEqual([0, 30, 20, 0, 0]);
});

test('after a closing that did not keep its counts, the answers stay and new work is added with its reason', () => {
  const before = { kind: recordId('followup'), due: 2, done: 1, notDone: 1, reason: 'detail', other: null } as const;
  const due = [{ kind: recordId('record-check'), due: 2, done: 1, notDone: 1 }];
  const rows = undoneRows({ undone: [before] }, due, []);
  expect(rows.map(({ kind, notDone, reason }) => [kind, notDone, reason])).toEqual([
    ['followup', 1, 'detail'],
    ['record-check', 1, 'no time'],
  ]);
});

/** The officer had corrected 2 to 3, with the reason. */
const answered = { kind: recordId('followup'), due: 4, done: 1, notDone: 3, reason: 'detail', other: null } as const;
const asFound = { kind: recordId('followup'), due: 3, done: 1, notDone: 2 };

test.each([
  ['the same work', [asFound], [['followup', 4, 1, 3, 'detail']]],
  ['one more done', [{ ...asFound, done: 2, notDone: 1 }], [['followup', 3, 2, 1, 'detail']]],
  ['one more due', [{ ...asFound, due: 4, notDone: 3 }], [['followup', 4, 1, 3, 'detail']]],
  ['all done by now', [], []],
])('closing again when the records show %s starts from the present counts', (_, due, rows) => {
  const shown = undoneRows({ undone: [answered], found: [asFound] }, due, []);
  expect(shown.map((row) => [row.kind, row.due, row.done, row.notDone, row.reason])).toEqual(rows);
});

test('work that the officer added to a closing stays, with its units done by now', () => {
  const added = { kind: recordId('phone'), due: 5, done: 3, notDone: 2, reason: 'no time', other: null } as const;
  const [row] = undoneRows({ undone: [added], found: [] }, [], [anEntry({ units: 4 })]);
  expect(row).toMatchObject({ due: 6, done: 4, notDone: 2, reason: 'no time' });
});

test('for an added kind, the units done are those logged without a duty', () => {
  const row = rowOfKind('phone', [
    anEntry({ units: 3 }),
    anEntry({ units: 2, duty: 'congress' }),
    anEntry({ kind: 'walk-in' }),
  ]);
  expect(row).toMatchObject({ due: 4, done: 3, notDone: 1, reason: null });
  expect(
    leftUndone([{ ...row, notDone: 4 }, rowOfKind('custody', [])], (kind) => (kind === 'phone' ? 8.75 : null)),
  ).toEqual({ units: 5, minutes: 35 });
  expect(leftUndone([rowOfKind('custody', [])], () => null).minutes).toBeNull();
  // 7.5 and 18.6 are shown as 8 and 19, and their sum as 27.
  expect(
    leftUndone([rowOfKind('phone', []), rowOfKind('walkin', [])], (kind) => (kind === 'phone' ? 7.5 : 18.6)).minutes,
  ).toBe(27);
});

function someFacts(): DayFacts {
  return {
    day: '2026-09-16' as Day,
    presentDay: '2026-09-16' as Day,
    now: clockOn('2026-09-16', '12:00'),
    zone,
    zoneOf: () => zone,
    isOfBothDockets: () => false,
    clock: '24',
    officer,
    schedule: [],
    dutyHours: [],
    offBecause: null,
    entries: [],
    appointments: [],
    closing: null,
    timer: null,
    kinds: starterKinds,
    duties: starterDuties,
    measured: new Map(),
    measuredFrom: '2026-08-01' as Day,
  };
}

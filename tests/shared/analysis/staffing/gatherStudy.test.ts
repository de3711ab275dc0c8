import { expect, test } from 'vitest';
import { gatherStudy, type StudyInput } from '#shared/analysis/staffing/gatherStudy';
import type { RecordId } from '#shared/base/ids';
import type { Exclusion } from '#shared/records/study';
import type { Day } from '#shared/time/day';
import { aStudyInput, anOfficer } from '../../../helpers/aStudy';
import { anEntry } from '../../../helpers/anEntry';

const monday = '2026-09-14';
const tuesday = '2026-09-15';

const entries = [
  anEntry({ officer: 'alder', day: monday, kind: 'phone', minutes: 40, units: 4 }),
  anEntry({ officer: 'alder', day: monday, kind: 'phone', minutes: 10, units: 1 }),
  anEntry({ officer: 'alder', day: tuesday, kind: 'check-in', minutes: 450, units: 9 }),
  anEntry({ officer: 'birch', day: monday, kind: 'admin', minutes: 60, units: null }),
  anEntry({ officer: 'birch', day: monday, kind: 'training', minutes: 120, units: null }),
  anEntry({ officer: 'birch', day: monday, kind: 'duty', duty: 'court-run', minutes: 90, units: null }),
  anEntry({ officer: 'birch', day: monday, kind: 'phone', duty: 'congress', minutes: 30, units: 2 }),
  anEntry({ officer: 'alder', day: tuesday, kind: 'phone', duty: 'congress', minutes: 5, units: 1 }),
];

/** The cells of a kind, officer by officer: Alder's three days, then Birch's. */
function cellsOf(input: StudyInput, kind: string) {
  const found = gatherStudy(input).table.kinds.find((one) => one.kind === kind);
  return { minutes: [...(found?.minutes ?? [])], units: [...(found?.units ?? [])] };
}

test('minutes and units of each kind are at their officer and day, officers in the order of ids', () => {
  const { table } = gatherStudy(aStudyInput(entries));
  expect([table.officers, table.days]).toEqual([
    ['alder', 'birch'],
    ['2026-09-14', '2026-09-15', '2026-09-16'],
  ]);
  expect(cellsOf(aStudyInput(entries), 'phone')).toEqual({ minutes: [50, 0, 0, 0, 0, 0], units: [5, 0, 0, 0, 0, 0] });
  expect(table.kinds.map(({ kind }) => kind)).toEqual(table.kinds.map(({ kind }) => kind).toSorted());
});

test('work on the days before and after the study counts for no officer', () => {
  const around = ['2026-09-13', '2026-09-17'].flatMap((day) =>
    ['alder', 'birch'].map((officer) => anEntry({ officer, day, kind: 'phone', minutes: 70, units: 7 })),
  );
  const input = aStudyInput([...entries, ...around]);
  expect(cellsOf(input, 'phone')).toEqual({ minutes: [50, 0, 0, 0, 0, 0], units: [5, 0, 0, 0, 0, 0] });
});

test('a part that is left out on a day outside of the study takes nothing off', () => {
  const part = { ...exclusion, kind: 'phone' as RecordId, units: 1, minutes: 8 };
  const more = [
    anEntry({ officer: 'alder', day: '2026-09-16', kind: 'phone', minutes: 20, units: 2 }),
    anEntry({ officer: 'birch', day: monday, kind: 'phone', minutes: 30, units: 3 }),
  ];
  const left = (officer: string, day: string) => {
    const exclusions = [{ ...part, officer: officer as RecordId, first: day as Day, last: day as Day }];
    return cellsOf(aStudyInput([...entries, ...more], { exclusions }), 'phone').units;
  };
  const whole = [5, 0, 2, 3, 0, 0];
  expect([left('alder', '2026-09-17'), left('birch', '2026-09-13'), left('birch', '2026-09-11')]).toEqual([
    whole, whole, whole,
  ]);
  expect(left('cedar', monday)).toEqual(whole);
  expect(left('alder', '2026-09-16')).toEqual([5, 0, 1, 3, 0, 0]);
});

test('a duty of most officers is support, one of a few is single, and units done for a duty are in no weight', () => {
  const { table, administration, shared, outside, sharedDuties } = gatherStudy(aStudyInput(entries));
  expect(sharedDuties).toEqual(['congress']);
  expect([...administration]).toEqual([0, 0, 0, 60, 0, 0]);
  expect([...shared]).toEqual([0, 5, 0, 30, 0, 0]);
  expect([...table.support]).toEqual([0, 5, 0, 90, 0, 0]);
  expect([...table.duties]).toEqual([0, 0, 0, 90, 0, 0]);
  expect([...outside]).toEqual([0, 0, 0, 120, 0, 0]);
});

test('a day is logged at 90% of what was expected, or if it was closed', () => {
  const closing = { officer: 'birch' as RecordId, day: monday as Day, open: false, closedAt: 0 as never, undone: [] };
  const { table } = gatherStudy(aStudyInput(entries, { closings: [closing] }));
  expect([...table.expected]).toEqual([480, 480, 480, 480, 480, 480]);
  expect([...table.logged]).toEqual([0, 1, 0, 1, 0, 0]);
});

test('work for another unit and days outside the unit do not count', () => {
  const elsewhere = anEntry({ officer: 'alder', day: monday, kind: 'phone', unit: 'Unit 5', minutes: 70, units: 7 });
  expect(cellsOf(aStudyInput([...entries, elsewhere]), 'phone').minutes[0]).toBe(50);
  const left = anOfficer('birch');
  const memberships = [
    ...left.memberships,
    { from: tuesday as Day, unit: 'Unit 5' as RecordId, docket: 'detained', fieldOffice: 'Atlanta' } as const,
  ];
  const { table } = gatherStudy(aStudyInput(entries, { officers: [anOfficer('alder'), { ...left, memberships }] }));
  expect([...table.expected]).toEqual([480, 480, 480, 480, 0, 0]);
});

const exclusion: Exclusion = {
  officer: null,
  kind: null,
  first: monday as Day,
  last: monday as Day,
  units: null,
  minutes: null,
  reason: 'system down',
};

test.each<{ what: string; change: Partial<Exclusion>; minutes: number; units: number; expected: number }>([
  { what: 'a whole day is not expected and has no work', change: {}, minutes: 0, units: 0, expected: 0 },
  { what: 'two hours of everybody', change: { minutes: 120 }, minutes: 50, units: 5, expected: 360 },
  {
    what: 'hours of another officer',
    change: { officer: 'birch' as RecordId, minutes: 120 },
    minutes: 50,
    units: 5,
    expected: 480,
  },
  { what: 'more hours than a day has', change: { minutes: 999 }, minutes: 50, units: 5, expected: 0 },
  {
    what: 'a whole day of another officer',
    change: { officer: 'birch' as RecordId },
    minutes: 50,
    units: 5,
    expected: 480,
  },
  { what: 'a kind', change: { kind: 'phone' as RecordId }, minutes: 0, units: 0, expected: 480 },
  { what: 'another kind', change: { kind: 'walk-in' as RecordId }, minutes: 50, units: 5, expected: 480 },
  {
    what: 'a part of a day',
    minutes: 42,
    units: 4,
    expected: 480,
    change: { officer: 'alder' as RecordId, kind: 'phone' as RecordId, units: 1, minutes: 8 },
  },
  {
    what: 'minutes of a kind without any unit',
    minutes: 42,
    units: 5,
    expected: 480,
    change: { officer: 'alder' as RecordId, kind: 'phone' as RecordId, minutes: 8 },
  },
  {
    what: 'units of a kind without any minute',
    minutes: 50,
    units: 4,
    expected: 480,
    change: { officer: 'alder' as RecordId, kind: 'phone' as RecordId, units: 1 },
  },
  {
    what: 'more than there is',
    minutes: 0,
    units: 0,
    expected: 480,
    change: { officer: 'alder' as RecordId, kind: 'phone' as RecordId, units: 99, minutes: 999 },
  },
  {
    what: 'the day before',
    change: { first: '2026-09-13' as Day, last: '2026-09-13' as Day },
    minutes: 50,
    units: 5,
    expected: 480,
  },
])('an exclusion removes what it names and nothing else: $what', ({ change, minutes, units, expected }) => {
  const input = aStudyInput(entries, { exclusions: [{ ...exclusion, ...change }] });
  const cells = cellsOf(input, 'phone');
  expect([cells.minutes[0], cells.units[0], gatherStudy(input).table.expected[0]]).toEqual([minutes, units, expected]);
});

test('a day is logged at 90% of what remains after the excluded hours', () => {
  const closed = { ...exclusion, first: tuesday as Day, last: tuesday as Day };
  const short = anEntry({ officer: 'birch', day: tuesday, kind: 'phone', minutes: 324, units: 1 });
  const loggedOf = (minutes: number) => {
    const input = aStudyInput([...entries, short], { exclusions: [{ ...closed, minutes }] });
    return gatherStudy(input).table.logged[4];
  };
  expect([loggedOf(119), loggedOf(120)]).toEqual([0, 1]);
});

import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordType, RecordContents } from '#shared/records/all';
import { expectedDay } from '#shared/rules/expectedDay';
import { overlapsOfDay } from '#shared/rules/loggedTime';
import { sampleUnit, sampleSeed } from '#shared/sample/sampleUnit';
import { simulatedActivities } from '#shared/sample/simulationParameters';
import { workloadReport } from '#shared/reports/workloadReport';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';

const zone = 'America/New_York' as ZoneName;
const now = Date.parse('2026-09-16T18:42:00Z') as Instant;
const unit = sampleUnit({ now, zone, seed: sampleSeed });

function contents<Type extends RecordType>(type: Type, of = unit): (RecordContents[Type] & { readonly id: string })[] {
  return of.changes.flatMap((change) =>
    change.type === type && change.content !== null
      ? [{ ...(change.content as RecordContents[Type]), id: change.id }]
      : [],
  );
}

test('the same options give the same unit, byte for byte, and another seed gives a different one', () => {
  const digest = ({ changes }: typeof unit) => createHash('sha256').update(JSON.stringify(changes)).digest('hex');
  expect(digest(sampleUnit({ now, zone, seed: sampleSeed }))).toBe(digest(unit));
  expect(digest(sampleUnit({ now, zone, seed: 1n }))).not.toBe(digest(unit));
});

test('it has eight officers on two dockets, their supervisor Rowan, and a quarter of a year up to now', () => {
  const officers = contents('officer');
  const entries = contents('entry');
  const days = [...new Set(entries.flatMap(({ parts }) => parts.map(({ day }) => day)))].toSorted();
  expect(officers.map(({ alias, role, memberships }) => `${alias} ${role} ${memberships[0]?.docket}`)).toEqual([
    'Alder officer non-detained',
    'Birch officer non-detained',
    'Cedar officer non-detained',
    'Elm officer non-detained',
    'Hazel officer non-detained',
    'Juniper officer detained',
    'Maple officer detained',
    'Oak officer detained',
    'Rowan supervisor mixed',
  ]);
  expect([days[0], days.at(-1), unit.viewer === officers[0]?.id]).toEqual(['2026-06-15', '2026-09-16', true]);
  expect(entries.length).toBeGreaterThan(6_000);
  expect(entries.every(({ end, enteredAt }) => end <= now && enteredAt <= now)).toBe(true);
});

test('every id is used once, and appointments and their entries name each other', () => {
  expect(new Set(unit.changes.map(({ id }) => id)).size).toBe(unit.changes.length);
  const entries = new Map(contents('entry').map((entry) => [entry.id, entry]));
  const answered = contents('appointment').filter(({ outcome }) => outcome !== null);
  expect(answered.length).toBeGreaterThan(1_000);
  expect(
    answered.every(
      ({ id, entry, outcome }) =>
        entry !== null && entries.get(entry)?.appointment === id && entries.get(entry)?.outcome === outcome,
    ),
  ).toBe(true);
  expect(
    contents('appointment')
      .filter(({ start }) => start > now)
      .every(({ outcome }) => outcome === null),
  ).toBe(true);
});

test('no officer does two things at once', () => {
  for (const officer of contents('officer')) {
    const own = contents('entry').filter((entry) => entry.officer === officer.id);
    expect([officer.alias, overlapsOfDay(own).length]).toEqual([officer.alias, 0]);
  }
});

test('at 14:42 on the day of the pictures, Alder has twelve entries and a timer that runs since 14:18', () => {
  const today = contents('entry').filter(
    ({ officer, parts }) => officer === unit.viewer && parts[0]?.day === '2026-09-16',
  );
  const visits = contents('appointment').filter(({ officer, day }) => officer === unit.viewer && day === '2026-09-16');
  expect([
    today.length,
    today.reduce((sum, { parts }) => sum + parts.reduce((all, { minutes }) => all + minutes, 0), 0),
  ]).toEqual([12, 308]);
  expect(visits.map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'no-show', 'kept', null, null, null, null]);
  expect(unit.timers.map(({ running }) => [running?.kind, (now - (running?.startedAt ?? 0)) / 60_000])).toEqual([
    ['docket-review', 24],
  ]);
});

test('the unit logs about nine days in ten, spends most time on case work, and leaves record checks undone', () => {
  const report = workloadReport({
    scope: 'Unit 2',
    unitName: null,
    options: {
      range: { first: '2026-06-14' as Day, last: '2026-09-16' as Day },
      by: 'month',
      calendar: { weekStart: 0, payAnchor: '2026-06-14' as Day },
      unit: null,
      docket: null,
    },
    months: [...recount(contents('entry')).values()].map(encodeMonth),
    names: { kinds: starterKinds, duties: starterDuties },
    officers: contents('officer').map(({ id }) => ({
      officer: id as never,
      schedules: contents('schedule'),
      absences: contents('absence'),
      workedHolidays: [],
      firstDay: null,
    })),
    closings: contents('closing'),
    today: dayOf(now, zone),
    asOf: now,
    simulated: true,
  });
  expect(report.participation.rate).toBeGreaterThan(0.92);
  expect(report.participation.rate).toBeLessThan(1);
  expect(report.lines[0]).toMatchObject({ group: 'case work' });
  expect(report.collateral.all.share).toBeGreaterThan(0.08);
  expect(report.collateral.all.share).toBeLessThan(0.25);
  expect(report.undone[0]?.notDone).toBeGreaterThan(100);
});

test('it looks alive on any date: in every season, on a weekend, at night', () => {
  for (const when of ['2027-01-02T15:00:00Z', '2026-11-01T05:30:00Z', '2028-02-29T13:05:00Z', '2026-11-24T19:00:00Z']) {
    const other = sampleUnit({ now: Date.parse(when) as Instant, zone, seed: 3n });
    expect([when, contents('entry', other).length > 5_000]).toEqual([when, true]);
    expect(contents('entry', other).every(({ end }) => end <= Date.parse(when))).toBe(true);
  }
});

test('the parameters are the whole table, each with its docket, mean and spread', () => {
  const activities = simulatedActivities();
  expect([activities.length, activities[0]]).toEqual([
    24,
    {
      docket: 'non-detained',
      kind: 'check-in',
      duty: null,
      unitsPerDay: 5.5,
      medianMinutes: 17,
      logDeviation: 0.45,
      scheduledShare: 0.85,
      noShowShare: 0.14,
    },
  ]);
});

test('holidays are off automatically: nobody has an absence for one, and nobody logs on Labor Day', () => {
  const reasons = new Set(contents('absence').map(({ reason }) => reason));
  expect([...reasons].toSorted()).toEqual(['detail', 'leave', 'training']);
  const laborDay = '2026-09-07' as Day;
  const off = contents('schedule').map((schedule) => {
    const records = {
      officer: schedule.officer, schedules: [schedule], absences: [], workedHolidays: [], firstDay: null,
    };
    return expectedDay(records, laborDay).expected;
  });
  expect(off).toEqual(off.map(() => 0));
  expect(contents('entry').filter(({ start, zone: of }) => dayOf(start, of) === laborDay)).toEqual([]);
});

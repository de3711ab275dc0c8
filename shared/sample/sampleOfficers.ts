import type { Generator } from '#shared/base/generator';
import { recordId, type RecordId } from '#shared/base/ids';
import { newId } from '#shared/base/newId';
import type { Absence, AbsenceReason } from '#shared/records/absence';
import type { Docket, Officer } from '#shared/records/officer';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { Recorded } from '#shared/records/version';
import type { Day, ZoneName } from '#shared/time/day';
import { addDays, utcMidnight } from '#shared/time/days';
import { alwaysIn } from '#shared/rules/zoneOn';
import { payPeriodOf } from '#shared/time/workCalendar';

/** The simulated quarter, from `first` to `last`, which is today. */
export type SampleTime = { readonly first: Day; readonly last: Day; readonly zone: ZoneName };

/** One officer of the simulated unit, with what is expected of them. */
export type SampleOfficer = {
  readonly id: RecordId;
  readonly content: Officer;
  readonly docket: Docket;
  readonly schedule: Recorded<Schedule>;
  readonly absences: readonly Recorded<Absence>[];
};

/** How many officers the unit has by default. */
export const usualOfficers = 8;

/** The officers of the unit on two dockets and their supervisor Rowan, with schedules and absences. */
export function sampleOfficers(time: SampleTime, random: Generator, count = usualOfficers): SampleOfficer[] {
  const officers = [...people, ...morePeople].slice(0, count);
  return [...officers, supervisor].map((person) => officerOf(person, time, random));
}

/** The first day of the pay period twelve weeks before, so that the quarter begins with a whole one. */
export function firstSampleDay(last: Day): Day {
  return payPeriodOf(addDays(last, -84), somePayPeriod);
}

/** A new id for a record of the sample: a UUIDv7 whose random bytes come from the generator. */
export function sampleId(milliseconds: number, random: Generator): RecordId {
  return recordId(newId(milliseconds, Uint8Array.from({ length: 16 }, () => random.below(256))));
}

/** The unit that the sample's officers belong to. */
export const sampleUnitId = recordId('sample-unit-2');

type Person = {
  readonly alias: string;
  readonly role: Officer['role'];
  readonly docket: Docket;
  readonly week: readonly (readonly WorkHours[])[];
  readonly away?: { readonly reason: AbsenceReason; readonly week: number; readonly days: number };
};

/** A Sunday on which pay periods of federal agencies begin, and every 14 days from it. */
const somePayPeriod = '2026-01-11' as Day;

function shift(start: number, lunch: number, end: number): readonly WorkHours[] {
  return [{ start, end: lunch }, { start: lunch + 30, end }];
}

const off: readonly WorkHours[] = [];
const eight = shift(480, 720, 990);
const nine = shift(450, 720, 1020);
const ten = shift(420, 720, 1050);
const five = [off, eight, eight, eight, eight, eight, off];
const fiveEights = [...five, ...five];
const fiveFourNine = [off, nine, nine, nine, nine, shift(450, 720, 960), off, off, nine, nine, nine, nine, off, off];
const fourTens = [off, ten, ten, ten, ten, off, off, off, ten, ten, ten, ten, off, off];

const people: readonly Person[] = [
  officer('Alder', 'non-detained', fiveEights, { reason: 'leave', week: 6, days: 2 }),
  officer('Birch', 'non-detained', fiveEights, { reason: 'training', week: 3, days: 2 }),
  officer('Cedar', 'non-detained', fiveFourNine, { reason: 'leave', week: 7, days: 5 }),
  officer('Elm', 'non-detained', fiveEights, { reason: 'leave', week: 2, days: 5 }),
  officer('Hazel', 'non-detained', fourTens, { reason: 'leave', week: 5, days: 4 }),
  officer('Juniper', 'detained', fiveEights, { reason: 'leave', week: 9, days: 3 }),
  officer('Maple', 'detained', fiveEights, { reason: 'detail', week: 4, days: 12 }),
  officer('Oak', 'detained', fiveFourNine, { reason: 'leave', week: 8, days: 5 }),
];

const supervisor: Person = { alias: 'Rowan', role: 'supervisor', docket: 'mixed', week: fiveEights };

const moreAliases = [
  'Ash', 'Aspen', 'Beech', 'Cherry', 'Cypress', 'Dogwood', 'Fir', 'Hawthorn', 'Hemlock', 'Hickory', 'Larch', 'Laurel',
  'Linden', 'Locust', 'Myrtle', 'Pine', 'Poplar', 'Redwood', 'Spruce', 'Sumac', 'Sycamore', 'Willow',
];

/** Additional officers work like the first eight, but each is absent two weeks later than the officer they copy. */
const morePeople: readonly Person[] = moreAliases.flatMap((alias, index) => {
  const like = people[index % people.length];
  if (like?.away === undefined) return [];
  return [{ ...like, alias, away: { ...like.away, week: (like.away.week + 2 * (1 + Math.floor(index / 8))) % 11 } }];
});

function officer(alias: string, docket: Docket, week: Person['week'], away: Required<Person>['away']): Person {
  return { alias, role: 'officer', docket, week, away };
}

function officerOf(person: Person, time: SampleTime, random: Generator): SampleOfficer {
  const made = utcMidnight(time.first);
  const id = sampleId(made, random);
  const schedule: Schedule = { officer: id, from: time.first, anchor: time.first, days: person.week };
  return {
    id,
    docket: person.docket,
    content: {
      role: person.role,
      alias: person.alias,
      zones: alwaysIn(time.zone),
      memberships: [{ from: time.first, unit: sampleUnitId, docket: person.docket, fieldOffice: 'Philadelphia' }],
      start: time.first,
    },
    schedule: { ...schedule, id: sampleId(made, random) },
    absences: absencesOf(person, id, time).map((absence) => ({ ...absence, id: sampleId(made, random) })),
  };
}

/** No holidays here: the schedule takes them off. */
function absencesOf({ away }: Person, officer: RecordId, time: SampleTime): Absence[] {
  if (away === undefined) return [];
  const first = addDays(time.first, away.week * 7 + 1);
  const last = addDays(first, away.days - 1);
  return [{ officer, state: 'taken', hours: null, note: null, reason: away.reason, first, last }];
}

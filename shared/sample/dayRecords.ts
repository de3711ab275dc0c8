import type { Generator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { CaseDocket } from '#shared/records/officer';
import type { EntryOrigin, TimeEntry } from '#shared/records/timeEntry';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { splitEntry } from '#shared/rules/splitEntry';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { dayOfWeek } from '#shared/time/days';
import { addMinutes } from '#shared/time/minutes';
import { firstInstantAt } from '#shared/time/zones';
import type { PlacedDay, PlacedVisit, PlacedWork } from './placeDay';
import { sampleId, sampleUnitId, type SampleOfficer } from './sampleOfficers';

/** Whose day it is, and the current instant: work that ends later is not logged yet. */
export type DayFrame = {
  readonly officer: SampleOfficer;
  readonly day: Day;
  readonly zone: ZoneName;
  readonly now: Instant;
  readonly countries: ReadonlyMap<number, string>;
};

/** The records of a day: its appointments (those still to come have no outcome) and the entries logged by now. */
export function dayRecords(placed: PlacedDay, frame: DayFrame, random: Generator): Change[] {
  const at = (minute: number) => firstInstantAt(frame.day, minute, frame.zone);
  const logged = placed.work.filter(({ end, start }) => at(end) <= frame.now && at(start) <= frame.now);
  const entries = logged.map((work) => ({ work, id: sampleId(at(work.end), random) }));
  const visits = placed.visits.map((visit, index) => ({
    visit,
    id: sampleId(at(visit.start), random),
    entry: entries.find(({ work }) => work.visit === index),
  }));
  return [
    ...visits.map(({ visit, id, entry }): Change => ({
      type: 'appointment',
      id,
      content: { ...appointmentOf(visit, frame, at), outcome: entry?.work.outcome ?? null, entry: entry?.id ?? null },
    })),
    ...entries.map(({ work, id }): Change => {
      const appointment = work.visit === null ? null : (visits[work.visit]?.id ?? null);
      return { type: 'entry', id, content: { ...entryOf(work, frame, at, random), appointment } };
    }),
  ];
}

/** The countries of the document work in the sample. */
const consulates = ['BR', 'CO', 'DO', 'EC', 'GT', 'HN', 'JM', 'MX', 'PE', 'SV'];

const documentKinds: ReadonlySet<string> = new Set(['docprep', 'followup', 'docinterview']);

function appointmentOf(visit: PlacedVisit, frame: DayFrame, at: (minute: number) => Instant) {
  return {
    officer: frame.officer.id,
    kind: recordId(visit.kind),
    duty: visit.duty === null ? null : recordId(visit.duty),
    country: null,
    saidDocket: saidDocketOf(frame),
    day: frame.day,
    start: at(visit.start),
    end: at(visit.end),
    zone: frame.zone,
    begunAt: null,
    origin: null,
    title: null,
  };
}

function entryOf(work: PlacedWork, frame: DayFrame, at: (minute: number) => Instant, random: Generator): TimeEntry {
  const [start, end] = [at(work.start), at(work.end)];
  const origin: EntryOrigin = work.visit !== null ? 'outcome' : random.fraction() < 0.35 ? 'timer' : 'line';
  const hoursOf = (day: Day) => scheduleOfDay([frame.officer.schedule], frame.officer.id, day);
  return {
    officer: frame.officer.id,
    unit: sampleUnitId,
    ...docketOf(work, frame),
    kind: recordId(work.kind),
    duty: work.duty === null ? null : recordId(work.duty),
    country: documentKinds.has(work.kind) ? countryOf(work, frame, random) : null,
    request: null,
    step: null,
    start,
    end,
    zone: frame.zone,
    parts: splitEntry({ start, end, zone: frame.zone, hoursOf }),
    units: work.units,
    outcome: work.outcome,
    recordCheck: work.check,
    appointment: null,
    note: null,
    origin,
    enteredAt: origin === 'line' ? enteredAfter(end, frame.now, random) : end,
    placement: origin === 'line' ? (random.fraction() < 0.5 ? 'gap' : 'ended now') : 'stated',
  };
}

/**
 * An officer of both dockets says which one the work was for on Tuesdays and Thursdays, and does not say on other days.
 */
function docketOf({ units }: PlacedWork, frame: DayFrame): Pick<TimeEntry, 'docket' | 'saidDocket'> {
  const saidDocket = units === null ? null : saidDocketOf(frame);
  return { docket: saidDocket ?? frame.officer.docket, saidDocket };
}

function saidDocketOf({ officer, day }: DayFrame): CaseDocket | null {
  return officer.docket === 'mixed' ? (saidOn[dayOfWeek(day)] ?? null) : null;
}

const saidOn: Readonly<Partial<Record<number, CaseDocket>>> = { 2: 'detained', 4: 'non-detained' };

function countryOf(work: PlacedWork, frame: DayFrame, random: Generator): string {
  const drawn = consulates[random.below(consulates.length)] ?? 'HN';
  return frame.countries.get(work.start) ?? drawn;
}

function enteredAfter(end: Instant, now: Instant, random: Generator): Instant {
  const later = addMinutes(end, random.below(20));
  return later < now ? later : now;
}

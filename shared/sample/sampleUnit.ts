import { seededGenerator, type Generator } from '#shared/base/generator';
import { recordId, type RecordId } from '#shared/base/ids';
import type { DayClosing, UndoneWork } from '#shared/records/dayClosing';
import type { Change } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import type { WorkHours } from '#shared/records/schedule';
import { expectedDay, type ExpectationRecords } from '#shared/rules/expectedDay';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays, dayOfWeek, eachDay, utcMidnight } from '#shared/time/days';
import { addMinutes } from '#shared/time/minutes';
import { dayOf, firstInstantAt } from '#shared/time/zones';
import { dayRecords, type DayFrame } from './dayRecords';
import { sampleRequests } from './documents/sampleRequests';
import { simulatedPolicies } from './documents/simulatedPolicies';
import { drawDay, type DrawnTask } from './drawDay';
import { placeDay, type PlacedDay, type PlacedWork } from './placeDay';
import { sampleDocket } from './sampleDocket';
import { sampleDuties } from './sampleDuties';
import { sampleGuidance } from './sampleGuidance';
import {
  firstSampleDay, sampleId, sampleOfficers, sampleUnitId, usualOfficers, type SampleOfficer,
} from './sampleOfficers';
import { sampleStaffing } from './sampleStaffing';
import { sampleTraining } from './sampleTraining';
import { scriptedCountries, scriptedDay } from './scriptedDay';
import { simulatedActivities, type SimulatedActivity } from './simulationParameters';

/** When, where and from which seed a unit is simulated. `now` is the clock's current instant. */
export type SampleOptions = {
  readonly now: Instant;
  readonly zone: ZoneName;
  readonly seed: bigint;
  /** How many officers the unit has; 8 unless given. */
  readonly officers?: number;
};

/**
 * A simulated unit: the changes to write, in the order in which they happened, and the running timers. It opens as
 * `viewer`, the officer Alder. `references` are the local references of its document requests, which are still to be
 * sealed. The same options always make the same unit, byte for byte.
 */
export type SampleUnit = {
  readonly changes: readonly Change[];
  readonly timers: readonly TimerStack[];
  readonly viewer: RecordId;
  readonly references: ReadonlyMap<RecordId, string>;
};

/** The seed of the unit that `--sample` opens. */
export const sampleSeed = 20_260_916n;

/** Simulates officers on two dockets and their supervisor over a quarter that ends now. */
export function sampleUnit({ now, zone, seed, officers: count = usualOfficers }: SampleOptions): SampleUnit {
  const random = seededGenerator(seed);
  const last = dayOf(now, zone);
  const time = { first: firstSampleDay(last), last, zone };
  const officers = sampleOfficers(time, random, count);
  const activities = simulatedActivities();
  const viewer = officers[0] as SampleOfficer;
  const days = eachDay(time.first, addDays(last, 10)).flatMap((day) =>
    officers.flatMap((officer) => officerDay({ officer, day, zone, now, countries: new Map() }, activities, random)),
  );
  const documents = sampleRequests({ officers, days, last, seed });
  const timers = timersOf(viewer, last, zone, now, random);
  return {
    changes: [
      simulatedSetting, unitRecord, ...officers.flatMap(recordsOfOfficer), ...simulatedPolicies(officers, last),
      ...documents.requests, ...documents.days,
      ...sampleTraining(officers, time, seededGenerator(seed + 24n)),
      ...sampleGuidance(officers, time, seededGenerator(seed + 25n)),
      ...sampleDocket(officers, time, seededGenerator(seed + 26n)),
      ...sampleDuties(officers, time, seededGenerator(seed + 27n)),
      ...sampleStaffing({ officers, changes: documents.days, today: last, random: seededGenerator(seed + 28n) }),
      viewerSetting(viewer.id),
    ],
    timers,
    viewer: viewer.id,
    references: documents.references,
  };
}

/** Written first, so that simulated data are always marked as such. */
const simulatedSetting: Change = {
  type: 'setting',
  id: recordId('simulated'),
  content: { key: 'simulated', value: true },
};

const unitRecord: Change = { type: 'unit', id: sampleUnitId, content: { owner: 'local', name: 'Unit 2' } };

/** Written last, so that a unit with a viewer is complete. */
function viewerSetting(viewer: RecordId): Change {
  return { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: viewer } };
}

function recordsOfOfficer({ id, content, schedule, absences }: SampleOfficer): Change[] {
  const { id: scheduleId, ...hours } = schedule;
  return [
    { type: 'officer', id, content },
    { type: 'schedule', id: scheduleId, content: hours },
    ...absences.map(({ id: absenceId, ...absence }): Change => ({ type: 'absence', id: absenceId, content: absence })),
  ];
}

/**
 * One day of an officer. The viewer's today is scripted, days away on duty are one long entry, and all others are
 * drawn.
 */
function officerDay(frame: DayFrame, activities: readonly SimulatedActivity[], random: Generator): Change[] {
  const { officer } = frame;
  const hours = scheduleOfDay([officer.schedule], officer.id, frame.day);
  const { expected, scheduled } = expectedDay(expectationsOf(officer), frame.day);
  if (scheduled === 0) return [];
  const away = officer.absences.find(({ first, last }) => first <= frame.day && frame.day <= last)?.reason;
  if (away === 'detail' || away === 'training') return dayRecords(wholeDay(away, hours), frame, random);
  if (expected === 0) return [];
  const isScripted = officer.content.alias === 'Alder' && frame.day === dayOf(frame.now, frame.zone);
  if (isScripted) return dayRecords(scriptedDay(), { ...frame, countries: scriptedCountries }, random);
  const isSupervisor = officer.content.role === 'supervisor';
  const tasks = isSupervisor ? supervision(frame.day, random) : drawDay(activities, officer.docket, expected, random);
  return recordsWithClosing(placeDay(tasks, hours, random), frame, random);
}

function expectationsOf({ id, schedule, absences }: SampleOfficer): ExpectationRecords {
  return { officer: id, schedules: [schedule], absences, workedHolidays: [], firstDay: null };
}

function wholeDay(kind: 'detail' | 'training', hours: readonly WorkHours[]): PlacedDay {
  const common = { kind, duty: null, units: null, visit: null, outcome: null, check: null };
  const work = hours.map(({ start, end }) => ({ ...common, start, end }));
  return { visits: [], work, left: [] };
}

/** The day of a supervisor: long pieces of administration, two meetings, and on some days a review of both dockets. */
function supervision(day: Day, random: Generator): DrawnTask[] {
  const lengths = [90, 75, 60, 60, 45, 45].map((minutes) => minutes + random.below(15));
  const pieces = lengths.map((minutes, index) => {
    const isReview = index === lengths.length - 1 && reviewDays.has(dayOfWeek(day));
    return { kind: isReview ? 'docket-review' : 'admin', units: isReview ? 12 : null, minutes, planned: false };
  });
  const meetings = [30, 45].map((minutes) => ({ kind: 'meeting', units: null, minutes, planned: true }));
  return [...pieces, ...meetings].map((task) => ({ ...task, duty: null, noShow: false }));
}

/** Tuesday, Thursday and Friday. */
const reviewDays: ReadonlySet<number> = new Set([2, 4, 5]);

/** Most past days are closed. Now and then an officer went home without logging the afternoon. */
function recordsWithClosing(placed: PlacedDay, frame: DayFrame, random: Generator): Change[] {
  const isForgotten = random.fraction() < 0.03;
  const isClosed = !isForgotten && random.fraction() < 0.96;
  const work = isForgotten ? placed.work.filter(({ end, visit }) => visit !== null || end < 780) : placed.work;
  const records = dayRecords({ ...placed, work }, frame, random);
  const end = firstInstantAt(frame.day, 1050, frame.zone);
  return isClosed && end < frame.now ? [...records, closingOf(placed, frame, end, random)] : records;
}

function closingOf(placed: PlacedDay, frame: DayFrame, end: Instant, random: Generator): Change {
  const closing: DayClosing = {
    officer: frame.officer.id,
    day: frame.day,
    open: false,
    closedAt: addMinutes(end, random.below(15)),
    undone: undoneOf(placed),
  };
  return { type: 'closing', id: sampleId(utcMidnight(frame.day), random), content: closing };
}

/** Skipped record checks of kept check-ins, and due work that did not fit. */
function undoneOf({ work, left }: PlacedDay): UndoneWork[] {
  const checks = work.filter(({ check }) => check === 'done' || check === 'skipped');
  const skipped = checks.filter(({ check }) => check === 'skipped').length;
  const kinds = [...new Set(left.map(({ kind }) => kind))].filter((kind) => kindsDue.has(kind));
  return [
    ...(skipped === 0 ? [] : [undone('record-check', checks.length - skipped, skipped)]),
    ...kinds.map((kind) => {
      const unitsOf = (tasks: readonly (DrawnTask | PlacedWork)[]) =>
        tasks.filter((one) => one.kind === kind).reduce((sum, { units }) => sum + (units ?? 0), 0);
      return undone(kind, unitsOf(work), unitsOf(left));
    }),
  ];
}

/** Kinds that become due on their own. Nobody waits for a phone call that did not come. */
const kindsDue: ReadonlySet<string> = new Set(['followup', 'docprep', 'docket-review']);

function undone(kind: string, done: number, notDone: number): UndoneWork {
  return { kind: recordId(kind), due: done + notDone, done, notDone, reason: 'no time', other: null };
}

/** The viewer's timer: scripted work that has begun but not ended and does not come from an appointment. */
function timersOf(viewer: SampleOfficer, day: Day, zone: ZoneName, now: Instant, random: Generator): TimerStack[] {
  if (expectedDay(expectationsOf(viewer), day).expected === 0) return [];
  const at = (minute: number) => firstInstantAt(day, minute, zone);
  const running = scriptedDay().work.find(
    ({ start, end, visit }) => visit === null && at(start) <= now && now < at(end),
  );
  if (running === undefined) return [];
  return [{
    officer: viewer.id,
    running: {
      entry: sampleId(now, random),
      kind: recordId(running.kind),
      duty: running.duty === null ? null : recordId(running.duty),
      country: scriptedCountries.get(running.start) ?? null,
      units: running.units,
      startedAt: at(running.start),
      seenAt: now,
      appointment: null,
      note: null,
    },
    interrupted: [],
    away: null,
  }];
}

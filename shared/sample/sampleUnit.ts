import { seededGenerator, type Generator } from '#shared/base/generator';
import { recordId, type RecordId } from '#shared/base/ids';
import type { DayClosing, UndoneWork } from '#shared/records/dayClosing';
import type { Change } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import { expectedDay } from '#shared/rules/expectedDay';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays, eachDay, utcMidnight } from '#shared/time/days';
import { addMinutes } from '#shared/time/minutes';
import { dayOf, firstInstantAt } from '#shared/time/zones';
import { dayRecords, type DayFrame } from './dayRecords';
import { drawDay, type DrawnTask } from './drawDay';
import { placeDay, type PlacedDay } from './placeDay';
import { firstSampleDay, sampleId, sampleOfficers, sampleUnitId, type SampleOfficer } from './sampleOfficers';
import { scriptedCountries, scriptedDay } from './scriptedDay';
import { simulatedActivities, type SimulatedActivity } from './simulationParameters';

/** For when and from which seed a unit is simulated; `now` is the present instant of the clock. */
export type SampleWish = { readonly now: Instant; readonly zone: ZoneName; readonly seed: bigint };

/**
 * A simulated unit: what is to be written, in the order in which it happened, and the timers that run. It opens as
 * `viewer`, the officer Alder. The same wish gives the same unit to the byte.
 */
export type SampleUnit = {
  readonly changes: readonly Change[];
  readonly timers: readonly TimerStack[];
  readonly viewer: RecordId;
};

/** The seed of the unit that `--sample` opens. */
export const sampleSeed = 20_260_916n;

/** Simulates two dockets, eight officers and their supervisor over a quarter that ends in the middle of the present day. */
export function sampleUnit({ now, zone, seed }: SampleWish): SampleUnit {
  const dice = seededGenerator(seed);
  const last = dayOf(now, zone);
  const time = { first: firstSampleDay(last), last, zone };
  const officers = sampleOfficers(time, dice);
  const activities = simulatedActivities();
  const viewer = officers[0] as SampleOfficer;
  const days = eachDay(time.first, addDays(last, 10)).flatMap((day) =>
    officers.flatMap((officer) => officerDay(officer, activities, { officer, day, zone, now, countries: new Map() }, dice)),
  );
  return {
    changes: [simulatedSetting, unitRecord, ...officers.flatMap(standing), ...days, viewerSetting(viewer.id)],
    timers: timersOf(viewer, last, zone, now, dice),
    viewer: viewer.id,
  };
}

/** Written first, so that nothing simulated ever stands without the word. */
const simulatedSetting: Change = { type: 'setting', id: recordId('simulated'), content: { key: 'simulated', value: true } };

const unitRecord: Change = { type: 'unit', id: sampleUnitId, content: { owner: 'local', name: 'Unit 2' } };

/** Written last: a unit that has a viewer is whole. */
function viewerSetting(viewer: RecordId): Change {
  return { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: viewer } };
}

function standing({ id, content, schedule, absences }: SampleOfficer): Change[] {
  const { id: scheduleId, ...hours } = schedule;
  return [
    { type: 'officer', id, content },
    { type: 'schedule', id: scheduleId, content: hours },
    ...absences.map(({ id: absenceId, ...absence }): Change => ({ type: 'absence', id: absenceId, content: absence })),
  ];
}

/** One officer's day: the present one of the viewer is told, days on detail are one long entry, the others are drawn. */
function officerDay(officer: SampleOfficer, activities: readonly SimulatedActivity[], frame: DayFrame, dice: Generator): Change[] {
  const hours = scheduleOfDay([officer.schedule], officer.id, frame.day);
  const { expected, scheduled } = expectedDay({ officer: officer.id, schedules: [officer.schedule], absences: officer.absences }, frame.day);
  if (scheduled === 0) return [];
  const away = officer.absences.find(({ first, last }) => first <= frame.day && frame.day <= last)?.reason;
  if (away === 'detail' || away === 'training') return dayRecords(wholeDay(away, hours), frame, dice);
  if (expected === 0) return [];
  const isTold = officer.content.alias === 'Alder' && frame.day === dayOf(frame.now, frame.zone);
  if (isTold) return dayRecords(scriptedDay(), { ...frame, countries: scriptedCountries }, dice);
  const tasks = officer.content.role === 'supervisor' ? supervision(dice) : drawDay(activities, officer.docket, expected, dice);
  return recordsWithClosing(placeDay(tasks, hours, dice), frame, dice);
}

function wholeDay(kind: 'detail' | 'training', hours: readonly { readonly start: number; readonly end: number }[]): PlacedDay {
  const work = hours.map(({ start, end }) => ({ kind, duty: null, units: null, start, end, visit: null, outcome: null, check: null }));
  return { visits: [], work, left: [] };
}

/** A supervisor's day: administration in long pieces and two meetings. */
function supervision(dice: Generator): DrawnTask[] {
  const pieces = [90, 75, 60, 60, 45, 45].map((minutes) => ({ kind: 'admin', minutes: minutes + dice.below(15), planned: false }));
  const meetings = [30, 45].map((minutes) => ({ kind: 'meeting', minutes, planned: true }));
  return [...pieces, ...meetings].map((task) => ({ ...task, duty: null, units: null, noShow: false }));
}

/** A past day is mostly closed; now and then an officer went home with the afternoon unlogged. */
function recordsWithClosing(placed: PlacedDay, frame: DayFrame, dice: Generator): Change[] {
  const isForgotten = dice.fraction() < 0.03;
  const isClosed = !isForgotten && dice.fraction() < 0.96;
  const work = isForgotten ? placed.work.filter(({ end, visit }) => visit !== null || end < 780) : placed.work;
  const records = dayRecords({ ...placed, work }, frame, dice);
  const end = firstInstantAt(frame.day, 1050, frame.zone);
  return isClosed && end < frame.now ? [...records, closingOf(placed, frame, end, dice)] : records;
}

function closingOf(placed: PlacedDay, frame: DayFrame, end: Instant, dice: Generator): Change {
  const closing: DayClosing = {
    officer: frame.officer.id,
    day: frame.day,
    open: false,
    closedAt: addMinutes(end, dice.below(15)),
    undone: undoneOf(placed),
  };
  return { type: 'closing', id: sampleId(utcMidnight(frame.day), dice), content: closing };
}

/** Record checks of kept check-ins that were skipped, and drawn case and document work that found no time. */
function undoneOf({ work, left }: PlacedDay): UndoneWork[] {
  const checks = work.filter(({ check }) => check === 'done' || check === 'skipped');
  const skipped = checks.filter(({ check }) => check === 'skipped').length;
  const kinds = [...new Set(left.map(({ kind }) => kind))].filter((kind) => duties.has(kind));
  return [
    ...(skipped === 0 ? [] : [undone('record-check', checks.length - skipped, skipped)]),
    ...kinds.map((kind) => {
      const done = work.filter((one) => one.kind === kind).reduce((sum, { units }) => sum + (units ?? 0), 0);
      return undone(kind, done, left.filter((one) => one.kind === kind).reduce((sum, { units }) => sum + (units ?? 0), 0));
    }),
  ];
}

/** Kinds that fall due by themselves; nobody waits for a call that did not come. */
const duties: ReadonlySet<string> = new Set(['followup', 'docprep', 'docket-review']);

function undone(kind: string, done: number, notDone: number): UndoneWork {
  return { kind: recordId(kind), due: done + notDone, done, notDone, reason: 'no time', other: null };
}

/** The viewer's timer: the told work that has begun and not ended, where it comes from no appointment. */
function timersOf(viewer: SampleOfficer, day: Day, zone: ZoneName, now: Instant, dice: Generator): TimerStack[] {
  const records = { officer: viewer.id, schedules: [viewer.schedule], absences: viewer.absences };
  if (expectedDay(records, day).expected === 0) return [];
  const at = (minute: number) => firstInstantAt(day, minute, zone);
  const running = scriptedDay().work.find(({ start, end, visit }) => visit === null && at(start) <= now && now < at(end));
  if (running === undefined) return [];
  return [{
    officer: viewer.id,
    running: {
      entry: sampleId(now, dice), kind: recordId(running.kind), duty: running.duty === null ? null : recordId(running.duty),
      country: scriptedCountries.get(running.start) ?? null, units: running.units, startedAt: at(running.start), seenAt: now,
      appointment: null, note: null,
    },
    interrupted: [],
    away: null,
  }];
}

import type { Generator } from '#shared/base/generator';
import type { Outcome, RecordCheck } from '#shared/records/timeEntry';
import type { WorkHours } from '#shared/records/schedule';
import type { DrawnTask } from './drawDay';

/** Work that was done, in minutes of the day. `visit` is the index of its appointment among the visits of the day. */
export type PlacedWork = {
  readonly kind: string;
  readonly duty: string | null;
  readonly units: number | null;
  readonly start: number;
  readonly end: number;
  readonly visit: number | null;
  readonly outcome: Outcome | null;
  readonly check: RecordCheck | null;
};

/** An appointment, in minutes of the day. */
export type PlacedVisit = {
  readonly kind: string;
  readonly duty: string | null;
  readonly start: number;
  readonly end: number;
};

/** How a day went: its appointments in order, its work in order, and what was due but did not fit. */
export type PlacedDay = {
  readonly visits: readonly PlacedVisit[];
  readonly work: readonly PlacedWork[];
  readonly left: readonly DrawnTask[];
};

/** Schedules the work of a day: appointments on the half hour, the rest between them, with short pauses. */
export function placeDay(tasks: readonly DrawnTask[], hours: readonly WorkHours[], random: Generator): PlacedDay {
  const booked = bookVisits(shuffled(tasks.filter(({ planned }) => planned), random), hours, random);
  const waiting = shuffled([...tasks.filter(({ planned }) => !planned), ...booked.refused], random);
  const visits = booked.visits.map(({ task: _task, ...visit }) => visit);
  return { ...workThrough(booked.visits, waiting, hours, random), visits };
}

type BookedVisit = PlacedVisit & { readonly task: DrawnTask };

/** No visit is before 08:30, so that there is time for what comes in. Visits that do not fit are refused. */
function bookVisits(tasks: readonly DrawnTask[], hours: readonly WorkHours[], random: Generator) {
  const visits: BookedVisit[] = [];
  const refused: DrawnTask[] = [];
  for (const task of tasks) {
    const length = Math.ceil(Math.max(30, Math.min(task.minutes, 240) - 10) / 30) * 30;
    const earliest = task.minutes > 240 ? 0 : 510;
    const slots = hours.flatMap(({ start, end }) => slotsBetween(Math.max(start, earliest), end, length));
    const free = slots.filter((start) => visits.every((visit) => start >= visit.end || start + length <= visit.start));
    const start = free[random.below(free.length)];
    if (start === undefined) refused.push(task);
    else visits.push({ kind: task.kind, duty: task.duty, start, end: start + length, task });
  }
  return { visits: visits.toSorted((one, other) => one.start - other.start), refused };
}

function slotsBetween(start: number, end: number, length: number): number[] {
  const first = Math.ceil(start / 30) * 30;
  const count = Math.max(0, Math.floor((end - first - length) / 30) + 1);
  return Array.from({ length: count }, (_, slot) => first + slot * 30);
}

function workThrough(
  visits: readonly BookedVisit[],
  waiting: readonly DrawnTask[],
  hours: readonly WorkHours[],
  random: Generator,
) {
  const work: PlacedWork[] = [];
  let left = [...waiting];
  for (const stretch of hours) {
    let cursor = Math.max(stretch.start, work.at(-1)?.end ?? 0);
    const own = visits
      .map((visit, index) => ({ ...visit, index }))
      .filter(({ start }) => start >= stretch.start && start < stretch.end);
    for (const visit of [...own, null]) {
      const filled = fillUntil(visit?.start ?? stretch.end, cursor, left, random);
      work.push(...filled.work);
      left = filled.left;
      cursor = filled.cursor;
      if (visit !== null) {
        const met = meet(visit, visit.index, Math.max(cursor, visit.start), random);
        work.push(met);
        cursor = Math.max(cursor, met.end);
      }
    }
  }
  return { work, left };
}

/** Does waiting work, one item after another, as long as it fits before `until` with a few minutes of tolerance. */
function fillUntil(until: number, from: number, waiting: readonly DrawnTask[], random: Generator) {
  const work: PlacedWork[] = [];
  let left = [...waiting];
  let cursor = from;
  for (;;) {
    const pause = random.fraction() < 0.3 ? random.below(6) : 0;
    const room = until + 4 - cursor - pause;
    const next = left.find(({ minutes }) => minutes <= room);
    if (next === undefined) return { work, left, cursor };
    const start = cursor + pause;
    const { kind, duty, units, minutes } = next;
    work.push({ kind, duty, units, start, end: start + minutes, visit: null, outcome: null, check: null });
    left = left.filter((task) => task !== next);
    cursor = start + next.minutes;
  }
}

/** The outcome of an appointment: no-show, called off, or kept. A kept check-in has a record check. */
function meet(visit: BookedVisit, index: number, at: number, random: Generator): PlacedWork {
  const { kind, duty, units, minutes } = visit.task;
  const chance = random.fraction();
  const calledOff = duty !== null ? null : chance < 0.03 ? 'cancelled' : chance < 0.06 ? 'rescheduled' : null;
  const outcome = visit.task.noShow ? 'no-show' : (calledOff ?? 'kept');
  const common = { kind, duty, visit: index, outcome } as const;
  if (outcome !== 'kept') {
    return { ...common, units: units === null ? null : 0, start: visit.start, end: visit.start, check: null };
  }
  return { ...common, units, start: at, end: at + minutes, check: kind === 'check-in' ? recordCheck(random) : null };
}

function recordCheck(random: Generator): RecordCheck {
  const chance = random.fraction();
  if (chance < 0.28) return 'skipped';
  return chance < 0.4 ? 'not required' : 'done';
}

function shuffled<Value>(values: readonly Value[], random: Generator): Value[] {
  return values
    .map((value) => ({ value, at: random.fraction() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

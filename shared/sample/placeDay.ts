import type { Generator } from '#shared/base/generator';
import type { Outcome, RecordCheck } from '#shared/records/timeEntry';
import type { WorkHours } from '#shared/records/schedule';
import type { DrawnTask } from './drawDay';

/** Work that was done, in minutes of the day; `visit` is the place of its appointment in the day's list. */
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

/** An appointment of the day, in minutes of the day. */
export type PlacedVisit = { readonly kind: string; readonly duty: string | null; readonly start: number; readonly end: number };

/** A day as it went: appointments in order, work in order, and what was due and found no time. */
export type PlacedDay = { readonly visits: readonly PlacedVisit[]; readonly work: readonly PlacedWork[]; readonly left: readonly DrawnTask[] };

/** Puts the drawn work into the hours of a day: appointments on the half hour, the rest between them, short pauses. */
export function placeDay(tasks: readonly DrawnTask[], hours: readonly WorkHours[], dice: Generator): PlacedDay {
  const booked = bookVisits(shuffled(tasks.filter(({ planned }) => planned), dice), hours, dice);
  const waiting = shuffled([...tasks.filter(({ planned }) => !planned), ...booked.refused], dice);
  return { ...workThrough(booked.visits, waiting, hours, dice), visits: booked.visits.map(({ task: _task, ...visit }) => visit) };
}

type BookedVisit = PlacedVisit & { readonly task: DrawnTask };

/** The first hour is kept for what comes in, and visits leave the last half hour free. */
function bookVisits(tasks: readonly DrawnTask[], hours: readonly WorkHours[], dice: Generator) {
  const visits: BookedVisit[] = [];
  const refused: DrawnTask[] = [];
  for (const task of tasks) {
    const length = Math.ceil(Math.max(30, Math.min(task.minutes, 240) - 10) / 30) * 30;
    const slots = hours.flatMap(({ start, end }) => slotsBetween(task.minutes > 240 ? start : Math.max(start, 510), end, length));
    const free = slots.filter((start) => visits.every((visit) => start >= visit.end || start + length <= visit.start));
    const start = free[dice.below(free.length)];
    if (start === undefined) refused.push(task);
    else visits.push({ kind: task.kind, duty: task.duty, start, end: start + length, task });
  }
  return { visits: visits.toSorted((one, other) => one.start - other.start), refused };
}

function slotsBetween(start: number, end: number, length: number): number[] {
  const first = Math.ceil(start / 30) * 30;
  return Array.from({ length: Math.max(0, Math.floor((end - first - length) / 30) + 1) }, (_, slot) => first + slot * 30);
}

function workThrough(visits: readonly BookedVisit[], waiting: readonly DrawnTask[], hours: readonly WorkHours[], dice: Generator) {
  const work: PlacedWork[] = [];
  let left = [...waiting];
  for (const stretch of hours) {
    let cursor = Math.max(stretch.start, work.at(-1)?.end ?? 0);
    const own = visits.map((visit, index) => ({ ...visit, index })).filter(({ start }) => start >= stretch.start && start < stretch.end);
    for (const visit of [...own, null]) {
      const filled = fillUntil(visit?.start ?? stretch.end, cursor, left, dice);
      work.push(...filled.work);
      left = filled.left;
      cursor = filled.cursor;
      if (visit !== null) {
        const met = meet(visit, visit.index, Math.max(cursor, visit.start), dice);
        work.push(met);
        cursor = Math.max(cursor, met.end);
      }
    }
  }
  return { work, left };
}

/** Takes waiting work in turn as long as it fits before `until`, give or take a few minutes. */
function fillUntil(until: number, from: number, waiting: readonly DrawnTask[], dice: Generator) {
  const work: PlacedWork[] = [];
  let left = [...waiting];
  let cursor = from;
  for (;;) {
    const pause = dice.fraction() < 0.3 ? dice.below(6) : 0;
    const room = until + 4 - cursor - pause;
    const next = left.find(({ minutes }) => minutes <= room);
    if (next === undefined) return { work, left, cursor };
    const start = cursor + pause;
    work.push({ kind: next.kind, duty: next.duty, units: next.units, start, end: start + next.minutes, visit: null, outcome: null, check: null });
    left = left.filter((task) => task !== next);
    cursor = start + next.minutes;
  }
}

/** What becomes of an appointment: nobody comes, it is called off, or it is kept, for a check-in with its record check. */
function meet(visit: BookedVisit, index: number, at: number, dice: Generator): PlacedWork {
  const { kind, duty, units, minutes } = visit.task;
  const chance = dice.fraction();
  const calledOff = duty !== null ? null : chance < 0.03 ? 'cancelled' : chance < 0.06 ? 'rescheduled' : null;
  const outcome = visit.task.noShow ? 'no-show' : (calledOff ?? 'kept');
  const common = { kind, duty, visit: index, outcome } as const;
  if (outcome !== 'kept') return { ...common, units: units === null ? null : 0, start: visit.start, end: visit.start, check: null };
  return { ...common, units, start: at, end: at + minutes, check: kind === 'check-in' ? recordCheck(dice) : null };
}

function recordCheck(dice: Generator): RecordCheck {
  const chance = dice.fraction();
  if (chance < 0.28) return 'skipped';
  return chance < 0.4 ? 'not required' : 'done';
}

function shuffled<Value>(values: readonly Value[], dice: Generator): Value[] {
  return values.map((value) => ({ value, at: dice.fraction() })).toSorted((one, other) => one.at - other.at).map(({ value }) => value);
}

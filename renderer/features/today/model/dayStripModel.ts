import type { RecordId } from '#shared/base/ids';
import type { WorkGroup } from '#shared/records/activityKind';
import type { Appointment } from '#shared/records/appointment';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import { hourName } from '#shared/time/dateNames';
import { addDays } from '#shared/time/days';
import { minuteMilliseconds } from '#shared/time/minutes';
import { intersect, type Range } from '#shared/time/ranges';
import { firstInstantAt, minuteOfDay, startOfDay } from '#shared/time/zones';
import { gapsOfDay } from '#shared/rules/loggedTime';
import type { Work } from '#shared/rules/workLabel';
import { awayOf, coveredRanges, pastUntil, runningOn, timerRange, type DayFacts } from './dayFacts';
import { minutesOf } from './spans';
import { withLanes, type Lane } from './stripLanes';
import { shortName, workName } from './workName';

/** A block of the strip: its position, name and colors. */
export type StripBlock = Range<Instant> & Lane & {
  readonly id: RecordId;
  readonly name: string;
  readonly short: string;
  readonly kind: RecordId;
  readonly group: WorkGroup;
  readonly minutes: number;
  readonly running: boolean;
};

/** How a planned block is marked. */
export type PlannedState = 'kept' | 'not kept' | 'waiting' | 'to come';

/** A block of the planned lane. */
export type PlannedBlock = StripBlock & { readonly state: PlannedState };

/** The strip of a day: all stretches lie on one axis from `from` to `to`, cut there. */
export type DayStripModel = {
  readonly from: Instant;
  readonly to: Instant;
  readonly hours: readonly { readonly at: Instant; readonly label: string }[];
  readonly schedule: readonly Range<Instant>[];
  readonly planned: readonly PlannedBlock[];
  readonly logged: readonly StripBlock[];
  readonly gaps: readonly Range<Instant>[];
  /** Time during which the program was closed while a timer ran, until it is settled. */
  readonly away: Range<Instant> | null;
  readonly now: Instant | null;
};

const firstHour = 6;
const lastHour = 19;
const hourMilliseconds = 60 * minuteMilliseconds;

/** Draws a day to scale, from 06:00 to 19:00 and as far beyond as something is logged, planned or scheduled. */
export function dayStripModel(facts: DayFacts): DayStripModel {
  const whole = { start: startOfDay(facts.day, facts.zone), end: startOfDay(addDays(facts.day, 1), facts.zone) };
  const logged = loggedBlocks(facts, whole);
  const planned = plannedBlocks(facts, whole);
  const now = facts.day === facts.presentDay ? facts.now : null;
  const shown = [
    ...logged,
    ...planned,
    ...intersect(facts.schedule, [whole]),
    ...(now === null ? [] : [{ start: now, end: now }]),
  ];
  const axis = axisOf(facts, whole, shown);
  return {
    from: axis.start,
    to: axis.end,
    hours: hoursOf(axis, facts),
    schedule: intersect(facts.schedule, [axis]),
    planned,
    logged,
    gaps: gapsOfDay(facts.schedule, coveredRanges(facts), pastUntil(facts)),
    away: now === null ? null : awayOf(facts),
    now,
  };
}

/** Whether an appointment still to be answered has begun by the clock. */
export function plannedState(appointment: Pick<Appointment, 'outcome' | 'start'>, now: Instant): PlannedState {
  if (appointment.outcome === 'kept') return 'kept';
  if (appointment.outcome !== null) return 'not kept';
  return appointment.start <= now ? 'waiting' : 'to come';
}

function loggedBlocks(facts: DayFacts, whole: Range<Instant>): StripBlock[] {
  const running = runningOn(facts);
  const entries = facts.entries
    .filter((entry) => entry.end > entry.start)
    .map((entry) => blockOf(facts, entry.id, entry, entry, false));
  const timer = running === null ? [] : [blockOf(facts, running.entry, running, timerRange(facts, running), true)];
  return withLanes([...entries, ...timer].flatMap((block) => cutTo(block, whole)));
}

function plannedBlocks(facts: DayFacts, whole: Range<Instant>): PlannedBlock[] {
  const blocks = facts.appointments.flatMap((appointment: Recorded<Appointment>) =>
    cutTo(blockOf(facts, appointment.id, appointment, appointment, false), whole).map((block) => ({
      ...block,
      state: plannedState(appointment, facts.now),
    })),
  );
  return withLanes(blocks);
}

function blockOf(facts: DayFacts, id: RecordId, work: Work, range: Range<Instant>, running: boolean): StripBlock {
  const { label, group, kind } = workName(facts, work);
  const { start, end } = range;
  return {
    id,
    name: label,
    short: shortName(facts, work),
    kind,
    group,
    start,
    end,
    minutes: minutesOf(range),
    lane: 0,
    lanes: 1,
    running,
  };
}

function cutTo<Block extends Range<Instant>>(block: Block, whole: Range<Instant>): Block[] {
  const isWhole = block.start >= whole.start && block.end <= whole.end;
  if (isWhole) return block.end > block.start ? [block] : [];
  return intersect([block], [whole]).map((piece) => ({ ...block, ...piece, minutes: minutesOf(piece) }));
}

function axisOf(facts: DayFacts, whole: Range<Instant>, shown: readonly Range<Instant>[]): Range<Instant> {
  const from = firstInstantAt(facts.day, firstHour * 60, facts.zone);
  const to = firstInstantAt(facts.day, lastHour * 60, facts.zone);
  const first = shown.reduce<number>((least, { start }) => Math.min(least, start), from);
  const last = shown.reduce<number>((most, { end }) => Math.max(most, end), to);
  const start = from - Math.ceil((from - first) / hourMilliseconds) * hourMilliseconds;
  const end = to + Math.ceil((last - to) / hourMilliseconds) * hourMilliseconds;
  return { start: Math.max(start, whole.start) as Instant, end: Math.min(end, whole.end) as Instant };
}

function hoursOf(axis: Range<Instant>, facts: DayFacts): { at: Instant; label: string }[] {
  const count = Math.floor((axis.end - axis.start) / hourMilliseconds);
  return Array.from({ length: count }, (_, index) => {
    const at = (axis.start + index * hourMilliseconds) as Instant;
    return { at, label: hourName(minuteOfDay(at, facts.zone), facts.clock) };
  });
}

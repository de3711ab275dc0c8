import { sameContent } from './sameContent';
import { count, fields, instant, list, orNull, recordIdSchema, text, type Checked } from './schemas';
import { sealed } from './sealed';

const runningTimer = fields({
  entry: recordIdSchema,
  kind: recordIdSchema,
  duty: orNull(recordIdSchema),
  country: orNull(text),
  units: orNull(count),
  startedAt: instant,
  seenAt: instant,
  appointment: orNull(recordIdSchema),
  note: orNull(sealed),
});

/**
 * Work that is being done now. `entry` is the id of the entry that its stop will write. `units` are those its entry will
 * count; 0 where it goes on with a unit that an earlier entry counted. `seenAt` is when the program last knew the timer
 * to run: time after it, while the program was not there, is asked about.
 */
export type RunningTimer = Checked<typeof runningTimer>;

/**
 * An officer's timers: the one running and, below, those it interrupted, the latest last. `away` is a stretch that is to
 * be asked about: keep, discard or split. Kept in a table of its own, without versions; each start, switch and end is in
 * the journal too, so that a rebuilt database goes on with them.
 */
export const timerStack = fields({
  officer: recordIdSchema,
  running: orNull(runningTimer),
  interrupted: list(runningTimer),
  away: orNull(fields({ from: instant, to: instant })),
});

/** An officer's timers. */
export type TimerStack = Checked<typeof timerStack>;

/** True where two stacks are the same but for when their running timers were last seen, which no part of the page shows. */
export function sameButSeen(one: TimerStack | null, other: TimerStack | null): boolean {
  return sameContent(unseen(one), unseen(other));
}

function unseen(stack: TimerStack | null): unknown {
  return stack === null ? null : { ...stack, running: stack.running === null ? null : { ...stack.running, seenAt: 0 } };
}

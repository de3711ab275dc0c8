import { caseDocket } from './officer';
import { sameContent } from './sameContent';
import { count, fields, instant, list, optional, orNull, recordIdSchema, text, type Checked } from './schemas';
import { sealed } from './sealed';

const runningTimer = fields({
  entry: recordIdSchema,
  kind: recordIdSchema,
  duty: orNull(recordIdSchema),
  country: orNull(text),
  saidDocket: optional(caseDocket),
  units: orNull(count),
  startedAt: instant,
  seenAt: instant,
  appointment: orNull(recordIdSchema),
  note: orNull(sealed),
});

/**
 * Work in progress. `entry` is the id of the entry that stopping it will write. `units` are the units of that entry; 0
 * if it continues a unit that an earlier entry counted. `saidDocket` is missing if no docket was given. `seenAt` is
 * when the program last knew that the timer was running. Daybook asks about any later time during which the program was
 * not running.
 */
export type RunningTimer = Checked<typeof runningTimer>;

/**
 * An officer's timers: the running one, and those it interrupted, the latest last. `away` is a stretch of time that the
 * user must keep, discard or split. Stored in a separate table, without versions. The journal has every start, switch
 * and end too, so that a rebuilt database continues with the same timers.
 */
export const timerStack = fields({
  officer: recordIdSchema,
  running: orNull(runningTimer),
  interrupted: list(runningTimer),
  away: orNull(fields({ from: instant, to: instant })),
});

/** An officer's timers. */
export type TimerStack = Checked<typeof timerStack>;

/** Whether two stacks are equal except for when their running timers were last seen, which is never shown. */
export function sameExceptSeen(one: TimerStack | null, other: TimerStack | null): boolean {
  return sameContent(withoutSeen(one), withoutSeen(other));
}

function withoutSeen(stack: TimerStack | null): unknown {
  return stack === null ? null : { ...stack, running: stack.running === null ? null : { ...stack.running, seenAt: 0 } };
}

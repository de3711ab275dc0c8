import type { RecordId } from '#shared/base/ids';
import type { RecordType } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';

/** How many steps can be undone. */
export const undoLimit = 50;

/** A record on one side of a step: its content, null where it was not there, and the key of its version's vector. */
export type StepSide = { readonly content: unknown; readonly vector: string };

/** What a step did to one record. */
export type StepRecord = {
  readonly type: RecordType;
  readonly id: RecordId;
  readonly before: StepSide;
  readonly after: StepSide;
};

/** What a step did to the timers of one officer. */
export type StepTimers = {
  readonly officer: RecordId;
  readonly before: TimerStack | null;
  readonly after: TimerStack | null;
};

/**
 * One change set that can be taken back, in the database only. Steps of one command share a `group` and are undone
 * together. `position` orders them; an undone step waits to be redone until something else is done.
 */
export type UndoStep = {
  readonly position: number;
  readonly group: string;
  readonly command: string;
  readonly undone: boolean;
  readonly records: readonly StepRecord[];
  readonly timers: readonly StepTimers[];
};

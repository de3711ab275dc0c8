import type { RecordId } from '#shared/base/ids';
import type { RecordType } from '#shared/records/all';
import { sameContent } from '#shared/records/sameContent';
import type { TimerStack } from '#shared/records/timerStack';
import type { StepRecord, UndoStep } from './undoStep';
import { positionsWithout, type StepDirection, type StepsChange } from './undoSteps';

/** Takes a group out that can no longer be undone or redone. */
export function dropGroup(steps: readonly UndoStep[], group: string): StepsChange {
  const kept = steps.filter((step) => step.group !== group);
  return { steps: kept, put: [], remove: positionsWithout(steps, kept) };
}

/**
 * A step was taken back or done again: its records have new versions that stand for the sides it went to, so every step
 * that refers to one of those sides refers to the new version from now on. `vectors` are those of the new versions.
 */
export function turnStep(
  steps: readonly UndoStep[],
  turned: UndoStep,
  direction: StepDirection,
  vectors: ReadonlyMap<RecordId, string>,
): StepsChange {
  const side = sideOf(direction);
  const renamed = new Map(turned.records.map((record) => [sideKey(record.type, record.id, record[side].vector), vectors.get(record.id)]));
  return changeEach(steps, (step) => {
    const records = renameRecords(step, renamed);
    const undone = step.position === turned.position ? direction === 'undo' : step.undone;
    return undone === step.undone && records === step.records ? step : { ...step, records, undone };
  });
}

/** A record got a version of the same content: what stands for the vector `from` stands for `to` from now on. */
export type RenamedSide = { readonly type: RecordType; readonly id: RecordId; readonly from: string; readonly to: string };

/** The steps after some of their records got new versions of the same content, so that they can be turned as before. */
export function renameSteps(steps: readonly UndoStep[], sides: readonly RenamedSide[]): StepsChange {
  const renamed = new Map(sides.map(({ type, id, from, to }) => [sideKey(type, id, from), to]));
  return changeEach(steps, (step) => {
    const records = renameRecords(step, renamed);
    return records === step.records ? step : { ...step, records };
  });
}

/** Which side of a step holds what undo or redo writes. */
export function sideOf(direction: StepDirection): 'before' | 'after' {
  return direction === 'undo' ? 'before' : 'after';
}

/** True where two stacks are the same but for when they were last seen and what is asked about. */
export function sameTimers(a: TimerStack | null, b: TimerStack | null): boolean {
  return sameContent(timersAsDone(a), timersAsDone(b));
}

function timersAsDone(stack: TimerStack | null): unknown {
  if (stack === null || (stack.running === null && stack.interrupted.length === 0)) return null;
  const unseen = [...stack.interrupted, stack.running].map((timer) => timer && { ...timer, seenAt: 0 });
  return { unseen, running: stack.running !== null };
}

function changeEach(steps: readonly UndoStep[], change: (step: UndoStep) => UndoStep): StepsChange {
  const next = steps.map(change);
  return { steps: next, put: next.filter((step, index) => step !== steps[index]), remove: [] };
}

function renameRecords({ records }: UndoStep, renamed: ReadonlyMap<string, string | undefined>): readonly StepRecord[] {
  const next = records.map((record) => renameSides(record, renamed));
  return next.every((record, index) => record === records[index]) ? records : next;
}

function renameSides(record: StepRecord, renamed: ReadonlyMap<string, string | undefined>): StepRecord {
  const before = renamed.get(sideKey(record.type, record.id, record.before.vector));
  const after = renamed.get(sideKey(record.type, record.id, record.after.vector));
  if (before === undefined && after === undefined) return record;
  return {
    ...record,
    before: { ...record.before, vector: before ?? record.before.vector },
    after: { ...record.after, vector: after ?? record.after.vector },
  };
}

function sideKey(type: RecordType, id: RecordId, vector: string): string {
  return `${type}|${id}|${vector}`;
}

import type { RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import type { Change, RecordType, WrittenVersion } from '#shared/records/all';
import { sameContent } from '#shared/records/sameContent';
import type { TimerStack } from '#shared/records/timerStack';
import type { Version } from '#shared/records/version';
import { displayedVersion, vectorKey } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';
import type { PreparedChange } from './changeSet';
import type { Row } from './rows';

/** How many commands can be undone. */
export const undoLimit = 50;

/** A record on one side of a step: its content, null if it did not exist, and the key of its version's vector. */
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
 * together. `position` orders them; an undone step can be redone until something else is done.
 */
export type UndoStep = {
  readonly position: number;
  readonly group: string;
  readonly command: string;
  readonly undone: boolean;
  readonly records: readonly StepRecord[];
  readonly timers: readonly StepTimers[];
};

/** The direction in which a step is turned. */
export type StepDirection = 'undo' | 'redo';

/** The commands that undo and redo would turn now, by id; null if there is none. */
export type UndoState = { readonly undo: string | null; readonly redo: string | null };

/** The stack of an officer without any timer. */
export function idle(officer: RecordId): TimerStack {
  return { officer, running: null, interrupted: [], away: null };
}

/** The stacks as they were before a change. */
export function stacksBefore(timers: readonly StepTimers[]): TimerStack[] {
  return timers.map(({ officer, before }) => before ?? idle(officer));
}

/** The stacks as a change leaves them. */
export function stacksAfter(timers: readonly StepTimers[]): TimerStack[] {
  return timers.map(({ officer, after }) => after ?? idle(officer));
}

/** The commands that undo and redo would turn now. */
export function undoStateOf(steps: readonly UndoStep[]): UndoState {
  return { undo: nextGroup(steps, 'undo')[0]?.command ?? null, redo: nextGroup(steps, 'redo')[0]?.command ?? null };
}

/**
 * The steps after something new was done: what waited to be redone is gone, and only the latest fifty groups are kept.
 */
export function withStep(steps: readonly UndoStep[], step: Omit<UndoStep, 'position' | 'undone'>): readonly UndoStep[] {
  const position = (steps.at(-1)?.position ?? 0) + 1;
  const all = [...steps.filter(({ undone }) => !undone), { ...step, position, undone: false }];
  const groups = [...new Set(all.map(({ group }) => group))].slice(-undoLimit);
  return all.filter(({ group }) => groups.includes(group));
}

/** The steps without a group that can no longer be turned. */
export function withoutGroup(steps: readonly UndoStep[], group: string): readonly UndoStep[] {
  return steps.filter((step) => step.group !== group);
}

/** What a change set did to each of its records. */
export function stepRecords(prepared: readonly PreparedChange[], versions: readonly WrittenVersion[]): StepRecord[] {
  return prepared.map(({ change, before }, index) => ({
    type: change.type,
    id: change.id,
    before: sideOfVersion(before === undefined ? undefined : displayedVersion<unknown>(before.versions)),
    after: sideOfVersion(versions[index]?.version),
  }));
}

/** The steps that undo or redo turns now, in the order in which it does; none if there is nothing to do. */
export function nextGroup(steps: readonly UndoStep[], direction: StepDirection): readonly UndoStep[] {
  const open = steps.filter((step) => step.undone === (direction === 'redo'));
  const group = (direction === 'undo' ? open.at(-1) : open[0])?.group;
  const ofGroup = open.filter((step) => step.group === group);
  return direction === 'undo' ? ofGroup.toReversed() : ofGroup;
}

/** The records of a step as they become when it is turned. */
export function turnedChanges(step: UndoStep, direction: StepDirection): Change[] {
  const side = sideOf(direction);
  return step.records.map(({ type, id, [side]: { content } }) => ({ type, id, content }) as Change);
}

/** The timers of a step once it is turned: marked as seen just now, so that no time away is asked about. */
export function turnedTimers(step: UndoStep, direction: StepDirection, now: Instant): TimerStack[] {
  return step.timers.map(({ officer, [sideOf(direction)]: stack }) => {
    if (stack === null) return idle(officer);
    return { ...stack, running: stack.running === null ? null : { ...stack.running, seenAt: now } };
  });
}

/**
 * Why a step cannot be turned: a record or a timer is no longer as the step left it. Null if all are. `rows` and
 * `stacks` are the present ones, by id and by officer.
 */
export function refusalOf(
  step: UndoStep,
  direction: StepDirection,
  rows: ReadonlyMap<RecordId, Row>,
  stacks: ReadonlyMap<RecordId, TimerStack>,
): Problem | null {
  const from = sideOf(direction === 'undo' ? 'redo' : 'undo');
  const changed = step.records.find((record) => shownVector(rows.get(record.id)) !== record[from].vector);
  if (changed !== undefined) return movedOn(direction, step.command, `the record ${changed.id} was changed since`);
  const isOther = step.timers.some((timers) => !sameTimers(stacks.get(timers.officer) ?? null, timers[from]));
  return isOther ? movedOn(direction, step.command, 'the timer was changed since') : null;
}

/**
 * The steps after one was turned: its records have new versions that represent the sides it went to, so every step that
 * refers to one of those sides refers to the new version from now on.
 */
export function withTurned(
  steps: readonly UndoStep[],
  turned: UndoStep,
  direction: StepDirection,
  versions: readonly WrittenVersion[],
): readonly UndoStep[] {
  const side = sideOf(direction);
  const written = new Map(versions.map(({ id, version }) => [id, vectorKey(version.vector)]));
  const renamed = turned.records.flatMap((record) => {
    const to = written.get(record.id);
    return to === undefined ? [] : [{ id: record.id, from: record[side].vector, to }];
  });
  return withRenamed(steps, renamed).map((step) =>
    step.position === turned.position ? { ...step, undone: direction === 'undo' } : step);
}

/** A record got a new version of the same content: sides with the vector `from` get the vector `to`. */
export type RenamedSide = { readonly id: RecordId; readonly from: string; readonly to: string };

/** The rows show what they showed before, under the vectors of the versions that took the failed change set back. */
export function renamedSides(rows: readonly PreparedChange[], versions: readonly WrittenVersion[]): RenamedSide[] {
  return rows.map(({ change, before }, index) => {
    return { id: change.id, from: shownVector(before), to: vectorKey(versions[index]?.version.vector ?? {}) };
  });
}

/** The steps after some of their records got new versions of the same content, so that they can still be turned. */
export function withRenamed(steps: readonly UndoStep[], sides: readonly RenamedSide[]): readonly UndoStep[] {
  if (sides.length === 0) return steps;
  const renamed = new Map(sides.map(({ id, from, to }) => [`${id}|${from}`, to]));
  const renameSide = (id: RecordId, side: StepSide): StepSide => {
    const vector = renamed.get(`${id}|${side.vector}`);
    return vector === undefined ? side : { ...side, vector };
  };
  const ids = new Set(sides.map(({ id }) => id));
  // A step that has nothing to rename stays the same object, which is not written again.
  return steps.map((step) => {
    if (!step.records.some(({ id }) => ids.has(id))) return step;
    const records = step.records.map((record) => ({
      ...record, before: renameSide(record.id, record.before), after: renameSide(record.id, record.after),
    }));
    return { ...step, records };
  });
}

/** The key of the version that a row shows; empty if there is none. */
export function shownVector(row: Row | undefined): string {
  return sideOfVersion(row === undefined ? undefined : displayedVersion<unknown>(row.versions)).vector;
}

function sideOf(direction: StepDirection): 'before' | 'after' {
  return direction === 'undo' ? 'before' : 'after';
}

function sideOfVersion(version: Version<unknown> | undefined): StepSide {
  if (version === undefined) return { content: null, vector: '' };
  return { content: version.content, vector: vectorKey(version.vector) };
}

/** True if two stacks are the same apart from when they were last seen and what is asked about. */
function sameTimers(one: TimerStack | null, other: TimerStack | null): boolean {
  return sameContent(withoutSeen(one), withoutSeen(other));
}

function withoutSeen(stack: TimerStack | null): unknown {
  if (stack === null || (stack.running === null && stack.interrupted.length === 0)) return null;
  const unseen = [...stack.interrupted, stack.running].map((timer) => timer && { ...timer, seenAt: 0 });
  return { unseen, running: stack.running !== null };
}

function movedOn(direction: StepDirection, command: string, why: string): Problem {
  const verb = direction === 'undo' ? 'undone' : 'done again';
  const refusal = `The step “${command}” cannot be ${verb}: ${why}.`;
  return { code: 'step-moved-on', message: `${refusal} It was taken off the list; nothing else was changed.` };
}

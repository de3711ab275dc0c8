import type { Problem } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { tableOf, type DaybookDatabase } from './database';
import { shownVector } from './prepareChangeSet';
import { sameTimers, sideOf } from './changeSteps';
import type { StepDirection } from './undoSteps';
import type { UndoStep } from './undoStep';

/** The records of a step as they become when it is taken back or done again. */
export function turnedChanges(step: UndoStep, direction: StepDirection): Change[] {
  return step.records.map((record) => ({ type: record.type, id: record.id, content: record[sideOf(direction)].content }) as Change);
}

/** The timers of a step as they become; they are known to run now, so that no time away is asked about. */
export function turnedTimers(step: UndoStep, direction: StepDirection, now: Instant): TimerStack[] {
  return step.timers.map(({ officer, [sideOf(direction)]: stack }) => {
    if (stack === null) return { officer, running: null, interrupted: [], away: null };
    return { ...stack, running: stack.running === null ? null : { ...stack.running, seenAt: now } };
  });
}

/** Why a group of steps cannot be turned: a record or a timer is no longer as the step left it. Null where all are. */
export async function refusalOf(
  database: DaybookDatabase,
  group: readonly UndoStep[],
  direction: StepDirection,
): Promise<Problem | null> {
  const from = sideOf(direction === 'undo' ? 'redo' : 'undo');
  for (const step of group) {
    for (const record of step.records) {
      const row = await tableOf(database, record.type).get(record.id);
      if (shownVector(row) !== record[from].vector) return movedOn(direction, step.command, `the record ${record.id} was changed since`);
    }
    for (const timers of step.timers) {
      const stack = (await database.timers.get(timers.officer)) ?? null;
      if (!sameTimers(stack, timers[from])) return movedOn(direction, step.command, 'the timer was changed since');
    }
  }
  return null;
}

function movedOn(direction: StepDirection, command: string, why: string): Problem {
  const message = `The step “${command}” cannot be ${direction === 'undo' ? 'undone' : 'done again'}: ${why}. It was taken off the list; nothing else was changed.`;
  return { code: 'step-moved-on', message };
}

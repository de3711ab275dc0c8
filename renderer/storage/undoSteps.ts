import { undoLimit, type UndoStep } from './undoStep';

/** The steps after a change of them, and which rows of their table that rewrites and removes. */
export type StepsChange = {
  readonly steps: readonly UndoStep[];
  readonly put: readonly UndoStep[];
  readonly remove: readonly number[];
};

/** What of a step is written when it is taken back or done again. */
export type StepDirection = 'undo' | 'redo';

/** No change of the steps. */
export function keepSteps(steps: readonly UndoStep[]): StepsChange {
  return { steps, put: [], remove: [] };
}

/** Something new was done: what waited to be redone is gone, and of groups only the latest fifty are kept. */
export function addStep(steps: readonly UndoStep[], step: UndoStep): StepsChange {
  const all = [...steps.filter((one) => !one.undone), step];
  const groups = [...new Set(all.map((one) => one.group))].slice(-undoLimit);
  const kept = all.filter((one) => groups.includes(one.group));
  return { steps: kept, put: [step], remove: positionsWithout(steps, kept) };
}

/** The steps that undo or redo goes through now, in the order in which it does; none where there is nothing to do. */
export function nextGroup(steps: readonly UndoStep[], direction: StepDirection): readonly UndoStep[] {
  const open = steps.filter((step) => step.undone === (direction === 'redo'));
  const group = (direction === 'undo' ? open.at(-1) : open[0])?.group;
  const ofGroup = open.filter((step) => step.group === group);
  return direction === 'undo' ? ofGroup.toReversed() : ofGroup;
}

/** The positions of the steps that are kept no more. */
export function positionsWithout(steps: readonly UndoStep[], kept: readonly UndoStep[]): number[] {
  const positions = new Set(kept.map((step) => step.position));
  return steps.filter((step) => !positions.has(step.position)).map((step) => step.position);
}

import { planImport, type ImportPlan, type PlanInput } from '#shared/imports/calendar/planImport';

/** The plan of an import, made without a pause; of a file that was read on all days unless a window is said. */
export function planAtOnce(input: Omit<PlanInput, 'window'> & Partial<Pick<PlanInput, 'window'>>): ImportPlan {
  const work = planImport({ window: { from: -Infinity, until: Infinity }, ...input });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

import { planImport, type ImportPlan, type PlanInput } from '#shared/imports/calendar/planImport';

/** Plans an import in one go, from a file that was read for all days unless a window is given. */
export function planAtOnce(input: Omit<PlanInput, 'window'> & Partial<Pick<PlanInput, 'window'>>): ImportPlan {
  const work = planImport({ window: { from: -Infinity, until: Infinity }, ...input });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

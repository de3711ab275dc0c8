import type { ImportPlan, PlanInput } from '#shared/imports/calendar/importPlan';
import { planImport } from '#shared/imports/calendar/planImport';

const whole = { window: { from: -Infinity, until: Infinity }, unread: [], speaksOf: null, takesTwins: false };

/** Plans an import in one go: unless something else is given, from a whole calendar that was read for all days. */
export function planAtOnce(input: Omit<PlanInput, keyof typeof whole> & Partial<PlanInput>): ImportPlan {
  const work = planImport({ ...whole, ...input });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

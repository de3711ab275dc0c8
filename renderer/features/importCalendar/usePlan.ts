import { useEffect, useState } from 'react';
import type { ImportPlan } from '#shared/imports/calendar/importPlan';
import { runInChunks, untilStopped } from '#renderer/services/runInChunks';
import type { ReadFile } from './compareFile';
import { planFile, type PlanChoices } from './planFile';

/** The newest finished plan; `finish` waits for the one under the present choices. */
export type Planned = { readonly plan: ImportPlan; readonly finish: () => Promise<ImportPlan> };

/**
 * Makes a new plan whenever the choices change, without blocking the window. A plan under older choices is abandoned,
 * so that it never replaces a newer one.
 */
export function usePlan(file: ReadFile, { rules, otherwise, takesTwins }: PlanChoices): Planned {
  const [made, setMade] = useState({ ...file, file, takesTwins: false });
  const isCurrent =
    made.file === file && made.rules === rules && made.otherwise === otherwise && made.takesTwins === takesTwins;
  useEffect(() => {
    if (isCurrent) return undefined;
    const stopping = new AbortController();
    const work = planFile(file, { rules, otherwise, takesTwins });
    void runInChunks(untilStopped(work, stopping.signal)).then((plan) => {
      if (plan !== null) setMade({ ...file, plan, file, rules, otherwise, takesTwins });
    });
    return () => stopping.abort();
  }, [file, rules, otherwise, takesTwins, isCurrent]);
  const finish = async () =>
    isCurrent ? made.plan : await runInChunks(planFile(file, { rules, otherwise, takesTwins }));
  return { plan: made.plan, finish };
}

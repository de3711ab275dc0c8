import { useEffect, useState } from 'react';
import type { ImportPlan } from '#shared/imports/calendar/planImport';
import type { WordRule } from '#shared/imports/calendar/wordRules';
import type { ImportTarget } from '#shared/records/importRule';
import { runInChunks, untilStopped } from '#renderer/services/runInChunks';
import type { ReadFile } from './compareFile';
import { planFile } from './planFile';

/** The newest finished plan; `finish` waits for the one under the present rules. */
export type Planned = { readonly plan: ImportPlan; readonly finish: () => Promise<ImportPlan> };

/**
 * Makes a new plan whenever the rules change, without blocking the window. A plan under older rules is abandoned, so
 * that it never replaces a newer one.
 */
export function usePlan(file: ReadFile, rules: readonly WordRule[], otherwise: ImportTarget): Planned {
  const [made, setMade] = useState({ plan: file.plan, rules: file.rules, otherwise: file.otherwise });
  const isCurrent = made.rules === rules && made.otherwise === otherwise;
  useEffect(() => {
    if (isCurrent) return undefined;
    const stopping = new AbortController();
    void runInChunks(untilStopped(planFile(file, { rules, otherwise, takesTwins: false }), stopping.signal)).then((plan) => {
      if (plan !== null) setMade({ plan, rules, otherwise });
    });
    return () => stopping.abort();
  }, [file, rules, otherwise, isCurrent]);
  const finish = async () => (isCurrent ? made.plan : await runInChunks(planFile(file, { rules, otherwise, takesTwins: false })));
  return { plan: made.plan, finish };
}

import { useEffect, useState } from 'react';
import type { ImportPlan, WordRule } from '#shared/imports/calendar/planImport';
import type { ImportTarget } from '#shared/records/importRule';
import { inPieces, untilStopped } from '#renderer/services/inPieces';
import type { ReadFile } from './compareFile';
import { planFile } from './planFile';

/** The newest plan that is made, and the one under the rules as they are set now, once it is made to its end. */
export type Planned = { readonly plan: ImportPlan; readonly finish: () => Promise<ImportPlan> };

/**
 * Plans anew whenever the rules are set otherwise, beside the window's other work. A plan under rules that are no longer
 * set is given up, so that it never takes the place of a newer one.
 */
export function usePlan(file: ReadFile, rules: readonly WordRule[], otherwise: ImportTarget): Planned {
  const [made, setMade] = useState({ plan: file.plan, rules: file.rules, otherwise: file.otherwise });
  const isCurrent = made.rules === rules && made.otherwise === otherwise;
  useEffect(() => {
    if (isCurrent) return undefined;
    const stopping = new AbortController();
    void inPieces(untilStopped(planFile(file, { rules, otherwise }), stopping.signal)).then((plan) => {
      if (plan !== null) setMade({ plan, rules, otherwise });
    });
    return () => stopping.abort();
  }, [file, rules, otherwise, isCurrent]);
  const finish = async () => (isCurrent ? made.plan : await inPieces(planFile(file, { rules, otherwise })));
  return { plan: made.plan, finish };
}

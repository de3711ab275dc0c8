import { useState } from 'react';
import type { ImportPlan } from '#shared/imports/calendar/importPlan';
import { countText } from '#shared/reports/figures';
import { importCalendar } from '#renderer/commands/calendars';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import type { Importing, ReadFile } from './compareFile';
import { countsOf } from './importModel';
import type { SetRules } from './planFile';

/** What is written: the plan under the present choices, which may not be shown yet. */
export type Decided = SetRules & {
  readonly plan: ImportPlan;
  readonly keepTitles: boolean;
  readonly removesGone: boolean;
};

type Writing = { readonly done: number; readonly all: number };

/** Writes an import once, and says how far it has come and what it did. */
export function useWriteImport(
  officer: Importing['officer'],
  file: ReadFile,
  decide: () => Promise<Decided>,
): { readonly writing: Writing | null; readonly write: (all: number) => void } {
  const services = useServices();
  const go = useRoute((route) => route.go);
  const [writing, setWriting] = useState<Writing | null>(null);
  const writeNow = async () => {
    const { plan, rules, otherwise, keepTitles, removesGone } = await decide();
    const gone = removesGone ? plan.gone : [];
    const { id } = officer;
    const { calendar, fileName, zones } = file;
    const from = { officer: id, calendar, fileName, zones };
    const input = { ...from, keepTitles, items: plan.items, gone, rules, otherwise };
    const result = await importCalendar(services, input, (done, all) => setWriting({ done, all }));
    setWriting(null);
    if (!result.ok) return useNotices.getState().problem(result.error.message);
    const { new: added, changed } = countsOf(plan);
    const removed = gone.length > 0 ? `, ${countText(gone.length)} removed` : '';
    useNotices.getState().done(`Imported: ${countText(added)} new, ${countText(changed)} changed${removed}.`);
    return go('today');
  };
  const write = (all: number) => {
    if (writing !== null) return;
    setWriting({ done: 0, all });
    void writeNow();
  };
  return { writing, write };
}

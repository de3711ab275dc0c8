import { create } from 'zustand';
import type { CheckCut } from '#shared/reports/checksReport';
import type { Day } from '#shared/time/day';

type RecordsViewState = {
  /** The id of the open tab, from its `tab.ts`; null is the first one. */
  readonly tab: string | null;
  /** How the record checks are divided into periods. */
  readonly checkCut: CheckCut;
  /** The day by which the backlog of docket review is to be cleared; null until one is chosen. */
  readonly clearBy: Day | null;
  /** Whose records a supervisor sees in the tabs that can show the unit; null is the unit. */
  readonly whose: 'own' | 'unit' | null;
  readonly open: (tab: string) => void;
};

/** The state of Records, for as long as the program runs: its open tab, and the choices of the tabs. */
export const useRecordsView = create<RecordsViewState>((set) => ({
  tab: null,
  checkCut: 'payPeriod',
  clearBy: null,
  whose: null,
  open: (tab) => set({ tab }),
}));

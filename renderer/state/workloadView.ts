import { create } from 'zustand';
import type { Docket } from '#shared/records/officer';
import { cutFor, spanFor, type ReportSpan } from '#shared/reports/reportSpan';
import type { Measure } from '#shared/reports/workloadReport';
import type { Day } from '#shared/time/day';
import type { PeriodUnit } from '#shared/time/periods';

/** What the Workload screen shows. `day` lies in the stretch that is shown; null is the present day. */
export type WorkloadView = {
  readonly span: ReportSpan;
  readonly by: PeriodUnit;
  readonly day: Day | null;
  /** Null: the unit for a supervisor who has one here, else the viewer's own work. */
  readonly whose: 'own' | 'unit' | null;
  readonly docket: Docket | null;
  readonly measure: Measure;
};

type WorkloadViewState = WorkloadView & {
  readonly chooseSpan: (span: ReportSpan) => void;
  readonly chooseCut: (by: PeriodUnit) => void;
  readonly showDay: (day: Day | null) => void;
  readonly change: (part: Partial<Pick<WorkloadView, 'whose' | 'docket' | 'measure'>>) => void;
};

/** The choices of the Workload screen, kept while the program runs. Stretch and cut always fit each other. */
export const useWorkloadView = create<WorkloadViewState>((set) => ({
  span: 'twelveWeeks',
  by: 'week',
  day: null,
  whose: null,
  docket: null,
  measure: 'minutes',
  chooseSpan: (span) => set(({ by }) => ({ span, by: cutFor(span, by) })),
  chooseCut: (by) => set(({ span }) => ({ by, span: spanFor(span, by) })),
  showDay: (day) => set({ day }),
  change: (part) => set(part),
}));

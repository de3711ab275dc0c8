import { create } from 'zustand';
import type { DayRange } from '#shared/analysis/workload';
import type { Docket } from '#shared/records/officer';
import { cutFor, cutForDays, spanFor, defaultSpanOf, type ReportSpan } from '#shared/reports/reportSpan';
import type { UnitPeople } from '#shared/reports/unitMembers';
import type { Measure } from '#shared/reports/workloadFigures';
import type { Day } from '#shared/time/day';
import type { PeriodUnit } from '#shared/time/periods';

/**
 * What the Workload screen shows. `day` is within the period shown; null is the present day. `chosen` are the days that
 * the user last chose freely, shown if the span is `chosen`.
 */
export type WorkloadView = {
  readonly span: ReportSpan | 'chosen';
  readonly chosen: DayRange | null;
  readonly by: PeriodUnit;
  readonly day: Day | null;
  /** Null: the unit for a supervisor who has one here, otherwise the viewer's own work. */
  readonly whose: 'own' | 'unit' | null;
  readonly docket: Docket | null;
  /** Whether the hours of supervisors count among those of a unit. */
  readonly people: UnitPeople;
  readonly measure: Measure;
};

type WorkloadViewState = WorkloadView & {
  readonly chooseSpan: (span: ReportSpan) => void;
  readonly chooseDays: (days: DayRange) => void;
  readonly chooseCut: (by: PeriodUnit) => void;
  readonly showDay: (day: Day | null) => void;
  readonly change: (part: Partial<Pick<WorkloadView, 'whose' | 'docket' | 'people' | 'measure'>>) => void;
};

/** The choices of the Workload screen, for as long as the program runs. Span and cut always fit each other. */
export const useWorkloadView = create<WorkloadViewState>((set) => ({
  span: 'twelveWeeks',
  chosen: null,
  by: 'week',
  day: null,
  whose: null,
  docket: null,
  people: 'officers',
  measure: 'minutes',
  chooseSpan: (span) => set(({ by }) => ({ span, by: cutFor(span, by) })),
  chooseDays: (days) => set(({ by }) => ({ span: 'chosen', chosen: days, by: cutForDays(days, by) })),
  chooseCut: (by) => set(({ span, chosen }) => ({ by, span: spanForCut(span, chosen, by) })),
  showDay: (day) => set({ day }),
  change: (part) => set(part),
}));

/** Chosen days stay, however few periods they have, unless there would be too many. */
function spanForCut(span: WorkloadView['span'], chosen: DayRange | null, by: PeriodUnit): WorkloadView['span'] {
  if (span !== 'chosen') return spanFor(span, by);
  return chosen !== null && cutForDays(chosen, by) === by ? 'chosen' : defaultSpanOf(by);
}

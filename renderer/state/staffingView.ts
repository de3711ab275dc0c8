import { create } from 'zustand';
import type { Target } from '#shared/analysis/staffing/estimate';
import type { RecordId } from '#shared/base/ids';
import type { FigureId } from '#shared/reports/staffing/stories/figureStory';
import type { Day } from '#shared/time/day';

/** The tabs of Staffing. */
export type StaffingTab = 'need' | 'study' | 'standards' | 'sensitivity';

/** A figure that is opened: a kind's weight, then one officer of it, then one day of that officer. */
export type OpenedFigure = {
  readonly kind: RecordId;
  readonly officer: RecordId | null;
  readonly day: Day | null;
};

/**
 * What the Staffing screen shows. `weights` is the set in use: the latest for null, or `log` for the last weeks of the
 * log. `study` is the study in its tab, the latest for null. `set` is the set of standards whose need is examined.
 * `path` are the figures that were opened one from the other, the last one shown; an opened weight is in front of it.
 */
export type StaffingView = {
  readonly tab: StaffingTab;
  readonly target: Target;
  readonly weights: RecordId | 'log' | null;
  readonly compared: RecordId | null;
  readonly study: RecordId | null;
  readonly set: string | null;
  readonly opened: OpenedFigure | null;
  readonly path: readonly FigureId[];
};

type StaffingViewState = StaffingView & { readonly change: (part: Partial<StaffingView>) => void };

/** The choices of the Staffing screen, for as long as the program runs. */
export const useStaffingView = create<StaffingViewState>((set) => ({
  tab: 'need',
  target: 'officers',
  weights: null,
  compared: null,
  study: null,
  set: null,
  opened: null,
  path: [],
  change: (part) => set(part),
}));

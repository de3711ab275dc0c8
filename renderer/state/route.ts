import { create } from 'zustand';
import type { Day } from '#shared/time/day';

/** The places of the program. */
export type RouteId = 'today' | 'workload' | 'settings' | 'import';

type RouteState = {
  readonly route: RouteId;
  /** The day that Today shows; null is the present day, also past midnight. */
  readonly shownDay: Day | null;
  readonly go: (route: RouteId) => void;
  readonly showDay: (day: Day | null) => void;
};

/** Where the user is. */
export const useRoute = create<RouteState>((set) => ({
  route: 'today',
  shownDay: null,
  go: (route) => set({ route }),
  showDay: (shownDay) => set({ shownDay }),
}));

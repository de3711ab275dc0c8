import { create } from 'zustand';
import type { Day } from '#shared/time/day';

/** The id of a screen, as its `feature.ts` says it. */
export type RouteId = string;

type RouteState = {
  readonly route: RouteId;
  /** The day that Today shows; null is the present day, even after midnight. */
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

import { create } from 'zustand';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';

/** The id of a screen, from its `feature.ts`. */
export type RouteId = string;

/**
 * A request to Today from another part of the program: open an entry of a day, put a text into the line, or open the
 * form that plans an appointment of a kind, with its length in minutes.
 */
export type TodayRequest =
  | { readonly is: 'entry'; readonly id: RecordId; readonly day: Day }
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'plan'; readonly kind: RecordId; readonly minutes: number };

type RouteState = {
  readonly route: RouteId;
  /** The day that Today shows; null is the present day, even after midnight. */
  readonly shownDay: Day | null;
  /** Null once Today has handled it. */
  readonly asked: TodayRequest | null;
  readonly go: (route: RouteId) => void;
  readonly showDay: (day: Day | null) => void;
  readonly ask: (asked: TodayRequest | null) => void;
};

/** The current place in the program. */
export const useRoute = create<RouteState>((set) => ({
  route: 'today',
  shownDay: null,
  asked: null,
  go: (route) => set({ route }),
  showDay: (shownDay) => set({ shownDay }),
  ask: (asked) => set({ asked }),
}));

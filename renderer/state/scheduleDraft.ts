import { create } from 'zustand';
import type { RecordId } from '#shared/base/ids';
import type { Schedule } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';

/** A schedule that is being changed and was not saved; a date that was emptied is null. */
export type ScheduleDraft = { readonly from: Day | null; readonly anchor: Day | null; readonly days: Schedule['days'] };

/** It, and the draft under which it is kept beyond the end of the program. */
type OpenSchedule = { readonly id: RecordId; readonly values: ScheduleDraft };

type DraftState = {
  readonly officer: RecordId | null;
  readonly open: OpenSchedule | null;
  readonly keep: (officer: RecordId, open: OpenSchedule | null) => void;
};

/** The unsaved schedule, so that looking at another section or place loses nothing of it. */
export const useScheduleDraft = create<DraftState>((set) => ({
  officer: null,
  open: null,
  keep: (officer, open) => set({ officer, open }),
}));

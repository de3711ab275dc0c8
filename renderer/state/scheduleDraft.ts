import { create } from 'zustand';
import type { RecordId } from '#shared/base/ids';
import type { Schedule } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';

/** A schedule that is being changed and was not saved; a date that was emptied is null. */
export type ScheduleDraft = { readonly from: Day | null; readonly anchor: Day | null; readonly days: Schedule['days'] };

type DraftState = {
  readonly officer: RecordId | null;
  readonly draft: ScheduleDraft | null;
  readonly keep: (officer: RecordId, draft: ScheduleDraft | null) => void;
};

/** The unsaved schedule, so that looking at another section or place loses nothing of it. */
export const useScheduleDraft = create<DraftState>((set) => ({
  officer: null,
  draft: null,
  keep: (officer, draft) => set({ officer, draft }),
}));

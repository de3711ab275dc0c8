import { create } from 'zustand';
import type { RecordId } from '#shared/base/ids';
import type { Schedule } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';

/** A schedule with unsaved changes; an emptied date is null. */
export type ScheduleDraft = { readonly from: Day | null; readonly anchor: Day | null; readonly days: Schedule['days'] };

/** The unsaved schedule, and the id of the draft that outlives the program. */
type OpenSchedule = { readonly id: RecordId; readonly values: ScheduleDraft };

type DraftState = {
  readonly officer: RecordId | null;
  readonly open: OpenSchedule | null;
  readonly keep: (officer: RecordId, open: OpenSchedule | null) => void;
};

/** The unsaved schedule, so that visiting another section or screen loses nothing. */
export const useScheduleDraft = create<DraftState>((set) => ({
  officer: null,
  open: null,
  keep: (officer, open) => set({ officer, open }),
}));

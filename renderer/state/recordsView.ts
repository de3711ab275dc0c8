import { create } from 'zustand';

type RecordsViewState = {
  /** The id of the open tab, as its `tab.ts` says it; null is the first one. */
  readonly tab: string | null;
  readonly open: (tab: string) => void;
};

/** Which tab of Records is open, for as long as the program runs. */
export const useRecordsView = create<RecordsViewState>((set) => ({
  tab: null,
  open: (tab) => set({ tab }),
}));

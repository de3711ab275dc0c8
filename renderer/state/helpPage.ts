import { create } from 'zustand';

/** The pages of Help. */
export type HelpPageId = 'firstDay' | 'line' | 'counting' | 'method' | 'kept' | 'watching' | 'keys';

type HelpState = { readonly page: HelpPageId; readonly open: (page: HelpPageId) => void };

/** Which page of Help is open. */
export const useHelpPage = create<HelpState>((set) => ({ page: 'firstDay', open: (page) => set({ page }) }));

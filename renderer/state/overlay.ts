import { create } from 'zustand';

/** Which of the program's own dialogs is open. */
export type Overlay = 'palette' | 'shortcuts' | null;

type OverlayState = { readonly overlay: Overlay; readonly show: (overlay: Overlay) => void };

/** The palette and the sheet of shortcuts. */
export const useOverlay = create<OverlayState>((set) => ({ overlay: null, show: (overlay) => set({ overlay }) }));

import { create } from 'zustand';

/** The groups of rows in the palette. */
export type PaletteGroupId =
  | 'command' | 'place' | 'request' | 'entry' | 'appointment' | 'duty' | 'training' | 'guidance' | 'goal'
  | 'activity' | 'setting' | 'help' | 'viewer';

/** How far back the palette looks for entries. */
export type PaletteSince = 'week' | 'month' | 'quarter' | 'year';

type PaletteView = {
  /** The only group shown, or null. */
  readonly group: PaletteGroupId | null;
  readonly since: PaletteSince;
  readonly choose: (filters: Partial<Pick<PaletteView, 'group' | 'since'>>) => void;
};

/** The filters of the palette, which stay until they are cleared, even after it was closed. */
export const usePaletteView = create<PaletteView>((set) => ({
  group: null,
  since: 'quarter',
  choose: (filters) => set(filters),
}));

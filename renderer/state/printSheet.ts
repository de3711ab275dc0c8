import { create } from 'zustand';
import type { Report } from '#shared/reports/report';

/** The report that is being printed: drawn beside the page, and the only thing on the printed page. */
type PrintSheetState = {
  readonly report: Report | null;
  /** Called once it is drawn. */
  readonly onDrawn: () => void;
  /** Draws a report for printing; resolves once it is on the page. */
  readonly draw: (report: Report) => Promise<void>;
  readonly clear: () => void;
};

/** What is being printed now. */
export const usePrintSheet = create<PrintSheetState>((set) => ({
  report: null,
  onDrawn: () => undefined,
  draw: async (report) => await new Promise<void>((resolve) => set({ report, onDrawn: resolve })),
  clear: () => set({ report: null, onDrawn: () => undefined }),
}));

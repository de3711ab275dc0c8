import { useEffect } from 'react';
import { usePrintSheet } from '#renderer/state/printSheet';
import { PaperReport } from './PaperReport';

/** The report that is being printed. Only the printed page shows it, and while it is there nothing else. */
export function PrintSheet() {
  const { report, onDrawn } = usePrintSheet();
  useEffect(() => {
    if (report === null) return undefined;
    const title = document.title;
    document.title = report.title;
    // Two frames: the fonts and the layout of the sheet are ready in the second.
    requestAnimationFrame(() => requestAnimationFrame(() => void document.fonts.ready.then(onDrawn)));
    return () => {
      document.title = title;
    };
  }, [report, onDrawn]);
  return report === null ? null : (
    <div className="print-sheet" aria-hidden="true">
      <PaperReport report={report} />
    </div>
  );
}

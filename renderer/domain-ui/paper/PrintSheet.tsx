import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { usePrintSheet } from '#renderer/state/printSheet';
import { PaperReport } from './PaperReport';

/**
 * The report that is being printed. Only the printed page shows it, and nothing else while it is there. It is placed
 * within an open dialog, since everything outside of one is inert and would print without its tags.
 */
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
  if (report === null) return null;
  return createPortal(
    <div className="print-sheet">
      <PaperReport report={report} />
    </div>,
    document.querySelector('dialog:modal') ?? document.body,
  );
}

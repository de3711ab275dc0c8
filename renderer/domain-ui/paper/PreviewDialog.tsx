import type { ReactNode } from 'react';
import type { Report } from '#shared/reports/report';
import { Dialog } from '#renderer/ui/Dialog';
import { Notice } from '#renderer/ui/Notice';
import { ExportButtons, type Exporting } from '../ExportButtons';
import { PaperReport } from './PaperReport';
import './previewDialog.css';

type PreviewDialogProps = {
  /** Whose report it is. */
  readonly sub: string;
  readonly report: Report;
  readonly exporting: Exporting;
  /** The scope of the screen behind it, whose single letters do not act here. */
  readonly scope?: string | undefined;
  readonly onClose: () => void;
  /** The choices for the report. */
  readonly children?: ReactNode;
};

/** A report as it prints, shown before it is saved. */
export function PreviewDialog({ sub, report, exporting, scope, onClose, children }: PreviewDialogProps) {
  return (
    <Dialog
      wide
      title="Print a report"
      sub={sub}
      scope={scope}
      onClose={onClose}
      footer={<ExportButtons exporting={exporting} />}
    >
      {children}
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
      <div className="report-preview" {...scrolled}>
        <PaperReport report={report} />
      </div>
    </Dialog>
  );
}

/** It scrolls, so the arrow keys need an element to act on. */
const scrolled = { role: 'region', 'aria-label': 'Preview', tabIndex: 0 };

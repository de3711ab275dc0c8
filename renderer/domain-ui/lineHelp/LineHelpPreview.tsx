import { useMemo } from 'react';
import { lineHelpReport } from '#shared/reports/lineHelpReport';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { dayOf } from '#shared/time/zones';
import { useSettings } from '#renderer/queries/settings';
import { useExport } from '../ExportButtons';
import { PreviewDialog } from '../paper/PreviewDialog';
import { momentName, readingName, type HelpSection } from './helpRows';

type LineHelpPreviewProps = {
  /** The parts that match the filter. */
  readonly sections: readonly HelpSection[];
  readonly context: LineContext;
  readonly onClose: () => void;
};

/** The ways to write a line as they print, to be saved as a PDF. */
export function LineHelpPreview({ sections, context, onClose }: LineHelpPreviewProps) {
  const settings = useSettings();
  const report = useMemo(
    () =>
      lineHelpReport({
        parts: sections.map(({ title, remark, rows }) => ({
          title, remark, rows: rows.map((row) => ({ line: row.line, reading: readingName(row) })),
        })),
        moment: momentName(context),
        day: dayOf(context.now, context.zone),
        asOf: context.now,
        simulated: settings?.simulated ?? false,
      }),
    [sections, context, settings?.simulated],
  );
  const exporting = useExport(() => ({ report, months: [], byteOrderMark: settings?.csvByteOrderMark ?? true }));
  return <PreviewDialog sub="as it is shown" report={report} exporting={exporting} onClose={onClose} />;
}

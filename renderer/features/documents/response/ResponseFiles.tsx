import type { RefObject } from 'react';
import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import { exportFormats } from '#shared/exports/formats';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { inputLists } from '#shared/reports/inputLists';
import type { ResponseReport } from '#shared/reports/responseReport';
import { saveBytes } from '#renderer/commands/saveBytes';
import { useExport } from '#renderer/domain-ui/ExportButtons';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { pngFile, svgFile } from '#renderer/ui/chart/chartFile';
import { copyText } from '#renderer/ui/copyText';
import { tableText } from '#renderer/ui/Table';
import { curveColumns, waitColumns } from './ResponseTables';

type ResponseFilesProps = {
  readonly form: 'chart' | 'table';
  /** The element that has the drawing. */
  readonly drawing: RefObject<HTMLDivElement | null>;
  readonly report: ResponseReport;
  readonly waits: readonly RequestWait[];
  readonly labelOf: (wait: RequestWait) => string;
  /** The requests behind the report. */
  readonly requests: readonly Recorded<DocumentRequest>[];
  readonly byteOrderMark: boolean;
};

/** Saves what the pane shows: the chart as SVG or PNG, the table as CSV or JSON, or as a copy. */
export function ResponseFiles({ form, drawing, report, waits, labelOf, requests, byteOrderMark }: ResponseFilesProps) {
  const saveChart = useSaveChart(drawing, report);
  const exporting = useExport(() => ({
    report, months: [], records: inputLists({ documentRequest: requests }), byteOrderMark,
  }));
  if (form === 'chart') {
    const whyNot = waits.length === 0 ? 'There is no chart to save.' : null;
    return (
      <div className="response-files" role="group" aria-label="Save the chart">
        <Button size="small" whyNot={whyNot} onClick={() => void saveChart('svg')}>SVG</Button>
        <Button size="small" whyNot={whyNot} onClick={() => void saveChart('png')}>PNG</Button>
      </div>
    );
  }
  const copy = () =>
    void copyRows(report.times.missing.length > 0
      ? tableText(waitColumns(labelOf), waits)
      : tableText(curveColumns, report.times.incidence));
  return (
    <div className="response-files" role="group" aria-label="Save the table">
      <Button size="small" onClick={copy}>Copy</Button>
      {exportFormats.map((format) => (
        <Button key={format.id} size="small" whyNot={exporting.whyNot} onClick={() => exporting.start(format)}>
          {format.label}
        </Button>
      ))}
    </div>
  );
}

async function copyRows(text: string): Promise<void> {
  const notices = useNotices.getState();
  if (await copyText(text)) notices.done('Copied the table of response times', false);
  else notices.problem('The table could not be copied. Try again, or export it.');
}

function useSaveChart(drawing: RefObject<HTMLDivElement | null>, report: ResponseReport) {
  const services = useServices();
  return async (extension: 'svg' | 'png') => {
    const chart = drawing.current?.querySelector('svg');
    if (chart === null || chart === undefined) return;
    const notices = useNotices.getState();
    try {
      const bytes = extension === 'svg' ? svgFile(chart, report.finding) : await pngFile(chart);
      const suggestedName = `daybook-${report.subject}.${extension}`;
      const done = await saveBytes(services, { suggestedName, extension, kind: extension.toUpperCase(), bytes });
      if (!done.ok) notices.problem(done.error.message);
      else if (done.value !== null) notices.done(`Saved the chart as ${done.value.path}`, false);
    } catch {
      notices.problem('The chart could not be saved. Nothing logged was changed; try again.');
    }
  };
}

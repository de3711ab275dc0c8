import { useState } from 'react';
import { failWith } from '#shared/base/result';
import { countedText } from '#shared/reports/figures';
import { exportReport, type ExportFormat, type ExportReportInput } from '#renderer/commands/exportReport';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { PageActs } from '#renderer/ui/PageHead';

/** The file formats in which the user can save the report on the screen. */
export function ExportButtons({ exporting }: { readonly exporting: Exporting }) {
  const { start, whyNot } = exporting;
  return (
    <PageActs role="group" aria-label="Export">
      <Button size="small" icon="download" keys="Ctrl+E" whyNot={whyNot} onClick={() => start('csv')}>
        Export CSV
      </Button>
      <Button size="small" keys="Ctrl+Shift+E" whyNot={whyNot} onClick={() => start('json')}>
        JSON
      </Button>
    </PageActs>
  );
}

/** Exports the report on the screen. `problem` says why the last attempt failed, until the next one starts. */
export type Exporting = {
  readonly start: (format: ExportFormat) => void;
  readonly problem: string | null;
  readonly whyNot: string | null;
};

const unexpected = failWith(
  'unexpected',
  'Something went wrong while the file was written. Nothing logged was changed; export again.',
);

/** Offers the two export commands for the report on the screen, which is only made when the user exports it. */
export function useExport(makeShown: () => Omit<ExportReportInput, 'format'>): Exporting {
  const services = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const whyNot = isBusy ? 'A file is being written.' : null;
  const run = async (format: ExportFormat) => {
    setBusy(true);
    setProblem(null);
    const done = await exportReport(services, { ...makeShown(), format }).catch(() => unexpected);
    setBusy(false);
    if (!done.ok) {
      setProblem(done.error.message);
      useNotices.getState().say(done.error.message);
    } else if (done.value !== null) {
      useNotices.getState().done(`Saved ${countedText(done.value.rows, 'row')} as ${done.value.path}`, false);
    }
  };
  const start = (format: ExportFormat) => void run(format);
  useCommand('exportCsv', () => start('csv'), whyNot);
  useCommand('exportJson', () => start('json'), whyNot);
  return { start, problem, whyNot };
}

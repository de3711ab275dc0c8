import { useState } from 'react';
import { failWith } from '#shared/base/result';
import { countedText } from '#shared/reports/figures';
import { exportReport, type ExportReportInput } from '#renderer/commands/exportReport';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';

/** Saving the report on the screen to a file. `problem` says why the last try failed, until the next one. */
export type Exporting = {
  readonly start: (format: ExportReportInput['format']) => void;
  readonly problem: string | null;
  readonly whyNot: string | null;
};

const unexpected = failWith(
  'unexpected',
  'Something went wrong while writing the file. Nothing in the log has changed. Export again.',
);

/** Saves what is on the screen. `makeShown` is called when the user asks for a file. */
export function useExport(makeShown: () => Omit<ExportReportInput, 'format'>): Exporting {
  const services = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (format: ExportReportInput['format']) => {
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
  return { start: (format) => void run(format), problem, whyNot: isBusy ? 'A file is being written.' : null };
}

import { useState, type ReactNode } from 'react';
import { failWith } from '#shared/base/result';
import { exportCommandId } from '#shared/contract/commandList';
import { exportFormats } from '#shared/exports/formats';
import { countedText } from '#shared/reports/figures';
import { exportReport, type ExportReceipt, type ExportReportInput } from '#renderer/commands/exportReport';
import { printReport } from '#renderer/commands/printReport';
import { usePrintSheet } from '#renderer/state/printSheet';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { useActingKeys } from './keys/shownKeys';
import { keyName } from '#renderer/ui/Kbd';
import { PageActions } from '#renderer/ui/PageHead';

type ExportButtonsProps = {
  readonly exporting: Exporting;
  /** Further actions on the report, before the formats. */
  readonly children?: ReactNode;
};

/** One button for each format in which the report on the screen can be saved. */
export function ExportButtons({ exporting, children }: ExportButtonsProps) {
  return (
    <PageActions role="group" aria-label="Export">
      {children}
      {exportFormats.map((format, index) => (
        <ExportButton key={format.id} format={format} isFirst={index === 0} exporting={exporting} />
      ))}
    </PageActions>
  );
}

type ExportButtonProps = {
  readonly format: (typeof exportFormats)[number];
  readonly isFirst: boolean;
  readonly exporting: Exporting;
};

/** Also offers the command of the format. The first button says what all of them do. */
function ExportButton({ format, isFirst, exporting: { start, whyNot } }: ExportButtonProps) {
  const command = exportCommandId(format.id);
  const run = () => start(format);
  useCommand(command, run, whyNot);
  const keys = useActingKeys()(command)[0];
  return (
    <Button
      size="small"
      icon={isFirst ? 'download' : undefined}
      title={titleOf(format, keys)}
      keys={keys}
      showsKeys={false}
      whyNot={whyNot}
      onClick={run}
    >
      {isFirst ? `Export ${format.label}` : format.label}
    </Button>
  );
}

type AnyFormat = (typeof exportFormats)[number];

/** The keys are in the tooltip: beside all three buttons, they would take up the room of the screen's own. */
function titleOf({ label }: ExportButtonProps['format'], keys: string | undefined): string {
  return `Save as ${label}${keys === undefined ? '' : ` (${keyName(keys)})`}`;
}

/** Exports the report on the screen. `problem` says why the last attempt failed, until the next one starts. */
export type Exporting = {
  readonly start: (format: AnyFormat) => void;
  readonly problem: string | null;
  readonly whyNot: string | null;
};

const unexpected = failWith(
  'unexpected',
  'Something went wrong while the file was written. Nothing logged was changed; export again.',
);

/** Saves the report on the screen, which is only made when the user asks for a file. */
export function useExport(makeShown: () => Omit<ExportReportInput, 'format'>): Exporting {
  const services = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (format: AnyFormat) => {
    setBusy(true);
    setProblem(null);
    const done = await writeFile(services, makeShown(), format).catch(() => unexpected);
    setBusy(false);
    if (!done.ok) {
      setProblem(done.error.message);
      useNotices.getState().say(done.error.message);
    } else if (done.value !== null) {
      useNotices.getState().done(savedText(done.value), false);
    }
  };
  return { start: (format) => void run(format), problem, whyNot: isBusy ? 'A file is being written.' : null };
}

/** Encodes the report, or prints it, in which case it is drawn for printing meanwhile. */
async function writeFile(services: Services, shown: Omit<ExportReportInput, 'format'>, format: AnyFormat) {
  if (!('print' in format)) return await exportReport(services, { ...shown, format });
  const sheet = usePrintSheet.getState();
  return await printReport(services, { ...shown, format, draw: sheet.draw }).finally(sheet.clear);
}

/** Counts all rows of the file, since a report can have further tables beside the one on the screen. */
function savedText({ rows, further, path }: ExportReceipt): string {
  const parts = further === 0 ? '' : ` (${rows - further} and ${further} of further tables)`;
  return `Saved ${countedText(rows, 'row')}${parts} as ${path}`;
}

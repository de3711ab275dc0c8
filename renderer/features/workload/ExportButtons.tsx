import { exportCommandId, keysOf } from '#shared/contract/commandList';
import { exportFormats } from '#shared/exports/formats';
import { Button } from '#renderer/components/Button';
import { useCommand } from '#renderer/state/commandHandlers';
import type { Exporting } from './useExport';

/** One button for each format in which the report on the screen can be saved. */
export function ExportButtons({ exporting }: { readonly exporting: Exporting }) {
  return (
    <div className="acts" role="group" aria-label="Export">
      {exportFormats.map((format, index) => (
        <ExportButton key={format.id} format={format} isFirst={index === 0} exporting={exporting} />
      ))}
    </div>
  );
}

type ExportButtonProps = {
  readonly format: (typeof exportFormats)[number];
  readonly isFirst: boolean;
  readonly exporting: Exporting;
};

/** Offers the command of the format, too. The first button says what all of them do. */
function ExportButton({ format, isFirst, exporting: { start, whyNot } }: ExportButtonProps) {
  const command = exportCommandId(format.id);
  const run = () => start(format);
  useCommand(command, run, whyNot);
  return (
    <Button size="small" icon={isFirst ? 'download' : undefined} keys={keysOf(command)} whyNot={whyNot} onClick={run}>
      {isFirst ? `Export ${format.label}` : format.label}
    </Button>
  );
}

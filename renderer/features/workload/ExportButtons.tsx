import { Button } from '#renderer/ui/Button';
import type { Exporting } from './useExport';

/** The forms in which the report on the screen can be saved. */
export function ExportButtons({ exporting }: { readonly exporting: Exporting }) {
  const { start, whyNot } = exporting;
  return (
    <div className="acts" role="group" aria-label="Export">
      <Button size="small" icon="download" keys="Ctrl+E" whyNot={whyNot} onClick={() => start('csv')}>
        Export CSV
      </Button>
      <Button size="small" keys="Ctrl+Shift+E" whyNot={whyNot} onClick={() => start('json')}>
        JSON
      </Button>
    </div>
  );
}

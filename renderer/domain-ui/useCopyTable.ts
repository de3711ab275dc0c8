import { countedText } from '#shared/reports/figures';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { tableText, type Column } from '#renderer/ui/Table';
import { copyText } from '#renderer/ui/copyText';

/** What the notice calls the copied table, why there is none to copy, and what happens when it is copied. */
type CopyOptions = {
  readonly name?: string;
  readonly whyNot?: string | null;
  readonly onCopy?: () => void;
};

/** Copies a table as text for a spreadsheet: one line per row, separated by tabs, with plain figures. */
export function useCopyTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { name = 'the table', whyNot = null, onCopy }: CopyOptions = {},
): () => void {
  const copy = () => {
    onCopy?.();
    void copyRows(columns, rows, name);
  };
  useCommand('copyTable', copy, whyNot, `copies ${name}`);
  return copy;
}

async function copyRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[], name: string): Promise<void> {
  const notices = useNotices.getState();
  if (await copyText(tableText(columns, rows)))
    notices.done(`Copied ${name}, ${countedText(rows.length, 'row')}`, false);
  else notices.problem('The table could not be copied. Try again, or export it.');
}

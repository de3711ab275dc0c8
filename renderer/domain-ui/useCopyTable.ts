import { countedText } from '#shared/reports/figures';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { tableText, type Column } from '#renderer/ui/Table';
import { copyText } from '#renderer/ui/copyText';

/** Offers to copy a table as text that a spreadsheet takes in: a line a row, tabs between, figures as they are. */
export function useCopyTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): () => void {
  const copy = () => void copyRows(columns, rows);
  useCommand('copyTable', copy);
  return copy;
}

async function copyRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  const notices = useNotices.getState();
  if (await copyText(tableText(columns, rows)))
    notices.done(`Copied the table, ${countedText(rows.length, 'row')}`, false);
  else notices.problem('The system did not take the table. Nothing was copied; try again, or export it.');
}

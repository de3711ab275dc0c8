import { changeOf, type DocketLine } from '#shared/analysis/records/docketLines';
import { countText, countedText, shareText } from '#shared/reports/figures';
import { sourceText } from '#shared/reports/docketReport';
import { signedText } from '#shared/reports/marginText';
import { monthNames } from '#shared/time/dateNames';
import type { Day, Month } from '#shared/time/day';
import { Icon } from '#renderer/ui/Icon';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { DocketTrend } from './DocketTrend';

/** Opens the count behind a cell of a line. */
type OnCell = (line: DocketLine, day: Day) => void;

/** The columns of the docket table: a month each, then the trend, the change and the source. */
export function docketColumns(months: readonly Month[], onCell: OnCell): ListColumn<DocketLine>[] {
  const since = monthShort(months[0] ?? '');
  return [
    {
      key: 'line',
      head: 'Cases on the last count of the month',
      headText: 'Cases',
      isName: true,
      cell: (line) => <span className={`docket-${line.is}`}>{lineName(line)}</span>,
      text: lineName,
    },
    ...months.map((month, index): ListColumn<DocketLine> => ({
      key: month,
      head: monthShort(month),
      align: 'right',
      cell: (line) => <Cell line={line} index={index} isLast={index === months.length - 1} onCell={onCell} />,
      text: (line) => String(line.cells[index]?.cases ?? ''),
    })),
    {
      key: 'trend',
      head: `Since ${since}`,
      cell: (line) => (line.is === 'difference' ? null : <DocketTrend cells={line.cells} />),
      text: () => '',
    },
    { key: 'change', head: 'Change', align: 'right', cell: changeText },
    {
      key: 'source',
      head: 'Source',
      cell: (line) => <span className="muted">{sourceWords(line)}</span>,
      text: sourceWords,
    },
  ];
}

/** The label of a unit's line that shows its officers' counts, too, since they are the same on every date. */
export const sameLabel = 'the same';

/** What a line is about, in words. */
export function lineName({ is, label, docket, count }: DocketLine): string {
  const name = docket === 'mixed' ? 'Both dockets' : `${docket.slice(0, 1).toUpperCase()}${docket.slice(1)}`;
  if (is === 'class' || is === 'all') return label;
  if (is === 'difference') return 'Difference';
  if (is === 'officers') return `${name}, ${countedText(count, 'officer')} added up`;
  return label === sameLabel ? `${name}, whole unit = ${countedText(count, 'officer')}` : `${name}, whole unit`;
}

type CellProps = {
  readonly line: DocketLine;
  readonly index: number;
  readonly isLast: boolean;
  readonly onCell: OnCell;
};

function Cell({ line, index, isLast, onCell }: CellProps) {
  const cell = line.cells[index] ?? null;
  if (cell === null) return <span className="muted">–</span>;
  if (line.is === 'difference') return <Difference cases={cell.cases} />;
  const text = isLast ? <b>{countText(cell.cases)}</b> : countText(cell.cases);
  if (line.is !== 'class' && line.is !== 'unit') return text;
  return (
    <button
      type="button"
      className="docket-cell"
      aria-label={`${lineName(line)}, ${countText(cell.cases)} cases on ${cell.day}: change`}
      onClick={() => onCell(line, cell.day)}
    >
      {text}
    </button>
  );
}

function Difference({ cases }: { readonly cases: number }) {
  if (cases === 0) return <span className="muted">0</span>;
  return (
    <b className="docket-alarm docket-mark">
      <Icon name="alert" small /> {signedText(cases)}
    </b>
  );
}

function changeText({ is, cells }: DocketLine): string {
  const change = is === 'difference' ? null : changeOf(cells);
  if (change === null || change.share === null) return '';
  return `${change.share > 0 ? '+' : ''}${shareText(change.share)}`.replace('-', '−');
}

function sourceWords(line: DocketLine): string {
  if (line.is !== 'difference') return sourceText(line);
  const open = line.cells.filter((cell) => cell !== null && cell.cases !== 0).length;
  return open === 0 ? 'the same on every date' : `${countedText(open, 'date')} to settle`;
}

function monthShort(month: string): string {
  return monthNames[Number(month.slice(5, 7)) - 1]?.slice(0, 3) ?? '';
}

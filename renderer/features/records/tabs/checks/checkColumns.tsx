import type { CheckLine } from '#shared/reports/checksTables';
import { countText, shareText } from '#shared/reports/figures';
import type { ChartScale } from '#renderer/ui/chart/chartScale';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { CheckBar, CheckBarHead } from './CheckBar';

/** The columns of the checks of periods or dockets. */
export function checkColumns<Line extends CheckLine>(
  name: string,
  nameOf: (line: Line) => string,
  scale: ChartScale,
): ListColumn<Line>[] {
  return [
    { key: 'name', head: name, isName: true, cell: nameOf },
    {
      key: 'bar',
      head: <CheckBarHead scale={scale} />,
      headText: 'Due',
      cell: ({ checks }) =>
        // The bar of a total would go beyond the scale of its rows.
        checks.due + checks.notRequired > scale.top ? null : <CheckBar checks={checks} scale={scale} />,
      text: ({ checks }) => String(checks.due),
    },
    {
      key: 'rate',
      head: 'Rate',
      align: 'right',
      cell: ({ checks: { rate } }) => <b>{rate === null ? '–' : shareText(rate)}</b>,
      text: ({ checks: { rate } }) => (rate === null ? '' : shareText(rate)),
      sortBy: ({ checks }) => checks.rate,
    },
    {
      key: 'done',
      head: 'Done',
      align: 'right',
      cell: ({ checks: { done, due } }) => (
        <span className="records-nowrap muted">{`${countText(done)} of ${countText(due)}`}</span>
      ),
      text: ({ checks }) => String(checks.done),
      sortBy: ({ checks }) => checks.done,
    },
    {
      key: 'skipped',
      head: 'Skipped',
      align: 'right',
      cell: ({ checks }) => countText(checks.skipped),
      text: ({ checks }) => String(checks.skipped),
      sortBy: ({ checks }) => checks.skipped,
    },
    {
      key: 'minutes',
      head: 'Minutes',
      align: 'right',
      cell: ({ backlog }) => (backlog === null ? <span className="muted">–</span> : countText(backlog.minutes)),
      text: ({ backlog }) => (backlog === null ? '' : String(Math.round(backlog.minutes))),
      sortBy: ({ backlog }) => backlog?.minutes ?? null,
    },
    {
      key: 'notRequired',
      head: 'Not req.',
      headText: 'Not required',
      align: 'right',
      cell: ({ checks }) => <span className="muted">{countText(checks.notRequired)}</span>,
      text: ({ checks }) => String(checks.notRequired),
      sortBy: ({ checks }) => checks.notRequired,
    },
  ];
}

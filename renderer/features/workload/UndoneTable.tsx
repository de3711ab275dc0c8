import { sumOf } from '#shared/reports/activityLines';
import { countText } from '#shared/reports/figures';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import { ReportTable } from '#renderer/domain-ui/ReportTable';
import type { Column } from '#renderer/ui/Table';

type Undone = WorkloadReport['undone'][number];
type Reason = keyof Undone['reasons'];

const reasons: readonly { readonly id: Reason; readonly head: string }[] = [
  { id: 'no time', head: 'No time' },
  { id: 'system down', head: 'System down' },
  { id: 'detail', head: 'Detail' },
  { id: 'other', head: 'Other' },
  { id: 'none given', head: 'No reason given' },
];

const columns: readonly Column<Undone>[] = [
  { key: 'kind', head: 'Activity', isName: true, cell: ({ label }) => label },
  { key: 'due', head: 'Due', align: 'right', cell: ({ due }) => countText(due) },
  { key: 'done', head: 'Done', align: 'right', cell: ({ done }) => countText(done) },
  { key: 'notDone', head: 'Not done', align: 'right', cell: ({ notDone }) => <b>{countText(notDone)}</b> },
  ...reasons.map(({ id, head }): Column<Undone> => ({
    key: id,
    head,
    align: 'right',
    cell: ({ reasons: counts }) => (counts[id] === 0 ? '–' : countText(counts[id])),
  })),
];

/** Work due and not done on closed days, by kind and reason. A day only counts for the kinds of which it left some. */
export function UndoneTable({ report: { undone } }: { readonly report: WorkloadReport }) {
  const notDone = sumOf(undone.map((one) => one.notDone));
  return (
    <ReportTable
      id="workload-undone"
      title="Left undone"
      sub="units due on the closed days that left some of them, by reason"
      caption="Left undone by kind and reason"
      label="Table of what was left undone"
      columns={columns}
      rows={undone}
      rowKey={({ kind }) => kind}
      instead={notDone === 0 ? nothingUndone : null}
    />
  );
}

const nothingUndone = 'On the closed days of this period, nothing was left undone. Closing a day asks for it.';

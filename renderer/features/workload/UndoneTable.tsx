import { sumOf } from '#shared/reports/activityLines';
import { countText } from '#shared/reports/figures';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { Table, type Column } from '#renderer/ui/Table';

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
  ...reasons.map(({ id, head }): Column<Undone> => ({ key: id, head, align: 'right', cell: ({ reasons: counts }) => (counts[id] === 0 ? '–' : countText(counts[id])) })),
];

/** What was due and not done on closed days, by kind and reason. A day that left nothing of a kind says nothing of it, also not of what was due. */
export function UndoneTable({ report: { undone } }: { readonly report: WorkloadReport }) {
  const notDone = sumOf(undone.map((one) => one.notDone));
  return (
    <section aria-labelledby="workload-undone">
      <div className="section-head">
        <h2 id="workload-undone">Left undone</h2>
        <span className="sub">units due on the closed days that left some of them, by reason</span>
      </div>
      {notDone === 0 ? (
        <p className="muted">No closed day of this period says that anything was left undone. Closing a day asks for it.</p>
      ) : (
        <ScrollBox label="Table of what was left undone">
          <Table caption="Left undone by kind and reason" columns={columns} rows={undone} rowKey={({ kind }) => kind} />
        </ScrollBox>
      )}
    </section>
  );
}

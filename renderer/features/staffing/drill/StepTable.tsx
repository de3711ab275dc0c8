import { useId } from 'react';
import type { FigureStep, Opening, StepRow } from '#shared/reports/staffing/stories/figureStory';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { formatText } from './formatText';

type StepTableProps = {
  readonly step: FigureStep;
  readonly isOpenable: (next: Opening) => boolean;
  readonly onOpen: (next: Opening) => void;
};

/** One step of an opened figure as a table with its sums. Underlined numbers open further. */
export function StepTable({ step, isOpenable, onOpen }: StepTableProps) {
  const id = useId();
  const { totals } = step;
  const total: StepRow = {
    id: totalId,
    label: 'Sum',
    opens: null,
    cells: (totals ?? []).map((value) => ({ value, opens: null })),
  };
  const canOpen = (opens: Opening | null): opens is Opening => opens !== null && isOpenable(opens);
  return (
    <section aria-labelledby={id} className="drill-step">
      <SectionHead id={id} title={step.title} sub={step.sub} level="h3" />
      <ScrollBox label={step.title}>
        <Table
          caption={step.title}
          density="compact"
          columns={columnsOf(step, canOpen, onOpen)}
          rows={step.rows}
          rowKey={(row) => row.id}
          empty="Nothing was counted."
          {...(totals === null ? {} : { totals: total })}
        />
      </ScrollBox>
    </section>
  );
}

/** The row of sums; a column whose sum would mean nothing stays empty. */
const totalId = 'total';

function columnsOf(
  { names, columns }: FigureStep,
  canOpen: (opens: Opening | null) => opens is Opening,
  onOpen: (next: Opening) => void,
): Column<StepRow>[] {
  const shown = (text: string, label: string, opens: Opening | null) =>
    canOpen(opens) ? (
      <button type="button" className="staffing-figure" aria-label={label} onClick={() => onOpen(opens)}>
        {text}
      </button>
    ) : (
      text
    );
  return [
    {
      key: 'name',
      head: names,
      headText: names === '' ? 'Line' : names,
      isName: true,
      cell: ({ label, opens }) => shown(label, `${label}: open`, opens),
    },
    ...columns.map(({ head, as }, at): Column<StepRow> => ({
      key: head,
      head,
      align: 'right',
      cell: ({ id, label, cells }) => {
        const { value = null, opens = null } = cells[at] ?? {};
        if (id === totalId && value === null) return '';
        const text = formatText(value, as);
        return shown(text, `${label}, ${head} ${text}: open`, opens);
      },
    })),
  ];
}

import { countText } from '#shared/reports/figures';
import { marginText, officersText } from '#shared/reports/staffing/reasons';
import type { NeedLine } from '#shared/reports/staffing/staffingFigures';
import { Intervals } from '#renderer/ui/chart/Intervals';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { OpenFigure } from '../OpenFigure';
import { needRows, summaryOf } from '../need/NeedPanel';
import type { Staffing } from '../useStaffing';

/** The need as is and under each set of standards, as a picture and as a table. */
export function NeedBySet({ staffing: { figures, input } }: { readonly staffing: Staffing }) {
  const staff = input.year.available;
  const rows: Row[] = [
    { name: 'As is', set: null, line: figures.asIs },
    ...figures.sets.map((one) => ({ name: one.set, set: one.set, line: one })),
  ];
  return (
    <section aria-labelledby="staffing-by-set">
      <SectionHead
        id="staffing-by-set"
        title="The need under each"
        sub={`FTE; upright: ${officersText(staff)} staff`}
      />
      <Intervals
        summary={summaryOf(figures, staff)}
        rows={needRows(figures, staff)}
        mark={{ value: staff, label: `${officersText(staff)} available`, beyond: 'shortage' }}
        unit="officers, FTE"
        text={officersText}
      />
      <ScrollBox label="The need under each set">
        <Table
          caption="The need under each set"
          density="compact"
          columns={columns}
          rows={rows}
          rowKey={({ name }) => name}
        />
      </ScrollBox>
    </section>
  );
}

type Row = { readonly name: string; readonly set: string | null; readonly line: NeedLine };

const columns: readonly Column<Row>[] = [
  { key: 'name', head: 'Standards', isName: true, cell: ({ name }) => name },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ line }) => countText(line.need.workload) },
  { key: 'need', head: 'Need', align: 'right', cell: openNeed, text: ({ line }) => String(line.need.value) },
  { key: 'interval', head: '95% interval', align: 'right', cell: ({ line }) => marginText(line.margin, officersText) },
];

function openNeed({ name, set, line }: Row) {
  return <OpenFigure figure={{ is: 'need', set }} text={officersText(line.need.value)} label={`Need, ${name}`} />;
}

import type { AssumptionEnd, AssumptionLine } from '#shared/reports/staffing/assumptions';
import { officersText } from '#shared/reports/staffing/reasons';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

/** The chosen assumption in steps, with the need and the net of each. */
export function StepsTable({ line, staff }: { readonly line: AssumptionLine; readonly staff: number }) {
  const rows = line.steps.length > 0 ? line.steps : line.ends;
  return (
    <section aria-labelledby="staffing-steps">
      <SectionHead id="staffing-steps" title={line.label} sub={line.rests} />
      <Table caption={`Steps of ${line.label}`} density="compact" columns={columnsOf(staff)} rows={rows} rowKey={({ words }) => words} />
    </section>
  );
}

function columnsOf(staff: number): Column<AssumptionEnd>[] {
  return [
    { key: 'words', head: 'With', isName: true, cell: ({ words }) => words },
    { key: 'need', head: 'Need', align: 'right', cell: ({ need }) => <b>{officersText(need)}</b>, text: ({ need }) => String(need) },
    { key: 'net', head: 'Net', align: 'right', cell: ({ need }) => officersText(staff - need), text: ({ need }) => String(staff - need) },
  ];
}

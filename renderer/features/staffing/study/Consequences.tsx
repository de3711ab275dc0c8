import { countText } from '#shared/reports/figures';
import { officersText } from '#shared/reports/staffing/reasons';
import type { Consequence, StudyProgress } from '#shared/reports/staffing/studyProgress';
import { shortDayName } from '#shared/time/dateNames';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

/** What closing the study now, at its planned end or four weeks later would give. */
export function Consequences({ progress }: { readonly progress: StudyProgress }) {
  return (
    <section aria-labelledby="study-consequences">
      <SectionHead id="study-consequences" title="If the study is closed" sub="as expected" />
      <ScrollBox label="If the study is closed">
        <Table
          caption="What closing the study would give"
          density="compact"
          columns={columnsOf(progress)}
          rows={rows}
          rowKey={({ key }) => key}
        />
      </ScrollBox>
      <p className="small muted">
        Closing freezes kinds, entries and weights as a dated set. Later corrections change nothing in it; a closed
        study can be opened again, with a reason.
      </p>
    </section>
  );
}

type Row = { readonly key: string; readonly label: string; readonly cell: (one: Consequence) => string };

const rows: readonly Row[] = [
  { key: 'days', label: 'Officer-days expected', cell: ({ officerDays }) => countText(officerDays) },
  { key: 'kinds', label: 'Kinds within the goal', cell: ({ kindsWithin }) => countText(kindsWithin) },
  {
    key: 'margin',
    label: 'Margin of the need, officers',
    cell: ({ needMargin }) => (needMargin === null ? 'none' : `±${officersText(needMargin)}`),
  },
];

function columnsOf({ consequences, countable }: StudyProgress): Column<Row>[] {
  return [
    {
      key: 'label',
      head: '',
      headText: 'What',
      isName: true,
      cell: ({ key, label }) => (key === 'kinds' ? `${label}, of ${countable}` : label),
    },
    ...consequences.map((one, index): Column<Row> => ({
      key: `${one.on} ${index}`,
      head: index === 0 ? 'now' : `${shortDayName(one.on)}${one.isPlanned ? ', as planned' : ''}`,
      align: 'right',
      cell: (row) => (one.isPlanned ? <b>{row.cell(one)}</b> : row.cell(one)),
      text: (row) => row.cell(one),
    })),
  ];
}

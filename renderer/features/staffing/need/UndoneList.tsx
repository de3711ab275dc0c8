import { countText } from '#shared/reports/figures';
import { officersText } from '#shared/reports/staffing/reasons';
import type { UndoneWork } from '#shared/analysis/staffing/standardsMet';
import { useStaffingView } from '#renderer/state/staffingView';
import { Button } from '#renderer/ui/Button';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { OpenFigure } from '../OpenFigure';
import type { Staffing } from '../useStaffing';

/** The work that the first set of standards requires and that was not done: the gap between as is and should be. */
export function UndoneList({ staffing }: { readonly staffing: Staffing }) {
  const { change } = useStaffingView();
  const { figures, input } = staffing;
  const [set] = figures.sets;
  if (set === undefined) {
    return (
      <section aria-labelledby="staffing-undone">
        <SectionHead id="staffing-undone" title="Left undone" sub="no standard set" />
        <p className="muted">
          As should be needs a service standard. Example: 1.5 record checks for each final-order case a year.{' '}
          <Button size="small" onClick={() => change({ tab: 'standards' })}>
            Set a standard
          </Button>
        </p>
      </section>
    );
  }
  const minutes = sum(set.undone.map((one) => one.minutes));
  const officers = sum(set.undone.map((one) => one.officers));
  return (
    <section aria-labelledby="staffing-undone" className="staffing-wrapped">
      <SectionHead
        id="staffing-undone"
        title={`Left undone ${countText(minutes)} minutes`}
        sub={`a year against ${set.set}, ${officersText(officers)} officers`}
      >
        <Button size="small" onClick={() => change({ path: [{ is: 'undone', set: set.set }], opened: null })}>
          Show by docket
        </Button>
      </SectionHead>
      <ScrollBox label="Work left undone">
        <Table
          caption="Work left undone"
          density="compact"
          columns={columnsOf(input.label, set.set)}
          rows={set.undone}
          rowKey={({ kind }) => kind}
          empty="Everything that the standards require was done."
        />
      </ScrollBox>
    </section>
  );
}

function columnsOf(label: Staffing['input']['label'], set: string): Column<UndoneWork>[] {
  return [
    { key: 'kind', head: 'Kind', isName: true, cell: ({ kind }) => label(kind) },
    { key: 'done', head: 'Done', align: 'right', cell: ({ done }) => countText(done) },
    { key: 'due', head: 'Due', align: 'right', cell: ({ due }) => countText(due) },
    {
      key: 'minutes',
      head: 'Minutes',
      align: 'right',
      cell: ({ kind, minutes }) => (
        <OpenFigure
          figure={{ is: 'undone', set }}
          text={countText(minutes)}
          label={`${label(kind)}, minutes left undone`}
        />
      ),
      text: ({ minutes }) => String(minutes),
    },
    { key: 'officers', head: 'Officers', align: 'right', cell: ({ officers }) => <b>{officersText(officers)}</b> },
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

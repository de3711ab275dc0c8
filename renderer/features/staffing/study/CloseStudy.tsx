import { useMemo } from 'react';
import { caseWeights } from '#shared/analysis/staffing/caseWeight';
import { participationOf } from '#shared/analysis/staffing/companions';
import { freezeStudy } from '#shared/analysis/staffing/frozenStudy';
import { gatherStudy } from '#shared/analysis/staffing/gatherStudy';
import { weightsToFreeze } from '#shared/analysis/staffing/weightsToFreeze';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import { countText, shareText } from '#shared/reports/figures';
import { marginText, weightText } from '#shared/reports/staffing/reasons';
import { weightLines, type WeightLine } from '#shared/reports/staffing/staffingFigures';
import type { Day } from '#shared/time/day';
import { closeStudy } from '#renderer/commands/studies';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { useStaffingView } from '#renderer/state/staffingView';
import { DayField } from '#renderer/ui/form/DayField';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { useForm } from '#renderer/ui/form/useForm';
import { Table, type Column } from '#renderer/ui/Table';
import type { Staffing } from '../useStaffing';

type CloseStudyProps = { readonly staffing: Staffing; readonly study: Recorded<Study>; readonly onClose: () => void };

/** Closing a study: shows the weights that will be frozen first. */
export function CloseStudy({ staffing, study, onClose }: CloseStudyProps) {
  const services = useServices();
  const { change } = useStaffingView();
  const { today } = staffing;
  const form = useForm<{ readonly closedOn: Day | null }>({ closedOn: today < study.last ? today : study.last });
  const closedOn = form.values.closedOn ?? today;
  const gathered = useMemo(() => gatherClosed(staffing, study, closedOn), [staffing, study, closedOn]);
  const lines = weightLines(gathered.table, 'officers', staffing.input.label);
  const { logged, expected, rate } = participationOf(gathered.table);
  const save = async () => {
    if (form.values.closedOn === null) {
      return form.fail({ code: 'closedOn', field: 'closedOn', message: 'Enter the last day that counts.' });
    }
    if (closedOn > today) {
      return form.fail({ code: 'closedOn', field: 'closedOn', message: 'This day is in the future.' });
    }
    const weights = weightsToFreeze(caseWeights(gathered.table, 'officers'), study.kinds);
    const done = await closeStudy(services, { id: study.id, closedOn, weights, measuredFrom: freezeStudy(gathered) });
    if (done.ok) change({ weights: null });
    return finish(done, `Closed “${study.name}” and froze its weights.`, onClose, form.fail);
  };
  const share = Number.isFinite(rate) ? `, ${shareText(rate)}` : '';
  return (
    <FormDialog
      wide
      title={`Close “${study.name}”`}
      save="Close and freeze"
      problem={form.problem}
      fields={['closedOn']}
      onSave={save}
      onClose={onClose}
    >
      <DayField
        label="Last day that counts"
        value={form.values.closedOn}
        error={form.errorAt('closedOn')}
        onChange={(day) => form.set({ closedOn: day })}
      />
      <p>
        {`${countText(logged)} of ${countText(expected)} expected officer-days are logged${share}. ` +
          'These weights will be frozen:'}
      </p>
      <Table
        caption="Weights to freeze"
        density="compact"
        columns={columns}
        rows={lines}
        rowKey={({ kind }) => kind}
        empty="No unit of case work was counted, so there is nothing to freeze."
      />
    </FormDialog>
  );
}

const columns: readonly Column<WeightLine>[] = [
  { key: 'kind', head: 'Kind', isName: true, cell: ({ label }) => label },
  { key: 'weight', head: 'Minutes per unit', align: 'right', cell: ({ value }) => <b>{weightText(value)}</b> },
  {
    key: 'interval',
    head: '95% interval',
    align: 'right',
    cell: ({ margin, largestShare }) => marginText(margin, weightText, largestShare),
  },
  { key: 'n', head: 'n', align: 'right', cell: ({ units }) => countText(units) },
  { key: 'officers', head: 'Officers', align: 'right', cell: ({ officers }) => countText(officers) },
];

function gatherClosed({ members, log }: Staffing, study: Recorded<Study>, closedOn: Day) {
  const range = { first: study.first, last: closedOn < study.last ? closedOn : study.last };
  const officers = members.filter(({ id }) => study.officers.includes(id));
  return gatherStudy({ range, unit: study.unit, officers, kinds: study.kinds, exclusions: study.exclusions, ...log });
}

import type { Docket } from '#shared/records/officer';
import type { UnitPeople } from '#shared/reports/unitMembers';
import type { Measure } from '#shared/reports/workloadFigures';
import { useWorkloadView } from '#renderer/state/workloadView';
import { Select, type Option } from '#renderer/ui/form/Select';
import type { WorkloadChoices } from './useWorkload';

/** Whose work is shown, of which docket, and whether in minutes or in units. */
export function WorkloadFilters({ choices }: { readonly choices: WorkloadChoices }) {
  const view = useWorkloadView();
  const { unit } = choices;
  return (
    <>
      {unit === null ? null : (
        <Select
          label="Whose work"
          hideLabel
          value={choices.showsUnit ? 'unit' : 'own'}
          options={[
            { value: 'unit', label: unit.name },
            { value: 'own', label: 'Your own' },
          ]}
          onChange={(whose) => view.change({ whose })}
        />
      )}
      {!choices.showsUnit || choices.dockets.length < 2 ? null : (
        <Select
          label="Docket"
          hideLabel
          value={view.docket ?? 'all'}
          options={[
            { value: 'all', label: 'All dockets' },
            ...choices.dockets.map((docket) => ({ value: docket, label: docketLabels[docket] })),
          ]}
          onChange={(docket) => view.change({ docket: docket === 'all' ? null : docket })}
        />
      )}
      {!choices.showsUnit || !choices.hasBoth ? null : (
        <Select
          label="Whose hours"
          hideLabel
          value={view.people}
          options={peopleOptions}
          onChange={(people) => view.change({ people })}
        />
      )}
      <Select
        label="Measure"
        hideLabel
        value={view.measure}
        options={measures}
        onChange={(measure) => view.change({ measure })}
      />
    </>
  );
}

const peopleOptions: readonly Option<UnitPeople>[] = [
  { value: 'officers', label: 'Case officers' },
  { value: 'everyone', label: 'With supervisors' },
];

const measures: readonly Option<Measure>[] = [
  { value: 'minutes', label: 'Minutes' },
  { value: 'units', label: 'Units' },
];

const docketLabels: Readonly<Record<Docket, string>> = {
  'non-detained': 'Non-detained',
  detained: 'Detained',
  mixed: 'Mixed',
};

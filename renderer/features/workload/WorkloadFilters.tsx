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
          value={choices.showsUnit ? view.people : 'own'}
          options={[...unitOptions(unit.name, choices.hasBoth, view.people), { value: 'own', label: 'Your own' }]}
          onChange={(chosen) => view.change(chosen === 'own' ? { whose: 'own' } : { whose: 'unit', people: chosen })}
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

/** A unit with supervisors can be shown with their hours or without. */
function unitOptions(unit: string, hasBoth: boolean, people: UnitPeople): readonly Option<UnitPeople>[] {
  if (!hasBoth) return [{ value: people, label: unit }];
  return [
    { value: 'officers', label: `${unit}, case officers` },
    { value: 'everyone', label: `${unit}, with supervisors` },
  ];
}

const measures: readonly Option<Measure>[] = [
  { value: 'minutes', label: 'Minutes' },
  { value: 'units', label: 'Units' },
];

const docketLabels: Readonly<Record<Docket, string>> = {
  'non-detained': 'Non-detained',
  detained: 'Detained',
  mixed: 'Both, or none given',
};

import { useState } from 'react';
import { readWeights, weightsExample } from '#shared/imports/staffing/readWeights';
import type { TypedWeight } from '#shared/rules/staffing/checkWeights';
import type { Day } from '#shared/time/day';
import { importWeights, typeWeights } from '#renderer/commands/weights';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useViewer } from '#renderer/queries/officers';
import { useKinds } from '#renderer/queries/activities';
import { useServices } from '#renderer/services/useServices';
import { Button } from '#renderer/ui/Button';
import { DayField } from '#renderer/ui/form/DayField';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TextArea } from '#renderer/ui/form/TextArea';
import { TextInput } from '#renderer/ui/form/TextInput';
import { namedKinds } from '../model/namedKinds';
import type { Staffing } from '../useStaffing';

type WeightsFormProps = {
  readonly staffing: Staffing;
  readonly how: 'typed' | 'imported';
  readonly onClose: () => void;
};

/** A set of weights that was not measured here: typed one a line, or pasted as CSV with a header. */
export function WeightsForm({ staffing, how, onClose }: WeightsFormProps) {
  const viewer = useViewer();
  return viewer === undefined || viewer === null ? null : (
    <WeightsOf staffing={staffing} how={how} onClose={onClose} officer={viewer.id} />
  );
}

function WeightsOf({ staffing, how, onClose, officer }: WeightsFormProps & { readonly officer: Staffing['members'][number]['id'] }) {
  const services = useServices();
  const kinds = useKinds() ?? [];
  const [read, setRead] = useState<readonly TypedWeight[] | null>(null);
  const usual: Values = { name: '', dated: staffing.today, text: '' };
  const form = useRecordForm({ officer, place: 'weights', subject: null, unsaved: null, usual, onClose });
  const { values, set, errorAt, drafts } = form;
  const check = () => {
    const weights = readWeights(values.text, namedKinds(kinds, staffing.today));
    if (!weights.ok) {
      setRead(null);
      form.fail(weights.error);
    } else setRead(weights.value);
    return weights;
  };
  const save = async () => {
    if (values.dated === null) return form.fail({ code: 'dated', field: 'dated', message: 'Enter the date of the set.' });
    const weights = check();
    if (!weights.ok) return undefined;
    const content = {
      unit: staffing.unit?.id ?? null, name: values.name, dated: values.dated, weights: weights.value, drafts,
    };
    const write = how === 'typed' ? typeWeights : importWeights;
    return await form.write(async () => await write(services, content), how === 'typed' ? 'Typed a set of weights.' : 'Imported a set of weights.');
  };
  return (
    <FormDialog
      title={how === 'typed' ? 'Type a set of weights' : 'Import a set of weights'}
      sub={form.gone}
      save={how === 'typed' ? 'Add' : 'Import'}
      problem={form.problem}
      fields={['name', 'dated', 'weights']}
      onSave={save}
      onClose={form.cancel}
      more={<Button onClick={check}>Check</Button>}
    >
      <TextInput
        label="Name of the set"
        help="Printed in reports, such as “Statewide study 2024”."
        value={values.name}
        error={errorAt('name')}
        onChange={(name) => set({ name })}
      />
      <DayField label="Dated" value={values.dated} error={errorAt('dated')} onChange={(dated) => set({ dated })} />
      <TextArea
        label={how === 'typed' ? 'Weights' : 'Table as CSV'}
        help={`A header and one kind a line, by its name or word. Example: ${weightsExample}`}
        value={values.text}
        error={errorAt('weights')}
        onChange={(text) => {
          setRead(null);
          set({ text });
        }}
      />
      <p className="small muted" role="status">
        {read === null ? '' : `Understood: ${read.map(({ label, minutes }) => `${label} ${minutes} min`).join(', ')}.`}
      </p>
    </FormDialog>
  );
}

type Values = { readonly name: string; readonly dated: Day | null; readonly text: string };

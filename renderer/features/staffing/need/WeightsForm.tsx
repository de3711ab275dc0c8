import { useState } from 'react';
import { readWeights, weightsExample } from '#shared/imports/staffing/readWeights';
import type { TypedWeight } from '#shared/rules/staffing/checkWeights';
import type { Day } from '#shared/time/day';
import { importWeights, typeWeights } from '#renderer/commands/weights';
import type { UnsavedForm } from '#renderer/drafts/drafts';
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
import { WeightsFile } from './WeightsFile';

type WeightsFormProps = {
  readonly staffing: Staffing;
  readonly how: 'typed' | 'imported';
  /** The form as it was when the program ended. */
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** A set of weights that was not measured here: typed one a line, or pasted as CSV with a header. */
export function WeightsForm(props: WeightsFormProps) {
  const viewer = useViewer();
  return viewer === undefined || viewer === null ? null : (
    <WeightsOf {...props} officer={viewer.id} />
  );
}

function WeightsOf({
  staffing,
  how: wanted,
  unsaved,
  onClose,
  officer,
}: WeightsFormProps & { readonly officer: Staffing['members'][number]['id'] }) {
  const services = useServices();
  const kinds = useKinds() ?? [];
  const [read, setRead] = useState<readonly TypedWeight[] | null>(null);
  const usual: Values = { how: wanted, name: '', dated: staffing.today, text: '' };
  const form = useRecordForm({
    officer,
    place: 'weights',
    subject: null,
    unsaved,
    usual,
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const { how } = values;
  const replace = (text: string) => {
    setRead(null);
    set({ text });
  };
  const check = () => {
    const weights = readWeights(values.text, namedKinds(kinds, staffing.today));
    if (!weights.ok) {
      setRead(null);
      form.fail(weights.error);
    } else setRead(weights.value);
    return weights;
  };
  const save = async () => {
    if (values.dated === null)
      return form.fail({ code: 'dated', field: 'dated', message: 'Enter the date of the set.' });
    const weights = check();
    if (!weights.ok) return undefined;
    const content = {
      unit: staffing.unit?.id ?? null,
      name: values.name,
      dated: values.dated,
      weights: weights.value,
      drafts,
    };
    const write = how === 'typed' ? typeWeights : importWeights;
    return await form.write(
      async () => await write(services, content),
      how === 'typed' ? 'Typed a set of weights.' : 'Imported a set of weights.',
    );
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
        onChange={replace}
      />
      {how === 'typed' ? null : <WeightsFile onRead={replace} onProblem={form.fail} />}
      <p className="small muted" role="status">
        {read === null ? '' : `Understood: ${read.map(({ label, minutes }) => `${label} ${minutes} min`).join(', ')}.`}
      </p>
    </FormDialog>
  );
}

type Values = {
  readonly how: 'typed' | 'imported';
  readonly name: string;
  readonly dated: Day | null;
  readonly text: string;
};

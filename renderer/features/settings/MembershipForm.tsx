import type { Membership, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { editOfficer } from '#renderer/commands/editOfficer';
import { Combobox } from '#renderer/components/Combobox';
import { DayField } from '#renderer/components/DayField';
import { FormDialog } from '#renderer/components/FormDialog';
import { Segmented } from '#renderer/components/Segmented';
import { TextInput } from '#renderer/components/TextInput';
import { dockets, fieldOffices } from '#renderer/components/officerChoices';
import { useForm } from '#renderer/components/useForm';
import { useServices } from '#renderer/services/useServices';
import { finish } from './finish';

type MembershipFormProps = {
  readonly officer: Recorded<Officer>;
  /** The membership that is changed, or null for a new one. */
  readonly before: Membership | null;
  readonly proposed: Membership | null;
  readonly today: Day;
  readonly onClose: () => void;
};

type MembershipValues = Omit<Membership, 'from'> & { readonly from: Day | null };

const nowhere = { unit: '', docket: 'non-detained', fieldOffice: '' } as const;

/** Unit, docket and field office from a day on. */
export function MembershipForm({ officer, before, proposed, today, onClose }: MembershipFormProps) {
  const services = useServices();
  const form = useForm<MembershipValues>(before ?? { ...nowhere, ...proposed, from: today });
  const { values } = form;
  const save = async () => {
    if (values.from === null) return form.fail({ code: 'from', field: 'from', message: 'Say from which day on it holds.' });
    const membership = { ...values, from: values.from };
    return finish(await editOfficer(services, { officer: officer.id, membership }), 'Changed the unit.', onClose, form.fail);
  };
  return (
    <FormDialog
      title={before === null ? 'Your unit from a day on' : 'Change this unit'}
      sub="nothing that was logged changes"
      save="Save"
      problem={form.problem}
      fields={['from', 'unit']}
      onSave={save}
      onClose={onClose}
    >
      {before === null ? (
        <DayField label="From" value={values.from} error={form.errorAt('from')} onChange={(day) => form.set({ from: day })} />
      ) : null}
      <TextInput label="Unit" maxLength={60} value={values.unit} error={form.errorAt('unit')} onChange={(text) => form.set({ unit: text })} />
      <Segmented label="Docket" value={values.docket} segments={dockets} onChange={(value) => form.set({ docket: value })} />
      <Combobox label="Field office" optional value={values.fieldOffice} options={fieldOffices} onChange={(text) => form.set({ fieldOffice: text })} />
    </FormDialog>
  );
}

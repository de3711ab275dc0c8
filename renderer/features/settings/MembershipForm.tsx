import type { Membership, Officer } from '#shared/records/officer';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';
import { unitName } from '#shared/rules/units';
import type { Day } from '#shared/time/day';
import { editOfficer, type TypedMembership } from '#renderer/commands/officers';
import { dockets, fieldOffices } from '#renderer/domain-ui/officerChoices';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { Combobox } from '#renderer/ui/form/Combobox';
import { DayField } from '#renderer/ui/form/DayField';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TextInput } from '#renderer/ui/form/TextInput';
import { useRecordForm } from '#renderer/drafts/useRecordForm';

type MembershipFormProps = {
  readonly officer: Recorded<Officer>;
  /** The membership to change, or null for a new one. */
  readonly before: Membership | null;
  readonly proposed: Membership | null;
  readonly units: readonly Recorded<Unit>[];
  readonly unsaved: UnsavedForm | null;
  readonly today: Day;
  readonly onClose: () => void;
};

type MembershipValues = Omit<TypedMembership, 'from'> & { readonly from: Day | null };

const nowhere = { docket: 'non-detained', fieldOffice: '' } as const;

/** Unit, docket and field office from a day on. */
export function MembershipForm({ officer, before, proposed, units, unsaved, today, onClose }: MembershipFormProps) {
  const services = useServices();
  const shown = before ?? proposed;
  const unit = shown === null ? '' : unitName(units, shown.unit);
  const usual: MembershipValues = { ...nowhere, ...shown, unit, from: before?.from ?? today };
  const form = useRecordForm({
    officer: officer.id,
    place: 'membership',
    subject: before?.from ?? null,
    unsaved,
    usual,
    onClose,
  });
  const { values, drafts } = form;
  const save = async () => {
    if (values.from === null)
      return form.fail({ code: 'from', field: 'from', message: 'Enter the first day it applies.' });
    const membership = { ...values, from: values.from };
    return await form.write(
      async () => await editOfficer(services, { officer: officer.id, membership, drafts }),
      'Changed the unit.',
    );
  };
  return (
    <FormDialog
      title={before === null ? 'Your unit from a date on' : 'Change this unit'}
      sub={form.gone ?? 'nothing that was logged changes'}
      save="Save"
      problem={form.problem}
      fields={['from', 'unit']}
      onSave={save}
      onClose={form.cancel}
    >
      {before === null ? (
        <DayField
          label="From"
          value={values.from}
          error={form.errorAt('from')}
          onChange={(day) => form.set({ from: day })}
        />
      ) : null}
      <TextInput
        label="Unit"
        maxLength={60}
        value={values.unit}
        error={form.errorAt('unit')}
        onChange={(text) => form.set({ unit: text })}
      />
      <Segmented
        label="Docket"
        value={values.docket}
        segments={dockets}
        onChange={(value) => form.set({ docket: value })}
      />
      <Combobox
        label="Field office"
        optional
        value={values.fieldOffice}
        options={fieldOffices}
        onChange={(text) => form.set({ fieldOffice: text })}
      />
    </FormDialog>
  );
}

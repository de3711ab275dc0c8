import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { editOfficer } from '#renderer/commands/officers';
import { roles, zoneNames } from '#renderer/domain-ui/officerChoices';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { Combobox } from '#renderer/ui/form/Combobox';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TextInput } from '#renderer/ui/form/TextInput';
import { useSettingsForm } from './useSettingsForm';

type OfficerValues = Pick<Officer, 'role' | 'alias'> & { readonly zone: string };

type OfficerFormProps = {
  readonly officer: Recorded<Officer>;
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** Alias, role and zone of the officer. */
export function OfficerForm({ officer, unsaved, onClose }: OfficerFormProps) {
  const services = useServices();
  const { role, alias, zone } = officer;
  const form = useSettingsForm<OfficerValues>({
    officer: officer.id,
    place: 'officer',
    subject: officer.id,
    unsaved,
    usual: { role, alias, zone },
    onClose,
  });
  const { values, drafts } = form;
  const save = async () =>
    await form.write(
      async () => await editOfficer(services, { officer: officer.id, ...values, drafts }),
      'Changed who logs here.',
    );
  return (
    <FormDialog
      title="You"
      save="Save"
      problem={form.problem}
      fields={['alias', 'zone']}
      onSave={save}
      onClose={form.cancel}
    >
      <TextInput
        label="Alias"
        help="Any word, not your name: it appears in exports, which others may read."
        value={values.alias}
        error={form.errorAt('alias')}
        onChange={(text) => form.set({ alias: text })}
      />
      <Segmented label="Role" value={values.role} segments={roles} onChange={(value) => form.set({ role: value })} />
      <Combobox
        label="Time zone"
        onlyOptions
        help="From now on, days begin and end in this zone."
        value={values.zone}
        options={zoneNames()}
        error={form.errorAt('zone')}
        onChange={(text) => form.set({ zone: text })}
      />
    </FormDialog>
  );
}

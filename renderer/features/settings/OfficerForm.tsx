import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { editOfficer } from '#renderer/commands/editOfficer';
import { Combobox } from '#renderer/components/Combobox';
import { FormDialog } from '#renderer/components/FormDialog';
import { Segmented } from '#renderer/components/Segmented';
import { TextInput } from '#renderer/components/TextInput';
import { useForm } from '#renderer/components/useForm';
import { roles } from '#renderer/components/officerChoices';
import { zoneNames } from '#renderer/components/zoneNames';
import { useServices } from '#renderer/services/useServices';
import { finish } from './finish';

type OfficerValues = Pick<Officer, 'role' | 'alias'> & { readonly zone: string };

/** Alias, role and zone of the officer. */
export function OfficerForm({ officer, onClose }: { readonly officer: Recorded<Officer>; readonly onClose: () => void }) {
  const services = useServices();
  const { role, alias, zone } = officer;
  const form = useForm<OfficerValues>({ role, alias, zone });
  const save = async () => finish(await editOfficer(services, { officer: officer.id, ...form.values }), 'Changed who logs here.', onClose, form.fail);
  return (
    <FormDialog title="You" save="Save" problem={form.problem} fields={['alias', 'zone']} onSave={save} onClose={onClose}>
      <TextInput
        label="Alias"
        help="Any word, not your name: it stands in exports, which others may read."
        value={form.values.alias}
        error={form.errorAt('alias')}
        onChange={(text) => form.set({ alias: text })}
      />
      <Segmented label="Role" value={form.values.role} segments={roles} onChange={(value) => form.set({ role: value })} />
      <Combobox
        label="Time zone"
        help="Days begin and end by it from now on."
        value={form.values.zone}
        options={zoneNames()}
        error={form.errorAt('zone')}
        onChange={(text) => form.set({ zone: text })}
      />
    </FormDialog>
  );
}

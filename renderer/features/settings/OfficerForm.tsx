import { useClockForm } from '#renderer/ui/clockForm';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { firstDayIn, zoneAt } from '#shared/rules/zoneOn';
import { addDays } from '#shared/time/days';
import type { Day, ZoneName } from '#shared/time/day';
import { isZone } from '#shared/time/zones';
import { editOfficer } from '#renderer/commands/officers';
import { roles, zoneNames } from '#renderer/domain-ui/officerChoices';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useNow } from '#renderer/queries/clock';
import { useEntriesBetween } from '#renderer/queries/log';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { Combobox } from '#renderer/ui/form/Combobox';
import { DayField } from '#renderer/ui/form/DayField';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TextInput } from '#renderer/ui/form/TextInput';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { zoneChangeSentence } from './zoneChangeSentence';

type OfficerValues = Pick<Officer, 'role' | 'alias' | 'start'> & {
  readonly zone: string;
  /** The first day of another zone: null if emptied, `proposed` until one is chosen. */
  readonly zoneFrom: Day | 'proposed' | null;
};

type OfficerFormProps = {
  readonly officer: Recorded<Officer>;
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** Alias, role, first day of use and zone of the officer. */
export function OfficerForm({ officer, unsaved, onClose }: OfficerFormProps) {
  const services = useServices();
  const now = useNow();
  const clock = useClockForm();
  const { role, alias, start } = officer;
  const presentZone = zoneAt(officer, now);
  const form = useRecordForm<OfficerValues>({
    officer: officer.id,
    place: 'officer',
    subject: officer.id,
    unsaved,
    usual: { role, alias, start, zone: presentZone, zoneFrom: 'proposed' },
    onClose,
  });
  const { values, drafts } = form;
  const newZone = values.zone !== presentZone && isZone(values.zone) ? values.zone : null;
  const proposed = useProposedDay(officer, newZone ?? presentZone);
  const from = values.zoneFrom === 'proposed' ? proposed : values.zoneFrom;
  const save = async () => {
    if (newZone !== null && from === null)
      return form.fail({ code: 'zoneFrom', field: 'zoneFrom', message: 'Enter the first day in the new zone.' });
    const change = { officer: officer.id, role: values.role, alias: values.alias, start: values.start, drafts };
    const zone = values.zone === presentZone ? {} : { zone: values.zone };
    const dated = newZone === null || from === null ? zone : { ...zone, zoneFrom: from };
    return await form.write(
      async () => await editOfficer(services, { ...change, ...dated }),
      'Changed who logs here.',
    );
  };
  return (
    <FormDialog
      title="You"
      save="Save"
      problem={form.problem}
      fields={['alias', 'start', 'zone', 'zoneFrom']}
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
      <DayField
        label="Counted from"
        help="Nothing is expected of earlier days, unless you logged something on one of them."
        value={values.start}
        error={form.errorAt('start')}
        onChange={(day) => form.set({ start: day })}
      />
      <Combobox
        label="Time zone"
        onlyOptions
        help="A day keeps the zone in which you lived it."
        value={values.zone}
        options={zoneNames()}
        error={form.errorAt('zone')}
        onChange={(text) => form.set({ zone: text })}
      />
      {newZone === null ? null : (
        <DayField
          label="First day in this zone"
          help={from === null ? '' : zoneChangeSentence(presentZone, newZone, from, clock)}
          value={from}
          error={form.errorAt('zoneFrom')}
          onChange={(day) => form.set({ zoneFrom: day })}
        />
      )}
    </FormDialog>
  );
}

/** The first day that can be in a zone; the one after it if something was logged on it, so that no day is split. */
function useProposedDay(officer: Recorded<Officer>, zone: ZoneName): Day | null {
  const first = firstDayIn(officer, zone, useNow());
  const entries = useEntriesBetween([officer.id], first, first);
  if (entries === undefined) return null;
  return entries.length === 0 ? first : addDays(first, 1);
}

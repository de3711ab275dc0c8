import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { deleteDutyAssignment, saveDutyAssignment } from '#renderer/commands/duties';
import { SealedField } from '#renderer/domain-ui/SealedField';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useDuties } from '#renderer/queries/activities';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { NumberField } from '#renderer/ui/form/NumberField';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { PlannedHours } from './PlannedHours';
import { dutyOptions, isComplete, readValues, valuesOf, type DutyStart } from './dutyValues';

type DutyFormProps = {
  readonly officer: RecordId;
  readonly start: DutyStart;
  readonly unsaved: UnsavedForm | null;
  readonly today: Day;
  readonly onClose: () => void;
};

/** A duty that was assigned: which, from when to when, how much of it, how and by whom, and at which hours. */
export function DutyForm({ officer, start, unsaved, today, onClose }: DutyFormProps) {
  const services = useServices();
  const { before } = start;
  const duties = useDuties() ?? [];
  const form = useRecordForm({
    officer,
    place: 'dutyAssignment',
    subject: before?.id ?? null,
    unsaved,
    usual: valuesOf(start, today),
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const read = readValues(values, officer);
    if (!isComplete(read)) return form.fail(read);
    const changed = before === null ? {} : { id: before.id };
    const write = async () => await saveDutyAssignment(services, { ...changed, content: read, drafts });
    return await form.write(write, before === null ? 'Added the duty.' : 'Changed the duty.');
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteDutyAssignment(services, { id, drafts }), 'Deleted the duty.');
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add a duty' : 'Change the duty'}
      sub="Time logged for the duty within its dates belongs to it."
      save={before === null ? 'Add' : 'Save'}
      fields={['duty', 'from', 'to', 'amount', 'assignedOn', 'office', 'weekdays', 'hours']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <Select
        label="Duty"
        value={values.duty}
        options={dutyOptions(duties, values.duty, today)}
        error={errorAt('duty')}
        onChange={(duty) => set({ duty })}
      />
      <div className="form-row">
        <DayField label="First day" value={values.from} error={errorAt('from')} onChange={(from) => set({ from })} />
        <DayField
          label="Last day"
          optional
          help="empty: no end"
          value={values.to}
          error={errorAt('to')}
          onChange={(to) => set({ to })}
        />
      </div>
      <div className="form-row">
        <NumberField
          label="Expected"
          optional
          help={values.of === 'hours' ? 'hours a week, such as 4 or 1.5' : 'of the hours left after absences'}
          value={values.amount}
          error={errorAt('amount')}
          onChange={(amount) => set({ amount })}
        />
        <Segmented label="Counted in" value={values.of} segments={amounts} onChange={(of) => set({ of })} />
      </div>
      <Segmented label="How it was assigned" value={values.how} segments={hows} onChange={(how) => set({ how })} />
      <div className="form-row">
        <TextInput
          label="By which office"
          optional
          help="such as Field office"
          maxLength={60}
          value={values.office}
          error={errorAt('office')}
          onChange={(office) => set({ office })}
        />
        <DayField
          label="Assigned on"
          optional
          value={values.assignedOn}
          error={errorAt('assignedOn')}
          onChange={(assignedOn) => set({ assignedOn })}
        />
      </div>
      <PlannedHours values={values} set={set} errorAt={errorAt} />
      <SealedField
        label="Reference"
        record={before?.id ?? null}
        sealed={before?.reference ?? null}
        typed={values.reference}
        onType={(reference) => set({ reference })}
      />
    </RecordDialog>
  );
}

const amounts = [
  { value: 'hours', label: 'Hours a week' },
  { value: 'percent', label: 'Percent' },
] as const;

const hows = [
  { value: 'written', label: 'Written' },
  { value: 'e-mail', label: 'E-mail' },
  { value: 'oral', label: 'Oral' },
  { value: 'not said', label: 'Not said' },
] as const;

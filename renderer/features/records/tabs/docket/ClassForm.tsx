import type { RecordId } from '#shared/base/ids';
import type { CaseClass } from '#shared/records/caseClass';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { deleteCaseClass, saveCaseClass } from '#renderer/commands/docketSize';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { DayField } from '#renderer/ui/form/DayField';
import { TextInput } from '#renderer/ui/form/TextInput';

type ClassFormProps = {
  readonly officer: RecordId;
  readonly before: Recorded<CaseClass> | null;
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** A class of cases: its name, and from when on it is no longer offered. */
export function ClassForm({ officer, before, unsaved, onClose }: ClassFormProps) {
  const services = useServices();
  const form = useRecordForm<{ readonly label: string; readonly retiredFrom: Day | null }>({
    officer,
    place: 'caseClass',
    subject: before?.id ?? null,
    unsaved,
    usual: { label: before?.label ?? '', retiredFrom: before?.retiredFrom ?? null },
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const content = {
      owner: before?.owner ?? ('local' as const), starter: before?.starter ?? false, label: values.label.trim(),
      retiredFrom: values.retiredFrom,
    };
    const write = async () =>
      await saveCaseClass(services, { ...(before === null ? {} : { id: before.id }), content, drafts });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} the class ${content.label}.`);
  };
  const remove = async ({ id, label }: Recorded<CaseClass>) =>
    await form.write(async () => await deleteCaseClass(services, { id, drafts }), `Deleted the class ${label}.`);
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add a class of cases' : 'Change the class'}
      save={before === null ? 'Add' : 'Save'}
      fields={['label']}
      onSave={save}
      onDelete={before === null || before.starter ? null : async () => await remove(before)}
    >
      <TextInput
        label="Name"
        help="such as Under appeal"
        maxLength={60}
        value={values.label}
        error={errorAt('label')}
        onChange={(label) => set({ label })}
      />
      <DayField
        label="No longer offered from"
        optional
        value={values.retiredFrom}
        onChange={(retiredFrom) => set({ retiredFrom })}
      />
    </RecordDialog>
  );
}

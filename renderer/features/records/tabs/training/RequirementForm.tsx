import type { RecordId } from '#shared/base/ids';
import type { TrainingRequirement } from '#shared/records/trainingRequirement';
import type { Recorded } from '#shared/records/version';
import { deleteTrainingRequirement, saveTrainingRequirement } from '#renderer/commands/training';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { LengthField } from '#renderer/ui/form/LengthField';
import { TextInput } from '#renderer/ui/form/TextInput';

type RequirementFormProps = {
  readonly officer: RecordId;
  readonly before: Recorded<TrainingRequirement> | null;
  readonly fiscalYear: number;
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** The hours of training that the fiscal year requires, and who requires them. */
export function RequirementForm({ officer, before, fiscalYear, unsaved, onClose }: RequirementFormProps) {
  const services = useServices();
  const form = useRecordForm({
    officer,
    place: 'trainingRequirement',
    subject: before?.id ?? null,
    unsaved,
    usual: { minutes: before?.minutes ?? null, source: before?.source ?? '' },
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const content = { owner: before?.owner ?? ('local' as const), fiscalYear, source: values.source.trim() };
    const write = async () =>
      await saveTrainingRequirement(services, {
        ...(before === null ? {} : { id: before.id }),
        content: { ...content, minutes: values.minutes ?? 0 },
        drafts,
      });
    return await form.write(write, `Set the hours of training of fiscal year ${fiscalYear}.`);
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteTrainingRequirement(services, { id, drafts }), 'Deleted the requirement.');
  return (
    <RecordDialog
      form={form}
      title={`Training required in fiscal year ${fiscalYear}`}
      save="Save"
      fields={['minutes', 'source', 'fiscalYear']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <LengthField
        label="Hours required"
        help="such as 48h; shown in minutes"
        step={60}
        value={values.minutes}
        error={errorAt('minutes') ?? errorAt('fiscalYear')}
        onChange={(minutes) => set({ minutes })}
      />
      <TextInput
        label="Who requires it"
        help="such as: unit memo of October 6"
        maxLength={120}
        value={values.source}
        error={errorAt('source')}
        onChange={(source) => set({ source })}
      />
    </RecordDialog>
  );
}

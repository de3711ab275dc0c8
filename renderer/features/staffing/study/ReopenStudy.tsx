import type { ExclusionReason, Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { reopenStudy } from '#renderer/commands/studies';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { Select } from '#renderer/ui/form/Select';
import { useForm } from '#renderer/ui/form/useForm';
import { exclusionReasons } from './exclusionReasons';

type ReopenStudyProps = { readonly study: Recorded<Study>; readonly today: Day; readonly onClose: () => void };

/** Asks for the reason before a closed study is opened again; the reason stays with the study. */
export function ReopenStudy({ study, today, onClose }: ReopenStudyProps) {
  const services = useServices();
  const form = useForm<{ readonly reason: ExclusionReason | '' }>({ reason: '' });
  const { reason } = form.values;
  const save = async () => {
    if (reason === '') return form.fail({ code: 'reason', field: 'reason', message: 'Choose the reason.' });
    const done = await reopenStudy(services, { id: study.id, on: today, reason });
    return finish(done, `Opened “${study.name}” again.`, onClose, form.fail);
  };
  return (
    <FormDialog
      title={`Open “${study.name}” again`}
      save="Open again"
      problem={form.problem}
      fields={['reason']}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="Reason"
        value={reason}
        error={form.errorAt('reason')}
        options={[{ value: '', label: 'Choose a reason' }, ...exclusionReasons]}
        onChange={(next) => form.set({ reason: next })}
      />
      <p className="small muted">The weights that were frozen stay as they are until the study is closed again.</p>
    </FormDialog>
  );
}

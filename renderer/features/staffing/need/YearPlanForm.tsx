import type { RecordId } from '#shared/base/ids';
import type { Recorded } from '#shared/records/version';
import type { YearPlan } from '#shared/records/yearPlan';
import type { Day } from '#shared/time/day';
import { deleteYearPlan, saveYearPlan } from '#renderer/commands/standards';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { DayField } from '#renderer/ui/form/DayField';
import { TextInput } from '#renderer/ui/form/TextInput';
import { TextArea } from '#renderer/ui/form/TextArea';
import { parsePosts, postsText } from '../model/typedPosts';
import { parseAmount } from '../model/typedAmount';

type YearPlanFormProps = {
  readonly officer: RecordId;
  readonly unit: RecordId | null;
  readonly before: Recorded<YearPlan> | null;
  readonly today: Day;
  /** The form as it was when the program ended. */
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** The plan of a year: the length of a day, leave, training, and posts to cover. */
export function YearPlanForm({ officer, unit, before, unsaved, today, onClose }: YearPlanFormProps) {
  const services = useServices();
  const usual = valuesOf(before, today);
  const form = useRecordForm({
    officer,
    place: 'yearPlan',
    subject: before?.id ?? null,
    unsaved,
    usual,
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { from } = values;
    if (from === null) return form.fail({ code: 'from', field: 'from', message: 'Enter the first day it applies.' });
    const posts = parsePosts(values.posts);
    if (!posts.ok) return form.fail(posts.error);
    const [minutesPerDay, leaveDays, trainingDays] = [values.minutesPerDay, values.leaveDays, values.trainingDays].map(
      parseAmount,
    );
    const plan = {
      unit,
      from,
      posts: posts.value,
      minutesPerDay: minutesPerDay ?? Number.NaN,
      leaveDays: leaveDays ?? Number.NaN,
      trainingDays: trainingDays ?? Number.NaN,
    };
    return await form.write(async () => await saveYearPlan(services, { ...plan, drafts }), 'Planned the year.');
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteYearPlan(services, { id, drafts }), 'Deleted the plan of the year.');
  return (
    <RecordDialog
      form={form}
      title="Plan the year"
      save="Save"
      fields={['from', 'minutesPerDay', 'leaveDays', 'trainingDays', 'posts']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <DayField
        label="Holds from"
        help="Replaces a plan of the same day; earlier plans apply until then."
        value={values.from}
        error={errorAt('from')}
        onChange={(from) => set({ from })}
      />
      <TextInput
        label="Minutes of a full day"
        help="480 are eight hours"
        value={values.minutesPerDay}
        error={errorAt('minutesPerDay')}
        onChange={(minutesPerDay) => set({ minutesPerDay })}
      />
      <div className="form-row">
        <TextInput
          label="Leave, days a year"
          value={values.leaveDays}
          error={errorAt('leaveDays')}
          onChange={(leaveDays) => set({ leaveDays })}
        />
        <TextInput
          label="Training, days a year"
          value={values.trainingDays}
          error={errorAt('trainingDays')}
          onChange={(trainingDays) => set({ trainingDays })}
        />
      </div>
      <TextArea
        label="Posts to cover"
        optional
        help="One a line: its name, a comma, and the hours to cover a year. Example: Counter, 2,080"
        value={values.posts}
        error={errorAt('posts')}
        onChange={(posts) => set({ posts })}
      />
    </RecordDialog>
  );
}

type Values = {
  readonly from: Day | null;
  readonly minutesPerDay: string;
  readonly leaveDays: string;
  readonly trainingDays: string;
  readonly posts: string;
};

function valuesOf(before: YearPlan | null, today: Day): Values {
  const from = before?.from ?? (`${today.slice(0, 4)}-01-01` as Day);
  return {
    from,
    minutesPerDay: String(before?.minutesPerDay ?? 480),
    leaveDays: String(before?.leaveDays ?? 24),
    trainingDays: String(before?.trainingDays ?? 6),
    posts: postsText(before?.posts ?? []),
  };
}

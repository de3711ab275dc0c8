import { recordId, type RecordId } from '#shared/base/ids';
import type { CaseClass } from '#shared/records/caseClass';
import type { Docket } from '#shared/records/officer';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { StandardSource } from '#shared/records/standardSource';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { deleteReviewInterval, saveReviewInterval } from '#renderer/commands/reviews';
import { dockets, standardSources } from '#renderer/domain-ui/officerChoices';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { NumberField } from '#renderer/ui/form/NumberField';
import { Select } from '#renderer/ui/form/Select';

/** What the form starts with: the interval to change, or null for a new one, and the class it is about. */
export type IntervalStart = {
  readonly before: Recorded<ReviewInterval> | null;
  readonly docket: Docket;
  readonly caseClass: RecordId;
};

type IntervalFormProps = {
  readonly officer: RecordId;
  readonly start: IntervalStart;
  readonly classes: readonly Recorded<CaseClass>[];
  readonly unsaved: UnsavedForm | null;
  readonly today: Day;
  readonly onClose: () => void;
};

type IntervalValues = {
  readonly docket: Docket;
  readonly caseClass: string;
  readonly days: number | null;
  readonly from: Day | null;
  readonly source: StandardSource;
};

/** Within how many days the cases of a docket and class must be reviewed, from a day on. */
export function IntervalForm({ officer, start, classes, unsaved, today, onClose }: IntervalFormProps) {
  const services = useServices();
  const { before } = start;
  const form = useRecordForm({
    officer,
    place: 'reviewInterval',
    subject: before?.id ?? null,
    unsaved,
    usual: valuesOf(start, today),
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { days, from, docket, caseClass, source } = values;
    if (days === null || !Number.isInteger(days))
      return form.fail({ code: 'days', field: 'days', message: 'Enter whole days, such as 180 for half a year.' });
    if (from === null) return form.fail({ code: 'from', field: 'from', message: 'Enter the first day.' });
    const content = {
      owner: before?.owner ?? ('local' as const), docket, caseClass: recordId(caseClass), days, from, source,
    };
    const changed = before === null ? {} : { id: before.id };
    const write = async () => await saveReviewInterval(services, { ...changed, content, drafts });
    return await form.write(write, before === null ? 'Added the interval.' : 'Changed the interval.');
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteReviewInterval(services, { id, drafts }), 'Deleted the interval.');
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Set a review interval' : 'Change the review interval'}
      sub="It applies until the next one begins."
      save={before === null ? 'Set' : 'Save'}
      fields={['days', 'from']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <Segmented label="Docket" value={values.docket} segments={dockets} onChange={(docket) => set({ docket })} />
      <Select
        label="Class of cases"
        value={values.caseClass}
        options={classes.map(({ id, label }) => ({ value: id as string, label }))}
        onChange={(caseClass) => set({ caseClass })}
      />
      <div className="form-row">
        <NumberField
          label="Each case within days"
          help="365 for a year, 90 for a quarter"
          value={values.days}
          error={errorAt('days')}
          onChange={(days) => set({ days })}
        />
        <DayField label="From" value={values.from} error={errorAt('from')} onChange={(from) => set({ from })} />
      </div>
      <Segmented
        label="Source"
        value={values.source}
        segments={standardSources}
        onChange={(source) => set({ source })}
      />
    </RecordDialog>
  );
}

function valuesOf({ before, docket, caseClass }: IntervalStart, today: Day): IntervalValues {
  if (before === null) return { docket, caseClass, days: null, from: today, source: 'written policy' };
  const { days, from, source } = before;
  return { docket: before.docket, caseClass: before.caseClass, days, from, source };
}

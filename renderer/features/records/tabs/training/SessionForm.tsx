import type { RecordId } from '#shared/base/ids';
import type { Course } from '#shared/records/course';
import type { SessionState, TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { deleteTrainingSession, saveTrainingSession } from '#renderer/commands/training';
import { SealedField } from '#renderer/domain-ui/SealedField';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { LengthField } from '#renderer/ui/form/LengthField';
import { Select } from '#renderer/ui/form/Select';

/** What the form of a session starts with: the session to change, or the course and state of a new one. */
export type SessionStart = {
  readonly before: Recorded<TrainingSession> | null;
  readonly course: RecordId | null;
  readonly state: SessionState;
  readonly minutes: number | null;
};

type SessionFormProps = {
  readonly officer: RecordId;
  readonly start: SessionStart;
  readonly unsaved: UnsavedForm | null;
  readonly courses: readonly Recorded<Course>[];
  readonly today: Day;
  readonly onClose: () => void;
};

type SessionValues = {
  readonly course: string;
  readonly state: SessionState;
  readonly day: Day | null;
  readonly last: Day | null;
  readonly minutes: number | null;
  /** Null if untouched: its sealed bytes then stay. */
  readonly note: string | null;
};

/** A session of a course: its days, its length, and whether it is planned, was attended or was missed. */
export function SessionForm({ officer, start, unsaved, courses, today, onClose }: SessionFormProps) {
  const services = useServices();
  const { before } = start;
  const form = useRecordForm({
    officer, place: 'trainingSession', subject: before?.id ?? null, unsaved, usual: valuesOf(start, today), onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { course, state, day, last, minutes, note } = values;
    if (day === null) return form.fail({ code: 'day', field: 'day', message: 'Enter the day of the session.' });
    if (minutes === null)
      return form.fail({ code: 'minutes', field: 'minutes', message: 'Enter how long the session is, such as 4h.' });
    const chosen = courses.find(({ id }) => id === course);
    if (chosen === undefined) return form.fail({ code: 'course', field: 'course', message: 'Choose a course.' });
    const content = {
      officer, course: chosen.id, state, day, last: last ?? day, minutes, ...(note === null ? {} : { note }),
    };
    const write = async () =>
      await saveTrainingSession(services, { ...(before === null ? {} : { id: before.id }), content, drafts });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} a session of ${chosen.name}.`);
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteTrainingSession(services, { id, drafts }), 'Deleted the session.');
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add a session' : 'Change the session'}
      save={before === null ? 'Add' : 'Save'}
      fields={['course', 'day', 'last', 'minutes', 'state']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <Select
        label="Course"
        value={values.course}
        options={courses.map(({ id, name }) => ({ value: id as string, label: name }))}
        error={errorAt('course')}
        onChange={(course) => {
          const chosen = courses.find(({ id }) => id === course);
          set({ course, minutes: chosen?.minutes ?? values.minutes });
        }}
      />
      <div className="form-row">
        <DayField
          label="First day"
          value={values.day}
          error={errorAt('day')}
          onChange={(day) => set({ day, ...(values.last === values.day ? { last: day } : {}) })}
        />
        <DayField label="Last day" value={values.last} error={errorAt('last')} onChange={(last) => set({ last })} />
      </div>
      <LengthField
        label="Length"
        help="of the whole session: minutes, or 4h"
        step={30}
        value={values.minutes}
        error={errorAt('minutes')}
        onChange={(minutes) => set({ minutes })}
      />
      <div>
        <Segmented label="State" value={values.state} segments={states} onChange={(state) => set({ state })} />
        {errorAt('state') === null ? null : (
          <p className="field-error" role="alert">
            {errorAt('state')}
          </p>
        )}
      </div>
      <SealedField
        label="Note"
        record={before?.id ?? null}
        sealed={before?.note ?? null}
        typed={values.note}
        onType={(note) => set({ note })}
      />
    </RecordDialog>
  );
}

const states = [
  { value: 'planned', label: 'Planned' },
  { value: 'attended', label: 'Attended' },
  { value: 'missed', label: 'Missed' },
] as const;

function valuesOf({ before, course, state, minutes }: SessionStart, today: Day): SessionValues {
  if (before === null) return { course: course ?? '', state, day: today, last: today, minutes, note: null };
  return {
    course: before.course, state: before.state, day: before.day, last: before.last, minutes: before.minutes, note: null,
  };
}

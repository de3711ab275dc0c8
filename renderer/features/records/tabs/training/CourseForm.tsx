import type { Course, CourseRole } from '#shared/records/course';
import type { RecordId } from '#shared/base/ids';
import type { Recorded } from '#shared/records/version';
import { countedText } from '#shared/reports/figures';
import { deleteCourse, saveCourse } from '#renderer/commands/training';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { LengthField } from '#renderer/ui/form/LengthField';
import { NumberField } from '#renderer/ui/form/NumberField';
import { TextInput } from '#renderer/ui/form/TextInput';

type CourseFormProps = {
  readonly officer: RecordId;
  readonly before: Recorded<Course> | null;
  readonly unsaved: UnsavedForm | null;
  /** How many sessions of the course there are: they are deleted with it. */
  readonly sessions: number;
  readonly onClose: () => void;
};

type CourseValues = {
  readonly name: string;
  readonly roles: readonly CourseRole[];
  readonly minutes: number | null;
  readonly isRefreshed: boolean;
  readonly refreshMonths: number | null;
  readonly refreshMinutes: number | null;
};

/** A course: its name, who must take it, how long it takes, and when it is due again. */
export function CourseForm({ officer, before, unsaved, sessions, onClose }: CourseFormProps) {
  const services = useServices();
  const form = useRecordForm({
    officer, place: 'course', subject: before?.id ?? null, unsaved, usual: valuesOf(before), onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const content = contentOf(values, before);
    if ('message' in content) return form.fail(content);
    const write = async () =>
      await saveCourse(services, { ...(before === null ? {} : { id: before.id }), content, drafts });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} the course ${content.name}.`);
  };
  const remove = async ({ id, name }: Recorded<Course>) =>
    await form.write(async () => await deleteCourse(services, { id, drafts }), `Deleted the course ${name}.`);
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add a course' : 'Change the course'}
      save={before === null ? 'Add' : 'Save'}
      fields={['name', 'minutes', 'refreshMonths', 'refreshMinutes']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before)}
      deleteLabel={sessions === 0 ? 'Delete' : `Delete with ${countedText(sessions, 'session')}`}
    >
      <TextInput
        label="Name"
        help="such as Docket review"
        maxLength={80}
        value={values.name}
        error={errorAt('name')}
        onChange={(name) => set({ name })}
      />
      <fieldset className="training-roles">
        <legend>Required for</legend>
        {roleChoices.map(({ role, label }) => (
          <Checkbox
            key={role}
            label={label}
            checked={values.roles.includes(role)}
            onChange={(isOn) => {
              const others = values.roles.filter((one) => one !== role);
              set({ roles: isOn ? [...others, role] : others });
            }}
          />
        ))}
      </fieldset>
      <LengthField
        label="Length"
        help="minutes, or 4h"
        step={30}
        value={values.minutes}
        error={errorAt('minutes')}
        onChange={(minutes) => set({ minutes })}
      />
      <Checkbox
        label="It has to be refreshed"
        checked={values.isRefreshed}
        onChange={(isRefreshed) => set({ isRefreshed })}
      />
      {values.isRefreshed ? (
        <div className="form-row">
          <NumberField
            label="Every"
            help="months"
            min={1}
            value={values.refreshMonths}
            error={errorAt('refreshMonths')}
            onChange={(refreshMonths) => set({ refreshMonths })}
          />
          <LengthField
            label="Length of a refresher"
            optional
            help="empty: the same as the first"
            step={30}
            value={values.refreshMinutes}
            error={errorAt('refreshMinutes')}
            onChange={(refreshMinutes) => set({ refreshMinutes })}
          />
        </div>
      ) : null}
    </RecordDialog>
  );
}

const roleChoices = [
  { role: 'non-detained', label: 'Officers of the non-detained docket' },
  { role: 'detained', label: 'Officers of the detained docket' },
  { role: 'supervisor', label: 'Supervisors' },
] as const satisfies readonly { readonly role: CourseRole; readonly label: string }[];

function valuesOf(before: Course | null): CourseValues {
  return {
    name: before?.name ?? '',
    roles: before?.roles ?? ['non-detained', 'detained'],
    minutes: before?.minutes ?? null,
    isRefreshed: before === null || before.refreshMonths !== null,
    refreshMonths: before === null ? 12 : before.refreshMonths,
    refreshMinutes: before?.refreshMinutes ?? null,
  };
}

type FieldProblem = { readonly code: string; readonly field: string; readonly message: string };

function contentOf(values: CourseValues, before: Course | null): Course | FieldProblem {
  const { name, roles, minutes, isRefreshed, refreshMonths, refreshMinutes } = values;
  if (minutes === null || !Number.isInteger(minutes)) {
    return { code: 'minutes', field: 'minutes', message: 'Enter how long a session takes, such as 4h.' };
  }
  if (isRefreshed && (refreshMonths === null || !Number.isInteger(refreshMonths) || refreshMonths < 1)) {
    return { code: 'refreshMonths', field: 'refreshMonths', message: 'Enter whole months, such as 12.' };
  }
  const again = isRefreshed ? { refreshMonths, refreshMinutes } : { refreshMonths: null, refreshMinutes: null };
  return { owner: before?.owner ?? 'local', name: name.trim(), roles, minutes, ...again };
}

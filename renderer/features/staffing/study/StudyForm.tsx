import type { RecordId } from '#shared/base/ids';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import { countedText } from '#shared/reports/figures';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek } from '#shared/time/days';
import { editStudy, startStudy } from '#renderer/commands/studies';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { DayField } from '#renderer/ui/form/DayField';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TextInput } from '#renderer/ui/form/TextInput';
import { parseAmount } from '../model/typedAmount';
import type { Staffing } from '../useStaffing';

type StudyFormProps = {
  readonly staffing: Staffing;
  readonly officer: RecordId;
  readonly before: Recorded<Study> | null;
  /** The form as it was when the program ended. */
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** A study to start or to change: its name, days, goal, and who is enrolled. */
export function StudyForm({ staffing, officer, before, unsaved, onClose }: StudyFormProps) {
  const services = useServices();
  const usual = valuesOf(staffing, before);
  const form = useRecordForm({ officer, place: 'study', subject: before?.id ?? null, unsaved, usual, onClose });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { name, first, last, goal, officers } = values;
    if (first === null) return form.fail({ code: 'first', field: 'first', message: 'Enter the first day.' });
    if (last === null) return form.fail({ code: 'last', field: 'last', message: 'Enter the last day.' });
    const terms = { name, first, last, goal: parseAmount(goal.replace('%', '')) ?? Number.NaN, officers, drafts };
    const write = async () =>
      before === null
        ? await startStudy(services, { ...terms, unit: staffing.unit?.id ?? null })
        : await editStudy(services, { ...terms, id: before.id });
    return await form.write(write, before === null ? 'Started the study.' : 'Changed the study.');
  };
  const toggle = (id: RecordId, isEnrolled: boolean) =>
    set({ officers: isEnrolled ? [...values.officers, id] : values.officers.filter((one) => one !== id) });
  return (
    <FormDialog
      title={before === null ? 'Start a study' : 'Change the study'}
      sub={form.gone}
      save={before === null ? 'Start' : 'Save'}
      problem={form.problem}
      fields={['name', 'first', 'last', 'goal', 'officers']}
      onSave={save}
      onClose={form.cancel}
    >
      <TextInput
        label="Name"
        help="Printed in reports, such as Summer 2026; never a person’s name."
        value={values.name}
        error={errorAt('name')}
        onChange={(name) => set({ name })}
      />
      <div className="form-row">
        <DayField
          label="First day"
          value={values.first}
          error={errorAt('first')}
          onChange={(first) => set({ first })}
        />
        <DayField label="Last day" value={values.last} error={errorAt('last')} onChange={(last) => set({ last })} />
      </div>
      <TextInput
        label="Goal, percent"
        help="Half-width of the intervals it aims at: 10 means ±10%."
        value={values.goal}
        error={errorAt('goal')}
        onChange={(goal) => set({ goal })}
      />
      <fieldset className="study-officers">
        <legend>{`Enrolled: ${countedText(values.officers.length, 'officer')}`}</legend>
        {staffing.members.map(({ id, alias }) => (
          <Checkbox key={id} label={alias} checked={values.officers.includes(id)} onChange={(is) => toggle(id, is)} />
        ))}
        {errorAt('officers') === null ? null : <p className="field-error">{errorAt('officers')}</p>}
      </fieldset>
      <p className="small muted">
        The kinds are frozen as they are defined on the first day. Published studies run four to six weeks.
        {staffing.supervisors.length === 0 ? '' : ' Supervisors are not case officers and are not enrolled.'}
      </p>
    </FormDialog>
  );
}

type Values = {
  readonly name: string;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly goal: string;
  readonly officers: readonly RecordId[];
};

/** Six weeks from next Monday on, with everybody enrolled. */
function valuesOf({ today, members }: Staffing, before: Study | null): Values {
  if (before !== null) {
    const { name, first, last, goal, officers } = before;
    return { name, first, last, goal: String(goal), officers };
  }
  const first = addDays(today, (8 - dayOfWeek(today)) % 7);
  return { name: '', first, last: addDays(first, 39), goal: '10', officers: members.map(({ id }) => id) };
}

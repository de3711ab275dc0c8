import { recordId, type RecordId } from '#shared/base/ids';
import type { ExclusionReason, Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import { weightedKinds } from '#shared/rules/staffing/studyKinds';
import type { Day } from '#shared/time/day';
import { editStudy } from '#renderer/commands/studies';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { DayField } from '#renderer/ui/form/DayField';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { useForm } from '#renderer/ui/form/useForm';
import { parseAmount } from '../model/typedAmount';
import type { Staffing } from '../useStaffing';
import { exclusionReasons } from './exclusionReasons';

type ExclusionFormProps = {
  readonly staffing: Staffing;
  readonly officer: RecordId;
  readonly study: Recorded<Study>;
  readonly onClose: () => void;
};

/** Something to leave out of a study: whose work, of which kind, on which days, how much of it, and why. */
export function ExclusionForm({ staffing, study, onClose }: ExclusionFormProps) {
  const services = useServices();
  const form = useForm<Values>({
    officer: 'all',
    kind: 'all',
    first: study.first,
    last: study.first,
    units: '',
    minutes: '',
    reason: 'entered twice',
  });
  const { values, set, errorAt } = form;
  const save = async () => {
    const { first, last } = values;
    if (first === null) return form.fail({ code: 'first', field: 'first', message: 'Enter the first day.' });
    if (last === null) return form.fail({ code: 'last', field: 'last', message: 'Enter the last day.' });
    const [units, minutes] = [wholeOf(values.units), wholeOf(values.minutes)];
    const wrong = [
      { field: 'units', count: units },
      { field: 'minutes', count: minutes },
    ].find(({ count }) => Number.isNaN(count));
    if (wrong !== undefined) {
      const message = 'Enter a whole number, or leave it empty for all.';
      return form.fail({ code: wrong.field, field: wrong.field, message });
    }
    const exclusion = {
      officer: values.officer === 'all' ? null : recordId(values.officer),
      kind: values.kind === 'all' ? null : recordId(values.kind),
      first,
      last,
      units,
      minutes,
      reason: values.reason,
    };
    const done = await editStudy(services, { id: study.id, exclusions: [...study.exclusions, exclusion] });
    return finish(done, 'Excluded it from the study.', onClose, form.fail);
  };
  const officers = staffing.members.filter(({ id }) => study.officers.includes(id));
  return (
    <FormDialog
      title="Exclude from the study"
      save="Exclude"
      problem={form.problem}
      fields={['officer', 'kind', 'first', 'last', 'units', 'minutes']}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="Officer"
        value={values.officer}
        error={errorAt('officer')}
        options={[
          { value: 'all', label: 'All officers' },
          ...officers.map(({ id, alias }) => ({ value: id as string, label: alias })),
        ]}
        onChange={(officer) => set({ officer })}
      />
      <Select
        label="Kind"
        value={values.kind}
        error={errorAt('kind')}
        options={[
          { value: 'all', label: 'No kind: the day, or some minutes of it' },
          ...weightedKinds(study.kinds).map(({ kind, label }) => ({ value: kind as string, label })),
        ]}
        onChange={(kind) => set({ kind })}
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
      <div className="form-row">
        <TextInput
          label="Units"
          optional
          help={values.kind === 'all' ? 'Only of a kind' : 'Empty: all of them'}
          value={values.units}
          error={errorAt('units')}
          onChange={(units) => set({ units })}
        />
        <TextInput
          label="Minutes"
          optional
          help={values.kind === 'all' ? 'Empty: the whole day; 120 for two hours' : 'Empty: all of them'}
          value={values.minutes}
          error={errorAt('minutes')}
          onChange={(minutes) => set({ minutes })}
        />
      </div>
      <Select label="Reason" value={values.reason} options={exclusionReasons} onChange={(reason) => set({ reason })} />
    </FormDialog>
  );
}

type Values = {
  readonly officer: string;
  readonly kind: string;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly units: string;
  readonly minutes: string;
  readonly reason: ExclusionReason;
};

/** A typed whole number; null if the field is empty, NaN if it is not one. */
function wholeOf(text: string): number | null {
  if (text.trim() === '') return null;
  const amount = parseAmount(text);
  return amount !== null && Number.isInteger(amount) ? amount : Number.NaN;
}

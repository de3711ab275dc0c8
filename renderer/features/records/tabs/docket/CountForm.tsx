import type { RecordId } from '#shared/base/ids';
import type { CaseClass } from '#shared/records/caseClass';
import type { CountSource, DocketCount } from '#shared/records/docketCount';
import type { Docket } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { deleteDocketCount, saveDocketCount } from '#renderer/commands/docketSize';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { NumberField } from '#renderer/ui/form/NumberField';
import { Select } from '#renderer/ui/form/Select';

type CountFormProps = {
  readonly officer: RecordId;
  readonly unit: RecordId | null;
  readonly unitName: string;
  readonly docket: Docket;
  readonly before: Recorded<DocketCount> | null;
  readonly unsaved: UnsavedForm | null;
  readonly classes: readonly Recorded<CaseClass>[];
  readonly today: Day;
  readonly onClose: () => void;
};

type CountValues = {
  readonly whose: 'own' | 'unit';
  readonly docket: Docket;
  readonly caseClass: string;
  readonly day: Day | null;
  readonly cases: number | null;
  readonly source: CountSource;
};

/** A count of cases: whose, on which docket, of which class, on which day, and where it came from. */
export function CountForm({ officer, unit, unitName, docket, before, unsaved, classes, ...props }: CountFormProps) {
  const { today, onClose } = props;
  const services = useServices();
  const form = useRecordForm<CountValues>({
    officer,
    place: 'docketCount',
    subject: before?.id ?? null,
    unsaved,
    usual: before === null
      ? { whose: 'own', docket, caseClass: classes[0]?.id ?? '', day: today, cases: null, source: 'monthly list' }
      : { ...before, whose: before.officer === null ? 'unit' : 'own' },
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { whose, day, cases, source } = values;
    const caseClass = classes.find(({ id }) => id === values.caseClass)?.id;
    if (caseClass === undefined)
      return form.fail({ code: 'caseClass', field: 'caseClass', message: 'Choose a class of cases.' });
    if (day === null) return form.fail({ code: 'day', field: 'day', message: 'Enter the day of the count.' });
    if (cases === null || !Number.isInteger(cases) || cases < 0)
      return form.fail({ code: 'cases', field: 'cases', message: 'Enter how many cases, a whole number such as 640.' });
    if (unit === null)
      return form.fail({ code: 'unit', field: 'whose', message: 'You belong to no unit. Set one in Settings first.' });
    const whom = before !== null && before.officer !== null && whose === 'own' ? before.officer : officer;
    const content: DocketCount = {
      officer: whose === 'own' ? whom : null, unit: before?.unit ?? unit, docket: values.docket, caseClass, day, cases,
      source, entered: 'typed',
    };
    const write = async () =>
      await saveDocketCount(services, { ...(before === null ? {} : { id: before.id }), content, drafts });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} a count of ${cases} cases.`);
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteDocketCount(services, { id, drafts }), 'Deleted the count.');
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add a count of cases' : 'Change the count'}
      save={before === null ? 'Add' : 'Save'}
      fields={['day', 'cases', 'caseClass', 'whose']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <Segmented
        label="Whose cases"
        value={values.whose}
        segments={[
          { value: 'own', label: 'An officer’s own' },
          { value: 'unit', label: unit === null ? 'The whole unit' : `All of ${unitName}` },
        ]}
        onChange={(whose) => set({ whose })}
      />
      {errorAt('whose') === null ? null : <p className="field-error">{errorAt('whose')}</p>}
      <Segmented label="Docket" value={values.docket} segments={dockets} onChange={(next) => set({ docket: next })} />
      <Select
        label="Class"
        value={values.caseClass}
        options={classOptions(classes, values.caseClass, today)}
        error={errorAt('caseClass')}
        onChange={(caseClass) => set({ caseClass })}
      />
      <div className="form-row">
        <DayField label="Day" value={values.day} error={errorAt('day')} onChange={(day) => set({ day })} />
        <NumberField label="Cases" value={values.cases} error={errorAt('cases')} onChange={(cases) => set({ cases })} />
      </div>
      <Select label="Source" value={values.source} options={sources} onChange={(source) => set({ source })} />
    </RecordDialog>
  );
}

/** The dockets that cases can be counted on; cases not counted by docket belong to neither caseload. */
export const dockets = [
  { value: 'non-detained', label: 'Non-detained' },
  { value: 'detained', label: 'Detained' },
  { value: 'mixed', label: 'Both together' },
] as const satisfies readonly { readonly value: Docket; readonly label: string }[];

/** Where a count can come from. */
export const sources = [
  { value: 'monthly list', label: 'Monthly list' },
  { value: 'case system', label: 'Case system' },
  { value: 'counted by hand', label: 'Counted by hand' },
  { value: 'other', label: 'Other' },
] as const satisfies readonly { readonly value: CountSource; readonly label: string }[];

/** The classes to choose from: those in use, and the chosen one. */
export function classOptions(classes: readonly Recorded<CaseClass>[], chosen: string, today: Day) {
  return classes
    .filter(({ id, retiredFrom }) => id === chosen || retiredFrom === null || retiredFrom > today)
    .map(({ id, label }) => ({ value: id as string, label }));
}

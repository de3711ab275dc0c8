import { recordId, type RecordId } from '#shared/base/ids';
import { allCases } from '#shared/records/caseClass';
import type { Docket } from '#shared/records/officer';
import type { ServiceStandard } from '#shared/records/serviceStandard';
import type { StandardSource } from '#shared/records/standardSource';
import type { Recorded } from '#shared/records/version';
import { countText } from '#shared/reports/figures';
import { officersText } from '#shared/reports/staffing/reasons';
import { weightedKinds } from '#shared/rules/staffing/studyKinds';
import type { Day } from '#shared/time/day';
import { deleteStandard, saveStandard } from '#renderer/commands/standards';
import { caseDockets, standardSources } from '#renderer/domain-ui/officerChoices';
import { SealedField } from '#renderer/domain-ui/SealedField';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { parseAmount } from '../model/typedAmount';
import type { Staffing } from '../useStaffing';

type StandardFormProps = {
  readonly staffing: Staffing;
  readonly officer: RecordId;
  readonly before: Recorded<ServiceStandard> | null;
  /** The form as it was when the program ended. */
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

/** One standard: what a case requires, who set it, and what that costs. */
export function StandardForm({ staffing, officer, before, unsaved, onClose }: StandardFormProps) {
  const services = useServices();
  const usual = valuesOf(staffing, before);
  const form = useRecordForm({
    officer,
    place: 'standard',
    subject: before?.id ?? null,
    unsaved,
    usual,
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const { dated, where, set: setName, docket, caseClass, kind, source } = values;
    if (dated === null) return form.fail({ code: 'dated', field: 'dated', message: 'Enter the date of the standard.' });
    const required = values.required.trim() === '' ? null : (parseAmount(values.required) ?? Number.NaN);
    const content = {
      unit: staffing.unit?.id ?? null,
      set: setName,
      docket,
      required,
      source,
      dated,
      drafts,
      caseClass: recordId(caseClass),
      kind: recordId(kind),
      ...(before === null ? {} : { id: before.id }),
      ...(where === null ? {} : { where }),
    };
    const sentence = before === null ? 'Set the standard.' : 'Changed the standard.';
    return await form.write(async () => await saveStandard(services, content), sentence);
  };
  const remove = async (id: RecordId) =>
    await form.write(async () => await deleteStandard(services, { id, drafts }), 'Deleted the standard.');
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Set a standard' : 'Change the standard'}
      save={before === null ? 'Set' : 'Save'}
      fields={['set', 'kind', 'required', 'source', 'dated']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <TextInput
        label="Set"
        help="Standards with the same name belong together and are compared with other sets."
        value={values.set}
        error={errorAt('set')}
        onChange={(name) => set({ set: name })}
      />
      <Select
        label="Kind"
        value={values.kind}
        error={errorAt('kind')}
        options={weightedKinds(staffing.chosen.live.kinds).map(({ kind, label }) => ({ value: kind, label }))}
        onChange={(kind) => set({ kind })}
      />
      <Segmented label="Docket" value={values.docket} segments={caseDockets} onChange={(docket) => set({ docket })} />
      <Select
        label="Class of cases"
        value={values.caseClass}
        options={staffing.records.classes.map(({ id, label }) => ({ value: id, label }))}
        onChange={(caseClass) => set({ caseClass })}
      />
      <TextInput
        label="Required, units per case and year"
        help="Such as 1.5; empty if the set says nothing about it."
        value={values.required}
        error={errorAt('required')}
        onChange={(required) => set({ required })}
      />
      <div>
        <Segmented
          label="Source"
          value={values.source}
          segments={standardSources}
          onChange={(source) => set({ source })}
        />
        {errorAt('source') === null ? null : <p className="field-error">{errorAt('source')}</p>}
      </div>
      <SealedField
        label="Where it is written"
        maxLength={200}
        record={before?.id ?? null}
        sealed={before?.where ?? null}
        typed={values.where}
        onType={(where) => set({ where })}
      />
      <DayField label="Dated" value={values.dated} error={errorAt('dated')} onChange={(dated) => set({ dated })} />
      <p className="small muted" role="status">
        {consequence(staffing, values)}
      </p>
    </RecordDialog>
  );
}

type Values = {
  readonly set: string;
  readonly docket: Docket;
  readonly caseClass: string;
  readonly kind: string;
  readonly required: string;
  readonly source: StandardSource;
  readonly where: string | null;
  readonly dated: Day | null;
};

function valuesOf({ today, figures, chosen }: Staffing, before: ServiceStandard | null): Values {
  return {
    set: before?.set ?? figures.sets[0]?.set ?? 'Set 1',
    docket: before?.docket ?? 'non-detained',
    caseClass: before?.caseClass ?? allCases,
    kind: before?.kind ?? weightedKinds(chosen.live.kinds)[0]?.kind ?? '',
    required: String(before?.required ?? ''),
    source: before?.source ?? 'unit decision',
    where: null,
    dated: before?.dated ?? today,
  };
}

/** What the standard would cost a year on top of what is done, shown before it is saved. */
function consequence({ input, figures }: Staffing, { docket, kind, caseClass, required }: Values): string {
  const amount = parseAmount(required);
  const counted = input.cases.find((one) => one.docket === docket);
  const cases = caseClass === allCases ? counted?.cases : counted?.classes.get(recordId(caseClass));
  if (amount === null) return '';
  if (cases === undefined) return 'The cases of this docket and class are not counted yet, so it changes no need.';
  const due = cases * amount;
  const done = input.year.units.find((one) => one.docket === docket && one.kind === kind)?.yearly ?? 0;
  const weight = figures.asIs.input.weights.get(recordId(kind));
  const first = `${countText(cases)} cases × ${amount} = ${countText(due)} a year; ${countText(done)} are done.`;
  if (due <= done) return `${first} Nothing is left undone.`;
  if (weight === undefined) return `${first} This kind has no weight, so it changes no need.`;
  const minutes = (due - done) * weight;
  const officers = minutes / figures.asIs.need.yearValue;
  const undone = `${countText(due - done)} × ${weight.toFixed(1)} min = ${countText(minutes)} min`;
  return `${first} ${undone}, ${officersText(officers)} officers.`;
}

import { useMemo } from 'react';
import { fail, succeed, type Problem, type Result } from '#shared/base/result';
import type { CountryStatus, CountryTerms, FollowUpRule } from '#shared/records/countryPolicy';
import { allCountries, countryName, readCountryName } from '#shared/rules/countries';
import { countryStateOn, statusNames, statusOrder } from '#shared/rules/documents/countryState';
import type { Day } from '#shared/time/day';
import { deleteCountryTerms, saveCountry } from '#renderer/commands/countries';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { Combobox } from '#renderer/ui/form/Combobox';
import { DayField } from '#renderer/ui/form/DayField';
import { NumberField } from '#renderer/ui/form/NumberField';
import { TextInput } from '#renderer/ui/form/TextInput';
import type { Form } from '#renderer/ui/form/useForm';
import { Segmented } from '#renderer/ui/Segmented';
import type { Countries } from './useCountries';

type TermsFormProps = {
  readonly countries: Countries;
  readonly country: string | null;
  readonly from: Day | null;
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

type TermsValues = {
  readonly isDefault: boolean;
  readonly country: string;
  readonly from: Day | null;
  readonly status: CountryStatus | 'not set';
  readonly quota: number | null;
  readonly hasRule: boolean;
  readonly firstAfterDays: number | null;
  readonly everyDays: number | null;
  readonly escalateAfterContacts: number | null;
  readonly source: string;
  /** The first day of the terms being changed; null for new ones. */
  readonly replaces: Day | null;
};

/** The form for the terms of a country from a day on, or for the default rule of all countries. */
export function TermsForm({ countries, country, from, unsaved, onClose }: TermsFormProps) {
  const services = useServices();
  const form = useRecordForm({
    officer: countries.viewer.id, place: 'country', subject: null, unsaved, usual: valuesOf(countries, country, from),
    onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const names = useMemo(() => allCountries().map(({ name }) => name), []);
  const isNew = values.replaces === null;
  const { today, viewer } = countries;
  const save = async () => {
    const code = values.isDefault ? null : readCountryName(values.country);
    if (code === null && !values.isDefault) return form.fail(atField('country', countryProblem(values.country)));
    const terms = termsOf(values, { on: today, by: viewer.id });
    if (!terms.ok) return form.fail(terms.error);
    const name = code === null ? 'the default rule' : countryName(code);
    const write = async () =>
      await saveCountry(services, { country: code, terms: terms.value, replaces: values.replaces, drafts });
    if (code !== null) countries.select(code);
    return await form.write(write, `${isNew ? 'Set' : 'Changed'} ${name} from ${terms.value.from} on.`);
  };
  const remove = async () => {
    const code = values.isDefault ? null : readCountryName(values.country);
    const write = async () =>
      await deleteCountryTerms(services, { country: code, from: values.replaces ?? today, drafts });
    return await form.write(write, 'Deleted these terms.');
  };
  return (
    <RecordDialog
      form={form}
      title={titleOf(values, isNew)}
      save={isNew ? 'Set' : 'Save'}
      fields={['country', 'from', 'status', 'quota', 'firstAfterDays', 'everyDays', 'escalateAfterContacts', 'source']}
      onSave={save}
      onDelete={isNew ? null : async () => await remove()}
    >
      {values.isDefault ? <p className="muted">Applies to every country without a rule of its own.</p> : null}
      <div className="form-row">
        {values.isDefault ? null : (
          <Combobox
            label="Country" error={errorAt('country')} options={names} onlyOptions value={values.country}
            onChange={(typed) => set({ country: typed })}
          />
        )}
        <DayField label="From" value={values.from} error={errorAt('from')} onChange={(day) => set({ from: day })} />
      </div>
      {values.isDefault ? null : <StatusFields form={form} />}
      {values.isDefault ? null : (
        <Checkbox
          label="A rule of its own for follow-ups" checked={values.hasRule} onChange={(hasRule) => set({ hasRule })}
        />
      )}
      {values.isDefault || values.hasRule ? <RuleFields form={form} /> : null}
      <TextInput
        label="Source" optional help="Where it was published, such as OIG-17-51. It is exported." wide
        error={errorAt('source')} value={values.source} onChange={(source) => set({ source })}
      />
    </RecordDialog>
  );
}

type FieldsProps = { readonly form: Form<TermsValues> };

function StatusFields({ form: { values, set, errorAt } }: FieldsProps) {
  return (
    <>
      <Segmented
        label="Status" value={values.status} segments={statuses}
        onChange={(status) => set({ status, ...(status === 'limits' ? {} : { quota: null }) })}
      />
      {errorAt('status') === null ? null : <p className="field-error">{errorAt('status')}</p>}
      {values.status === 'limits' ? (
        <NumberField
          label="Quota per month" optional help="Documents a month. Leave it empty where no number is given."
          error={errorAt('quota')} value={values.quota} onChange={(quota) => set({ quota })}
        />
      ) : null}
    </>
  );
}

function RuleFields({ form: { values, set, errorAt } }: FieldsProps) {
  return (
    <div className="form-row">
      <NumberField
        label="First after" help="days after the submission" error={errorAt('firstAfterDays')}
        value={values.firstAfterDays} onChange={(firstAfterDays) => set({ firstAfterDays })}
      />
      <NumberField
        label="Then every" help="days after each contact" error={errorAt('everyDays')}
        value={values.everyDays} onChange={(everyDays) => set({ everyDays })}
      />
      <NumberField
        label="Escalate after" help="contacts without an answer" error={errorAt('escalateAfterContacts')}
        value={values.escalateAfterContacts} onChange={(escalateAfterContacts) => set({ escalateAfterContacts })}
      />
    </div>
  );
}

const statuses: readonly { readonly value: TermsValues['status']; readonly label: string }[] = [
  ...statusOrder.map((status) => ({ value: status, label: statusNames[status] })),
  { value: 'not set', label: 'Not set' },
];

function titleOf({ isDefault, country }: TermsValues, isNew: boolean): string {
  if (isDefault) return 'Default rule of all countries';
  return isNew ? 'Set a country' : `Change ${country}`;
}

/** New terms start with today's values, so that a single figure can be changed. */
function valuesOf({ policies, today }: Countries, country: string | null, from: Day | null): TermsValues {
  const policy = policies.find((one) => one.country === country);
  const changed = policy?.terms.find((one) => one.from === from) ?? null;
  const state = countryStateOn(policies, country ?? '', today);
  const terms = changed ?? (country === null ? null : state.terms);
  const rule = terms?.rule ?? state.rule;
  return {
    isDefault: country === null,
    country: country === null ? '' : countryName(country),
    from: changed?.from ?? today,
    status: terms?.status ?? 'not set',
    quota: terms?.quota ?? null,
    hasRule: terms !== null && terms.rule !== null,
    ...rule,
    source: changed?.source ?? '',
    replaces: changed?.from ?? null,
  };
}

function termsOf(values: TermsValues, entered: CountryTerms['entered']): Result<CountryTerms> {
  const { from, isDefault, status, quota, source } = values;
  if (from === null) return fail(atField('from', 'Enter the first day this applies.'));
  const rule = isDefault || values.hasRule ? readRule(values) : succeed(null);
  if (!rule.ok) return rule;
  const known = status === 'not set' || isDefault ? null : status;
  const limit = known === 'limits' ? quota : null;
  return succeed({ from, status: known, quota: limit, rule: rule.value, source, entered });
}

function readRule({ firstAfterDays, everyDays, escalateAfterContacts }: TermsValues): Result<FollowUpRule> {
  if (firstAfterDays === null) return fail(atField('firstAfterDays', 'Enter a number of days, such as 21.'));
  if (everyDays === null) return fail(atField('everyDays', 'Enter a number of days, such as 14.'));
  if (escalateAfterContacts === null) {
    return fail(atField('escalateAfterContacts', 'Enter a number of contacts, such as 8.'));
  }
  return succeed({ firstAfterDays, everyDays, escalateAfterContacts });
}

function countryProblem(typed: string): string {
  return typed.trim() === '' ? 'Enter a country.' : `“${typed.trim()}” is not an ISO 3166 country.`;
}

function atField(field: string, message: string): Problem {
  return { code: field, field, message };
}

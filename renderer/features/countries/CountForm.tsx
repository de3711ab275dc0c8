import type { RecordId } from '#shared/base/ids';
import { fail, succeed, type Result } from '#shared/base/result';
import type { CountryStatus } from '#shared/records/countryPolicy';
import type { PublishedCount } from '#shared/records/publishedCount';
import { statusNames, statusOrder } from '#shared/rules/documents/countryState';
import type { Day } from '#shared/time/day';
import { deletePublishedCount, savePublishedCount } from '#renderer/commands/countries';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { RecordDialog } from '#renderer/drafts/RecordDialog';
import { useRecordForm } from '#renderer/drafts/useRecordForm';
import { useServices } from '#renderer/services/useServices';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { DayField } from '#renderer/ui/form/DayField';
import { NumberField } from '#renderer/ui/form/NumberField';
import { TextInput } from '#renderer/ui/form/TextInput';
import { Segmented } from '#renderer/ui/Segmented';
import type { Countries } from './useCountries';

type CountFormProps = {
  readonly countries: Countries;
  readonly id: RecordId | null;
  readonly unsaved: UnsavedForm | null;
  readonly onClose: () => void;
};

type CountValues = {
  readonly status: CountryStatus;
  readonly on: Day | null;
  readonly isMonth: boolean;
  readonly countries: number | null;
  readonly source: string;
};

/** A published count of the countries that had a status on a date. */
export function CountForm({ countries, id, unsaved, onClose }: CountFormProps) {
  const services = useServices();
  const subject = id ?? unsaved?.subject ?? null;
  const before = countries.counts.find((count) => count.id === subject) ?? null;
  const form = useRecordForm({
    officer: countries.viewer.id, place: 'publishedCount', subject: before?.id ?? null, unsaved,
    usual: valuesOf(before), onClose,
  });
  const { values, set, errorAt, drafts } = form;
  const save = async () => {
    const content = contentOf(values, before, { on: countries.today, by: countries.viewer.id });
    if (!content.ok) return form.fail(content.error);
    const write = async () =>
      await savePublishedCount(services, {
        ...(before === null ? {} : { id: before.id }), content: content.value, drafts,
      });
    return await form.write(write, `${before === null ? 'Added' : 'Changed'} the published count.`);
  };
  const remove = async (count: RecordId) =>
    await form.write(
      async () => await deletePublishedCount(services, { id: count, drafts }),
      'Deleted the published count.',
    );
  return (
    <RecordDialog
      form={form}
      title={before === null ? 'Add a published count' : 'Change the published count'}
      save={before === null ? 'Add' : 'Save'}
      fields={['on', 'countries', 'source']}
      onSave={save}
      onDelete={before === null ? null : async () => await remove(before.id)}
    >
      <Segmented label="List" value={values.status} segments={statuses} onChange={(status) => set({ status })} />
      <p className="muted small">“At risk of noncompliance or delays” counts as Delays.</p>
      <div className="form-row">
        <DayField label="Date of the list" value={values.on} error={errorAt('on')} onChange={(on) => set({ on })} />
        <NumberField
          label="Countries" error={errorAt('countries')} value={values.countries}
          onChange={(count) => set({ countries: count })}
        />
      </div>
      <Checkbox
        label="Only the month is known" checked={values.isMonth} onChange={(isMonth) => set({ isMonth })}
      />
      <TextInput
        label="Source" optional wide error={errorAt('source')} value={values.source}
        onChange={(source) => set({ source })}
      />
    </RecordDialog>
  );
}

const statuses = statusOrder.map((status) => ({ value: status, label: statusNames[status] }));

function valuesOf(before: PublishedCount | null): CountValues {
  if (before === null) return { status: 'uncooperative', on: null, isMonth: false, countries: null, source: '' };
  const { status, on, precision, countries, source } = before;
  return { status, on, isMonth: precision === 'month', countries, source: source ?? '' };
}

/** A month begins on its first day. */
function contentOf(
  { status, on, isMonth, countries, source }: CountValues,
  before: PublishedCount | null,
  entered: PublishedCount['entered'],
): Result<PublishedCount> {
  if (on === null) return fail({ code: 'on', field: 'on', message: 'Enter the date that the list is of.' });
  if (countries === null) {
    return fail({ code: 'countries', field: 'countries', message: 'Enter how many countries are on it, such as 13.' });
  }
  return succeed({
    owner: before?.owner ?? 'local', status, on: isMonth ? (`${on.slice(0, 7)}-01` as Day) : on,
    precision: isMonth ? 'month' : 'day', countries, source: source.trim() === '' ? null : source.trim(), entered,
  });
}

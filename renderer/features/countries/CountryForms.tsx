import type { Day } from '#shared/time/day';
import type { RecordId } from '#shared/base/ids';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { CountForm } from './CountForm';
import { ImportDialog } from './ImportDialog';
import { TermsForm } from './TermsForm';
import type { Countries } from './useCountries';
import type { ReadTable } from './useTableImport';

/**
 * The form that is open. For `terms`, a null country is the default rule of all, and `from` names the terms to change,
 * null for new ones. For `count`, a null id is a new count.
 */
export type OpenForm =
  | {
    readonly is: 'terms';
    readonly country: string | null;
    readonly from: Day | null;
    readonly unsaved: UnsavedForm | null;
  }
  | { readonly is: 'count'; readonly id: RecordId | null; readonly unsaved: UnsavedForm | null }
  | ({ readonly is: 'import' } & ReadTable);

type CountryFormsProps = {
  readonly countries: Countries;
  readonly form: OpenForm | null;
  readonly onClose: () => void;
};

/** The form that is open over the screen. */
export function CountryForms({ countries, form, onClose }: CountryFormsProps) {
  if (form === null) return null;
  if (form.is === 'terms') return <TermsForm countries={countries} {...form} onClose={onClose} />;
  if (form.is === 'count') return <CountForm countries={countries} {...form} onClose={onClose} />;
  return <ImportDialog countries={countries} read={form} onClose={onClose} />;
}

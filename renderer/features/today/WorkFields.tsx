import type { CaseDocket } from '#shared/records/officer';
import { caseDockets } from '#renderer/domain-ui/officerChoices';
import { Combobox } from '#renderer/ui/form/Combobox';
import { Select } from '#renderer/ui/form/Select';
import { Segmented } from '#renderer/ui/Segmented';
import type { DayFacts } from './model/dayFacts';
import { countryNames } from './model/formCountry';
import { optionsInUse } from './model/optionsInUse';

type FieldOf = { readonly error: string | null; readonly value: string; readonly onChange: (value: string) => void };
type CountryFieldProps = FieldOf & { readonly help?: string | undefined };

/** The country of document work, by name or code. */
export function CountryField({ help = 'A name or a code, such as HN', ...props }: CountryFieldProps) {
  return <Combobox label="Country" optional help={help} options={countryNames()} {...props} />;
}

/** The duty that work is done for, '' for none. A retired duty stays if it is chosen. */
export function DutyField({ facts, ...props }: FieldOf & { readonly facts: DayFacts }) {
  return (
    <Select
      label="Collateral duty"
      optional
      wide
      options={[{ value: '', label: 'none' }, ...optionsInUse(facts.duties, facts.day, props.value)]}
      {...props}
    />
  );
}

/** Which docket the work is for, '' where it is not said. Asked of officers of both dockets only (see asksDocket). */
export function DocketField(props: DocketFieldProps) {
  return <Segmented label="Docket" segments={dockets} {...props} />;
}

type DocketFieldProps = { readonly value: CaseDocket | ''; readonly onChange: (value: CaseDocket | '') => void };

const dockets = [...caseDockets, { value: '', label: 'Both' }] as const;

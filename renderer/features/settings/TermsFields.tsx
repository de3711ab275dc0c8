import type { Problem } from '#shared/base/result';
import type { Day } from '#shared/time/day';
import { DayField } from '#renderer/ui/form/DayField';
import type { Form } from '#renderer/ui/form/useForm';
import { Retirement, type RetirementValues } from './Retirement';
import { TermsHistory, type DatedTerms } from './TermsHistory';

/**
 * The fields of every record with dated terms: from when they are in force, and whether the record is still offered.
 */
export type TermsValues = RetirementValues & { readonly from: Day | null };

type TermsFieldsProps = {
  readonly form: Form<TermsValues>;
  /** The terms so far; null for a new record, which can be retired only later. */
  readonly before: readonly DatedTerms[] | null;
  readonly today: Day;
};

/** The day from which a change is in force, the day of retirement, and the earlier names. */
export function TermsFields({ form: { values, set, errorAt }, before, today }: TermsFieldsProps) {
  return (
    <>
      <DayField
        label="In force from"
        help={before === null ? undefined : 'Earlier days keep what they had.'}
        value={values.from}
        error={errorAt('from')}
        onChange={(from) => set({ from })}
      />
      {before === null ? null : <Retirement values={values} set={set} error={errorAt('retiredFrom')} today={today} />}
      {before === null ? null : <TermsHistory terms={before} today={today} />}
    </>
  );
}

/** Returns the first day of the terms and the day of retirement, or else what is missing. */
export function readTerms({
  from,
  retires,
  retiredFrom,
}: TermsValues): { readonly from: Day; readonly retiredFrom: Day | null } | Problem {
  if (from === null) return { code: 'from', field: 'from', message: 'Enter the first day it applies.' };
  if (retires && retiredFrom === null)
    return { code: 'retiredFrom', field: 'retiredFrom', message: 'Enter the first day it is no longer offered.' };
  return { from, retiredFrom: retires ? retiredFrom : null };
}

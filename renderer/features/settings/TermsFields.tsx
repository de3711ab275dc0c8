import type { Problem } from '#shared/base/result';
import type { Day } from '#shared/time/day';
import { DayField } from '#renderer/ui/form/DayField';
import type { Form } from '#renderer/ui/form/useForm';
import { Retirement, type RetirementValues } from './Retirement';
import { TermsHistory, type DatedTerms } from './TermsHistory';

/** What every record with dated terms is asked: from when they hold, and whether it is still offered. */
export type TermsValues = RetirementValues & { readonly from: Day | null };

type TermsFieldsProps = {
  readonly form: Form<TermsValues>;
  /** The terms so far; null for a new record, which can be retired only later. */
  readonly before: readonly DatedTerms[] | null;
  readonly today: Day;
};

/** From which day on a change holds, from when the record is no longer offered, and what it was called before. */
export function TermsFields({ form: { values, set, errorAt }, before, today }: TermsFieldsProps) {
  return (
    <>
      <DayField
        label="In force from"
        help={before === null ? undefined : 'Days before keep what they had.'}
        value={values.from}
        error={errorAt('from')}
        onChange={(from) => set({ from })}
      />
      {before === null ? null : <Retirement values={values} set={set} error={errorAt('retiredFrom')} today={today} />}
      {before === null ? null : <TermsHistory terms={before} today={today} />}
    </>
  );
}

/** The day on which the terms begin and the one from which on the record is not offered; else what is missing. */
export function readTerms({
  from,
  retires,
  retiredFrom,
}: TermsValues): { readonly from: Day; readonly retiredFrom: Day | null } | Problem {
  if (from === null) return { code: 'from', field: 'from', message: 'Say from which day on it holds.' };
  if (retires && retiredFrom === null)
    return { code: 'retiredFrom', field: 'retiredFrom', message: 'Say from which day on it is no longer offered.' };
  return { from, retiredFrom: retires ? retiredFrom : null };
}

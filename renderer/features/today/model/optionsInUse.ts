import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { isInUse, termsOn } from '#shared/rules/terms';

/** A kind or a duty, as far as a list of choices needs it. */
type Choosable = {
  readonly id: RecordId;
  readonly retiredFrom: Day | null;
  readonly terms: readonly { readonly from: Day; readonly label: string }[];
};

/** The choices on a day, under their names of that day. What is already chosen stays, even if it is retired. */
export function optionsInUse(
  records: readonly Choosable[],
  day: Day,
  chosen: string,
): { readonly value: string; readonly label: string }[] {
  return records
    .filter((one) => isInUse(one, day) || one.id === chosen)
    .map((one) => ({ value: one.id, label: termsOn(one, day)?.label ?? one.id }));
}

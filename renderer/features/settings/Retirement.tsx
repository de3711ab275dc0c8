import type { Day } from '#shared/time/day';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { DayField } from '#renderer/ui/form/DayField';

/** Whether something is retired, and from which day on. */
export type RetirementValues = { readonly retires: boolean; readonly retiredFrom: Day | null };

type RetirementProps = {
  readonly values: RetirementValues;
  readonly set: (change: Partial<RetirementValues>) => void;
  readonly error: string | null;
  readonly today: Day;
};

/** The day from which something is no longer offered. It is never deleted, since entries refer to it. */
export function Retirement({ values, set, error, today }: RetirementProps) {
  return (
    <div className="form-row">
      <Checkbox
        label="Retire"
        help="No longer offered from a certain day; what was logged with it stays."
        checked={values.retires}
        onChange={(retires) => set({ retires, retiredFrom: values.retiredFrom ?? today })}
      />
      {values.retires ? (
        <DayField
          label="Retired from"
          value={values.retiredFrom}
          error={error}
          onChange={(retiredFrom) => set({ retiredFrom })}
        />
      ) : null}
    </div>
  );
}

import type { Day } from '#shared/time/day';
import { Field, fieldProps, type FieldProps } from './Field';

type DayFieldProps = FieldProps & {
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  readonly min?: Day | undefined;
  readonly max?: Day | undefined;
};

/** A civil day, in the system's own field, which uses the local date format. */
export function DayField(props: DayFieldProps) {
  return (
    <Field {...fieldProps(props)}>
      {(control) => (
        <input
          {...control}
          type="date"
          className="input"
          min={props.min}
          max={props.max ?? '9999-12-31'}
          value={props.value ?? ''}
          onChange={(event) => props.onChange(readDay(event.target.value))}
        />
      )}
    </Field>
  );
}

/** The field gives the `yyyy-MM-dd` of a day that exists, or nothing. */
function readDay(text: string): Day | null {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? (text as Day) : null;
}

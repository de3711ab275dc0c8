import { useState } from 'react';
import { Field, fieldProps, type FieldProps } from './Field';

type NumberFieldProps = FieldProps & {
  readonly value: number | null;
  /** Null where the field is empty or holds no number; the owner of the form says what is wrong then. */
  readonly onChange: (value: number | null) => void;
  readonly step?: number | undefined;
  readonly min?: number | undefined;
};

/** A number that is typed; arrow keys step it. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, step = 1, min = 0 } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && readNumber(typed) === value ? typed : showNumber(value);
  const stepBy = (by: number) => {
    setTyped(null);
    onChange(Math.max(min, (value ?? 0) + by));
  };
  return (
    <Field {...fieldProps(props)}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="input input-number"
          value={text}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(readNumber(event.target.value));
          }}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
            if (by === 0 || event.ctrlKey || event.altKey) return;
            event.preventDefault();
            stepBy(by);
          }}
        />
      )}
    </Field>
  );
}

/** The number that a text says, or null. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replaceAll(',', '');
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) return null;
  return Number(trimmed);
}

function showNumber(value: number | null): string {
  return value === null ? '' : String(value);
}

import { useState } from 'react';
import { classes } from '#renderer/ui/Button';
import { Field, fieldProps, type FieldProps } from './Field';

type TypedFieldProps = FieldProps & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly read: (text: string) => number | null;
  readonly show: (value: number | null) => string;
  /** The value that a key steps to, or null for other keys. */
  readonly step: (key: string, fine: boolean) => number | null;
  readonly className: string;
  readonly inputMode: 'decimal' | 'numeric';
  readonly placeholder?: string | undefined;
  /** Leaving the field rewrites the value in the standard form. */
  readonly tidies?: boolean | undefined;
};

/** A number typed in any of several forms. The typed text stays as it is while it means the value. */
export function TypedField(props: TypedFieldProps) {
  const { value, onChange, read, show } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && read(typed) === value ? typed : show(value);
  return (
    <Field {...fieldProps(props)}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={props.inputMode}
          autoComplete="off"
          placeholder={props.placeholder}
          className={classes('input', props.className)}
          value={text}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(read(event.target.value));
          }}
          onBlur={() => {
            if (props.tidies === true && value !== null) setTyped(null);
          }}
          onKeyDown={(event) => {
            const next = event.ctrlKey || event.altKey ? null : props.step(event.key, event.shiftKey);
            if (next === null) return;
            event.preventDefault();
            setTyped(null);
            onChange(next);
          }}
        />
      )}
    </Field>
  );
}

import { useState } from 'react';
import type { Result } from '#shared/base/result';
import { classes } from '#renderer/ui/Button';
import { Field, fieldProps, type FieldProps } from './Field';

type TypedFieldProps = FieldProps & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** What a text means, or why it means nothing. An empty text is not parsed. */
  readonly read: (text: string) => Result<number>;
  readonly show: (value: number | null) => string;
  /** The value that a key steps to, or null for other keys. */
  readonly step: (key: string, fine: boolean) => number | null;
  readonly className: string;
  readonly inputMode: 'decimal' | 'text';
  readonly placeholder?: string | undefined;
  /** Leaving the field rewrites the value in the standard form. */
  readonly tidies?: boolean | undefined;
};

/**
 * A number typed in any of several forms. The typed text stays as it is while it means the value. A text that means
 * nothing says so once the field is left, or if the form finds the field wrong.
 */
export function TypedField(props: TypedFieldProps) {
  const { value, onChange, show } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const read = typed === null || typed.trim() === '' ? null : props.read(typed);
  const isCurrent = typed !== null && valueOf(read) === value;
  const problem = isCurrent && read?.ok === false ? read.error.message : null;
  const formError = props.error ?? null;
  const error = isLeft || formError !== null ? (problem ?? formError) : null;
  return (
    <Field {...fieldProps(props)} error={error}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={props.inputMode}
          autoComplete="off"
          placeholder={props.placeholder}
          className={classes('input', props.className)}
          value={isCurrent ? typed : show(value)}
          onChange={({ target }) => {
            setTyped(target.value);
            setLeft(false);
            onChange(target.value.trim() === '' ? null : valueOf(props.read(target.value)));
          }}
          onBlur={() => {
            setLeft(true);
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

function valueOf(read: Result<number> | null): number | null {
  return read?.ok === true ? read.value : null;
}

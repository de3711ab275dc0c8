import type { ComponentPropsWithRef } from 'react';
import { classes } from '#renderer/ui/Button';
import { Field, fieldProps, type FieldProps } from './Field';

type TextInputProps = FieldProps &
  Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly wide?: boolean | undefined;
  };

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const {
    label: _label,
    hideLabel: _hidden,
    optional: _optional,
    help: _help,
    error: _error,
    wide,
    className,
    ...rest
  } = props;
  return (
    <Field {...fieldProps(props)}>
      {(control) => (
        <input
          spellCheck={false}
          autoComplete="off"
          {...rest}
          {...control}
          type="text"
          className={classes('input', wide === true && 'input-wide', className)}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

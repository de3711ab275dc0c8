import type { ComponentPropsWithRef } from 'react';
import { classes } from '#renderer/ui/Button';
import { Field, fieldProps, type FieldProps } from './Field';
import { LockedField } from './LockedField';

type TextInputProps = FieldProps &
  Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly wide?: boolean | undefined;
    /** No key on this computer opens the text: nothing can be typed over it. */
    readonly locked?: boolean | undefined;
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
    locked,
    className,
    ...rest
  } = props;
  if (locked === true) return <LockedField {...fieldProps(props)} />;
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

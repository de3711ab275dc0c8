import { Field, fieldProps, type FieldProps } from './Field';
import { LockedField } from './LockedField';

type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
  /** No key on this computer opens the text: nothing can be typed over it. */
  readonly locked?: boolean | undefined;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  if (props.locked === true) return <LockedField {...fieldProps(props)} />;
  return (
    <Field {...fieldProps(props)}>
      {(control) => (
        <textarea
          {...control}
          className="input input-wide"
          rows={props.rows ?? 2}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

import { Field, fieldProps, type FieldProps } from './Field';

type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
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

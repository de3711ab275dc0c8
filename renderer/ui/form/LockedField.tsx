import { Icon } from '#renderer/ui/Icon';
import { Field, fieldProps, type FieldProps } from './Field';

/** Replaces a field whose text no key on this computer opens: it says so, and nothing can be typed over the text. */
export function LockedField(props: FieldProps) {
  return (
    <Field {...fieldProps(props)} optional={false} help={help}>
      {(control) => (
        <output {...control} className="row muted">
          <Icon name="lock" small /> Locked
        </output>
      )}
    </Field>
  );
}

const help = 'The key to this text is not on this computer. The text stays as it is, and opens again with its key.';

import type { RecordId } from '#shared/base/ids';
import type { Sealed } from '#shared/records/sealed';
import { useOpened } from '#renderer/queries/sealedText';
import { TextArea } from '#renderer/ui/form/TextArea';
import { TextInput } from '#renderer/ui/form/TextInput';

type SealedFieldProps = {
  readonly label: string;
  readonly help?: string;
  /** The most characters of a one-line text; if missing, the field takes several lines. */
  readonly maxLength?: number;
  readonly rows?: number;
  /** The record whose text it is; null for a new one. */
  readonly record: RecordId | null;
  readonly sealed: Sealed | null;
  /** Null until something is typed: the stored text then stays sealed as it is. */
  readonly typed: string | null;
  readonly onType: (text: string) => void;
};

/** A field of free text that is sealed on disk. A stored text that does not open is locked and cannot be typed over. */
export function SealedField(props: SealedFieldProps) {
  const { label, help = 'Sealed on this machine; never exported.', record, sealed, typed, onType } = props;
  const opened = useOpened(record, sealed);
  const field = {
    label,
    help,
    optional: true,
    locked: typeof opened === 'object' && opened !== null,
    value: typed ?? (typeof opened === 'string' ? opened : ''),
    onChange: onType,
  };
  if (props.maxLength !== undefined) return <TextInput {...field} wide maxLength={props.maxLength} />;
  return <TextArea {...field} {...(props.rows === undefined ? {} : { rows: props.rows })} />;
}

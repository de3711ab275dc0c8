import { failWith, succeed, type Result } from '#shared/base/result';
import type { FieldProps } from './Field';
import { TypedField } from './TypedField';

type NumberFieldProps = FieldProps & {
  readonly value: number | null;
  /** Null if the field is empty or does not contain a number; the owner of the form then says what is wrong. */
  readonly onChange: (value: number | null) => void;
  readonly step?: number | undefined;
  readonly min?: number | undefined;
};

/** A number that is typed; arrow keys step it. */
export function NumberField(props: NumberFieldProps) {
  const { step = 1, min = 0, ...rest } = props;
  return (
    <TypedField
      {...rest}
      inputMode="decimal"
      className="input-number"
      read={readNumber}
      show={(value) => (value === null ? '' : String(value))}
      step={(key) => {
        const by = key === 'ArrowUp' ? step : key === 'ArrowDown' ? -step : 0;
        return by === 0 ? null : Math.max(min, (props.value ?? 0) + by);
      }}
    />
  );
}

/** The number that a text says. Fails with `no-number` and a sentence. */
export function readNumber(text: string): Result<number> {
  const trimmed = text.trim().replaceAll(',', '');
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return succeed(Number(trimmed));
  return failWith('no-number', `“${text.trim()}” is not a number. Type one, such as 1.`);
}

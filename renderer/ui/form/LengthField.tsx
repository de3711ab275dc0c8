import { failWith, succeed, type Result } from '#shared/base/result';
import { readTypedLength } from '#shared/time/typedLength';
import type { FieldProps } from './Field';
import { TypedField } from './TypedField';

type LengthFieldProps = FieldProps & {
  /** Whole minutes. */
  readonly value: number | null;
  /** Null if the field is empty or does not contain a length; the field then says so itself. */
  readonly onChange: (value: number | null) => void;
  readonly step?: number | undefined;
  /** The longest length in minutes. */
  readonly most?: number | undefined;
  /** The owner gets a negative number of minutes, too, and says what is wrong with it. */
  readonly takesNegative?: boolean | undefined;
};

/** A length in minutes, typed as in the line: `90`, `1h30`, `1.5h`, `half an hour`. Arrow keys step it. */
export function LengthField({ step = 1, most, takesNegative = false, ...props }: LengthFieldProps) {
  return (
    <TypedField
      {...props}
      tidies
      inputMode="text"
      className="input-number"
      read={(text) => (takesNegative && isNegative(text) ? succeed(Number(text)) : readLength(text, most))}
      show={(value) => (value === null ? '' : String(value))}
      step={(key) => {
        const by = key === 'ArrowUp' ? step : key === 'ArrowDown' ? -step : 0;
        return by === 0 ? null : Math.min(most ?? Infinity, Math.max(0, (props.value ?? 0) + by));
      }}
    />
  );
}

/** The minutes that a text says. Fails with a sentence if it is not a length, negative, or too long. */
export function readLength(text: string, most = Infinity): Result<number> {
  if (/^\s*[-−–]\s*\d/.test(text))
    return failWith('negative', 'A length cannot be negative. Type minutes, such as 30.');
  const read = readTypedLength(text);
  if (read.ok && read.value > most) return failWith('too-long', `At most ${mostName(most)}.`);
  return read;
}

function isNegative(text: string): boolean {
  return /^\s*-\d+\s*$/.test(text);
}

function mostName(minutes: number): string {
  const text = minutes.toLocaleString('en-US');
  return minutes % 60 === 0 ? `${text} minutes, ${minutes / 60} h` : `${text} minutes`;
}

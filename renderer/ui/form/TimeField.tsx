import type { MinuteOfDay } from '#shared/time/day';
import type { FieldProps } from './Field';
import { TypedField } from './TypedField';

type TimeFieldProps = FieldProps & {
  readonly value: MinuteOfDay | null;
  /** Gets null where the field is empty or holds no time; the form then says what is wrong. */
  readonly onChange: (value: MinuteOfDay | null) => void;
};

/** A time on a 24-hour clock. Reads `9`, `905`, `9:05` and `14.30`. Arrows step by 15 minutes, with Shift by 1. */
export function TimeField(props: TimeFieldProps) {
  return (
    <TypedField
      {...props}
      tidies
      inputMode="numeric"
      className="input-time"
      placeholder="hh:mm"
      read={readTime}
      show={showTime}
      step={(key, fine) => {
        const by = timeStep(key, fine);
        return by === 0 ? null : Math.min(1440, Math.max(0, (props.value ?? 480) + by));
      }}
    />
  );
}

/** Reads a text as minutes after midnight, 0 to 1440, or null. */
export function readTime(text: string): MinuteOfDay | null {
  const match = /^(\d{1,2})(?:[:.]?(\d\d))?$/.exec(text.trim());
  if (match === null) return null;
  const minute = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) > 59 || minute > 1440 ? null : minute;
}

/** `09:05`, or nothing. */
export function showTime(value: MinuteOfDay | null): string {
  if (value === null) return '';
  return `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
}

function timeStep(key: string, fine: boolean): number {
  if (key === 'ArrowUp') return fine ? 1 : 15;
  if (key === 'ArrowDown') return fine ? -1 : -15;
  return 0;
}

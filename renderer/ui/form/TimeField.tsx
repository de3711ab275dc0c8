import { clockName } from '#shared/time/dateNames';
import type { MinuteOfDay } from '#shared/time/day';
import { useClockForm } from '#renderer/ui/clockForm';
import type { FieldProps } from './Field';
import { TypedField } from './TypedField';

type TimeFieldProps = FieldProps & {
  readonly value: MinuteOfDay | null;
  /** Gets null where the field is empty or holds no time; the form then says what is wrong. */
  readonly onChange: (value: MinuteOfDay | null) => void;
};

/**
 * A time, shown on the clock of the settings. Reads `9`, `905`, `9:05`, `14.30`
 * and `9:05 am`. Arrows step by 15 minutes, with Shift by 1.
 */
export function TimeField(props: TimeFieldProps) {
  const clock = useClockForm();
  return (
    <TypedField
      {...props}
      tidies
      inputMode="numeric"
      className="input-time"
      placeholder={clock === '24' ? 'hh:mm' : 'h:mm am'}
      read={readTime}
      show={(value) => (value === null ? '' : clockName(value, clock))}
      step={(key, fine) => {
        const by = timeStep(key, fine);
        return by === 0 ? null : Math.min(1440, Math.max(0, (props.value ?? 480) + by));
      }}
    />
  );
}

/** Reads a text as minutes after midnight, 0 to 1440, or null. */
export function readTime(text: string): MinuteOfDay | null {
  const match = /^(\d{1,2})(?:[:.]?(\d\d))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [hour, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minutes > 59) return null;
  if (match[3] !== undefined) return hour < 1 || hour > 12 ? null : minuteOf12(hour, minutes, match[3].toLowerCase());
  return hour * 60 + minutes > 1440 ? null : hour * 60 + minutes;
}

function minuteOf12(hour: number, minutes: number, half: string): MinuteOfDay {
  return (hour % 12) * 60 + minutes + (half === 'p' ? 720 : 0);
}

function timeStep(key: string, fine: boolean): number {
  if (key === 'ArrowUp') return fine ? 1 : 15;
  if (key === 'ArrowDown') return fine ? -1 : -15;
  return 0;
}

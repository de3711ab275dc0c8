import { succeed, type Result } from '#shared/base/result';
import { clockName, type ClockForm } from '#shared/time/dateNames';
import type { MinuteOfDay } from '#shared/time/day';
import { readTypedTime } from '#shared/time/typedTime';
import { useClockForm } from '#renderer/ui/clockForm';
import type { FieldProps } from './Field';
import { TypedField } from './TypedField';

type TimeFieldProps = FieldProps & {
  readonly value: MinuteOfDay | null;
  /** Called with null if the field is empty or does not contain a time; the field then says so itself. */
  readonly onChange: (value: MinuteOfDay | null) => void;
  /** The end of a stretch of one day: midnight is the day's end, 24:00. */
  readonly isEnd?: boolean | undefined;
};

/**
 * A time, shown on the clock of the settings and typed as in the line: `905`, `9:05 am`, `14.30`, `noon`. Arrows step
 * by 15 minutes, with Shift by 1.
 */
export function TimeField({ isEnd = false, ...props }: TimeFieldProps) {
  const clock = useClockForm();
  return (
    <TypedField
      {...props}
      tidies
      inputMode="text"
      className="input-time"
      placeholder={clock === '24' ? 'hh:mm' : 'h:mm am'}
      read={(text) => readTime(text, clock, isEnd)}
      show={(value) => (value === null ? '' : clockName(value, clock))}
      step={(key, fine) => {
        const by = timeStep(key, fine);
        return by === 0 ? null : Math.min(1440, Math.max(0, (props.value ?? 480) + by));
      }}
    />
  );
}

/**
 * The minutes after midnight that a text says, 0 to 1440. Without am or pm, an hour on a 24-hour clock is taken as it
 * is; on a 12-hour clock it is the daytime one, from 6 am on. Fails with `no-time` and a sentence.
 */
export function readTime(text: string, clock: ClockForm, isEnd: boolean): Result<MinuteOfDay> {
  const read = readTypedTime(text);
  if (!read.ok) return read;
  const [typed = 0, later = typed] = read.value.readings;
  const chosen = clock === '12' && typed < firstHourByDay ? later : typed;
  return succeed(isEnd && chosen === 0 ? 1440 : chosen);
}

const firstHourByDay = 6 * 60;

function timeStep(key: string, fine: boolean): number {
  if (key === 'ArrowUp') return fine ? 1 : 15;
  if (key === 'ArrowDown') return fine ? -1 : -15;
  return 0;
}

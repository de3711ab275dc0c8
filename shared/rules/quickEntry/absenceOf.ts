import type { Day } from '#shared/time/day';
import type { LineReading } from './lineReading';
import type { LineDraft } from './lineTypes';
import { readingsOfStretch } from './readings';
import { isSense, type Segment } from './segments';

/** The absence that a line names first, without an activity: `sick`, `leave 4h`, `lunch`; or null. */
export function absenceOf(
  reading: LineReading,
  viewedDay: Day,
): { readonly draft: LineDraft; readonly segment: Segment } | null {
  const { segments } = reading;
  const first = segments.find((segment) => !isSense(segment, 'length', 'number', 'day', 'stretch'));
  const isNamed = segments.some((segment) => isSense(segment, 'name') && segment.sense.by !== 'letters');
  const isImpossible = segments.some((segment) => isSense(segment, 'impossible'));
  if (!isSense(first, 'absence') || isNamed || isImpossible) return null;
  const day = segments.find((segment) => isSense(segment, 'day'));
  return {
    segment: first,
    draft: {
      action: 'absence',
      absence: first.sense.absence,
      day: isSense(day, 'day') ? day.sense.day.day : viewedDay,
      minutes: minutesOf(segments),
    },
  };
}

/** The typed length, or that of a stretch if all its readings are equally long. */
function minutesOf(segments: readonly Segment[]): number | null {
  for (const { sense } of segments) {
    if (sense.is === 'length') return sense.minutes;
    if (sense.is === 'number') return sense.value;
    const [from, to] = sense.is === 'stretch' ? [sense.stretch.from.time, sense.stretch.to.time] : [null, null];
    const readings = from === null || to === null ? [] : readingsOfStretch({ from, to });
    const [minutes, ...others] = new Set(readings.map(({ start, end }) => end - start));
    if (minutes !== undefined && others.length === 0) return minutes;
  }
  return null;
}

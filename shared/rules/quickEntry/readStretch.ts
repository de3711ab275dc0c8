import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import type { LineContext } from './lineTypes';
import { placeLine } from './placeLine';
import { readLine } from './readLine';

/**
 * The stretch in a text of times only, such as `9:00-9:30`, `905 20` or `-15`, read as the line reads it; null if it
 * says anything else, or a time that has not passed. The kind of work does not matter, since some work cannot be named
 * by its kind alone.
 */
export function readStretch(text: string, context: LineContext): Range<Instant> | null {
  const reading = readLine(text, context);
  const isOfTime = reading.segments.every((segment) => isTime.has(reading.slots.get(segment) ?? null));
  const placed =
    reading.problems.length === 0 && reading.doubts.length === 0 && isOfTime ? placeLine(reading, context) : null;
  return placed?.is === 'stretch' ? { start: placed.start, end: placed.end } : null;
}

const isTime: ReadonlySet<string | null> = new Set(['time', 'length', 'day']);

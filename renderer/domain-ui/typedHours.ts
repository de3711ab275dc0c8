import type { Neighbors, WorkStretch } from '#shared/time/scheduleEdges';

/** A stretch as it is typed: two times of a clock, each null until it is typed. */
export type TypedStretch = { readonly start: number | null; readonly end: number | null };

/** The shift that was typed, or the row that is wrong and why. */
export type TypedShift =
  | { readonly ok: true; readonly hours: readonly WorkStretch[] }
  | { readonly ok: false; readonly row: number; readonly message: string };

/** A longer gap between two stretches is not a break. */
const longestBreak = 60;

/**
 * Reads the stretches of one shift. An end that is not later than its start is on the next day: `22:00 to 06:00`. So is
 * everything after it. `neighbors` are the shifts of the days around it, which it must not touch.
 */
export function typedShift(rows: readonly TypedStretch[], { before, after }: Neighbors): TypedShift {
  const hours: WorkStretch[] = [];
  for (const [row, { start, end }] of rows.entries()) {
    if (start === null || end === null || start === end) return { ok: false, row, message: orderMessage };
    const previous = hours.at(-1)?.end ?? 0;
    const begins = isAfterMidnight(start, previous) ? start + 1440 : start;
    const ends = end > begins % 1440 ? end + Math.floor(begins / 1440) * 1440 : end + 1440;
    if (begins < previous || ends <= begins) return { ok: false, row, message: orderMessage };
    if (ends - (hours[0]?.start ?? begins) > 1440) return { ok: false, row, message: 'A shift has at most 24 hours.' };
    hours.push({ start: begins, end: ends });
  }
  const [first, last] = [hours[0], hours.at(-1)];
  if (first === undefined || last === undefined) return { ok: true, hours };
  if (first.start < before) return { ok: false, row: 0, message: 'The shift of the day before ends later than this.' };
  if (last.end > after) return { ok: false, row: rows.length - 1, message: 'The next day’s shift starts earlier.' };
  return { ok: true, hours };
}

/** Whether a stretch starts after the midnight that the one before has crossed, no more than a break later. */
function isAfterMidnight(start: number, previous: number): boolean {
  return start < previous && start + 1440 - previous <= longestBreak;
}

const orderMessage = 'It must start after the one above and end later, such as 08:00 to 12:00 or 22:00 to 06:00.';

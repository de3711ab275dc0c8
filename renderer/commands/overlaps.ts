import type { RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { TimeEntry } from '#shared/records/timeEntry';
import { clockName } from '#shared/time/dateNames';
import { minuteOfDay } from '#shared/time/zones';
import type { DaybookDatabase } from '#renderer/storage/database';
import { recentEntries } from '#renderer/storage/recentEntries';

/** Warns about logged time that overlaps the entries among these changes, once they are written. */
export async function overlapsOf(database: DaybookDatabase, changes: readonly Change[]): Promise<Problem[]> {
  const problems = await Promise.all(
    changes.map(async (change) =>
      change.type === 'entry' && change.content !== null
        ? await overlapsOfEntry(database, change.id, change.content)
        : [],
    ),
  );
  return problems.flat();
}

async function overlapsOfEntry(database: DaybookDatabase, id: RecordId, entry: TimeEntry): Promise<Problem[]> {
  const days = entry.parts.map((part) => part.day);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const others = await recentEntries(database, entry.officer, first, last);
  return others
    .filter((other) => other.id !== id && other.start < entry.end && entry.start < other.end)
    .map((other) => ({
      code: 'overlap',
      message: `It overlaps what is logged from ${atClock(other, 'start')} to ${atClock(other, 'end')}.`,
    }));
}

function atClock(entry: TimeEntry, end: 'start' | 'end'): string {
  return clockName(minuteOfDay(entry[end], entry.zone));
}

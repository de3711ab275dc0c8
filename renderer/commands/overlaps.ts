import { recordId, type RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { TimeEntry } from '#shared/records/timeEntry';
import { type ClockForm, clockName } from '#shared/time/dateNames';
import { minuteOfDay } from '#shared/time/zones';
import type { Reader } from '#renderer/storage/reader';
import type { Store } from '#renderer/storage/store';
import { recentEntries } from '#renderer/storage/recentEntries';

/** The parts of the store that only read. */
type ReadStore = Pick<Store, 'database' | 'reader'>;

/** Warns about logged time that overlaps the entries among these changes, once they are written. */
export async function overlapsOf(store: ReadStore, changes: readonly Change[]): Promise<Problem[]> {
  const problems = await Promise.all(
    changes.map(async (change) =>
      change.type === 'entry' && change.content !== null
        ? await overlapsOfEntry(store, change.id, change.content)
        : [],
    ),
  );
  return problems.flat();
}

async function overlapsOfEntry(
  { database, reader }: ReadStore,
  id: RecordId,
  entry: TimeEntry,
): Promise<Problem[]> {
  const days = entry.parts.map((part) => part.day);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [others, clock] = await Promise.all([
    recentEntries(database, entry.officer, first, last),
    readClockForm(reader),
  ]);
  return others
    .filter((other) => other.id !== id && other.start < entry.end && entry.start < other.end)
    .map((other) => ({
      code: 'overlap',
      message: `It overlaps what is logged from ${atClock(other, 'start', clock)} to ${atClock(other, 'end', clock)}.`,
    }));
}

async function readClockForm(reader: Reader): Promise<ClockForm> {
  const changed = await reader.get('setting', recordId('clock'));
  return changed?.value === '12' ? '12' : '24';
}

function atClock(entry: TimeEntry, end: 'start' | 'end', clock: ClockForm): string {
  return clockName(minuteOfDay(entry[end], entry.zone), clock);
}

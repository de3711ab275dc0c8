import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import type { TimeEntry } from '#shared/records/timeEntry';
import { membershipOn } from '#shared/rules/membershipOn';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { splitEntry } from '#shared/rules/splitEntry';
import { clockName } from '#shared/time/dateNames';
import { floorToMinute } from '#shared/time/minutes';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import type { Reader } from '#renderer/storage/reader';
import { checkDay } from './checkDay';
import { findDuty, findKind } from './findKind';
import { find } from './runCommand';

/** What is known of an entry before it is decided: its unit, docket and parts follow from the officer's records. */
export type EntryBase = Omit<TimeEntry, 'unit' | 'docket' | 'parts'>;

/** A decided entry; `warn` finds out what it overlaps. */
export type MadeEntry = { readonly entry: TimeEntry; readonly warn: () => Promise<readonly Problem[]> };

/**
 * Decides an entry: both ends to whole minutes, split once at midnight and at the schedule's edges, unit and docket of
 * the day it starts on. Fails at the fields `kind`, `duty`, `day`, `end` and `units`. Overlaps are warnings.
 */
export async function makeEntry(reader: Reader, id: RecordId, base: EntryBase): Promise<Result<MadeEntry>> {
  const officer = await find(reader, 'officer', base.officer);
  if (!officer.ok) return officer;
  const kind = await findKind(reader, base.kind);
  if (!kind.ok) return kind;
  const duty = await findDuty(reader, base.duty);
  if (!duty.ok) return duty;
  const [start, end] = [floorToMinute(base.start), floorToMinute(base.end)];
  const year = checkDay(dayOf(start, base.zone), 'day');
  if (!year.ok) return year;
  if (end < start) return failWith('ends-before-start', 'The end lies before the start.', 'end');
  if (!areUnits(base.units)) return failWith('units', 'Units are a whole number from 0 to 9,999.', 'units');
  const schedules = await reader.ofOfficer('schedule', base.officer);
  const hoursOf = (day: Parameters<typeof scheduleOfDay>[2]) => scheduleOfDay(schedules, base.officer, day);
  const parts = splitEntry({ start, end, zone: base.zone, hoursOf });
  const membership = membershipOn(officer.value, dayOf(start, base.zone));
  const entry = { ...base, start, end, parts, unit: membership?.unit ?? '', docket: membership?.docket ?? 'non-detained' };
  return succeed({ entry, warn: async () => await overlapsOf(reader, id, entry) });
}

async function overlapsOf(reader: Reader, id: RecordId, entry: TimeEntry): Promise<Problem[]> {
  const days = entry.parts.map((part) => part.day);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const others = await reader.ofDays('entry', entry.officer, first, last);
  return others
    .filter((other) => other.id !== id && other.start < entry.end && entry.start < other.end)
    .map((other) => ({ code: 'overlap', message: `It overlaps what is logged from ${atClock(other, 'start')} to ${atClock(other, 'end')}.` }));
}

function atClock(entry: TimeEntry, end: 'start' | 'end'): string {
  return clockName(minuteOfDay(entry[end], entry.zone));
}

function areUnits(units: number | null): boolean {
  return units === null || (Number.isInteger(units) && units >= 0 && units <= 9999);
}

import { failWith, succeed, type Result } from '#shared/base/result';
import type { TimeEntry } from '#shared/records/timeEntry';
import { docketOfEntry } from '#shared/rules/docketOfEntry';
import { membershipOn } from '#shared/rules/membershipOn';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { splitEntry } from '#shared/rules/splitEntry';
import { floorToMinute } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import type { Reader } from '#renderer/storage/reader';
import { checkDay, checkSpan } from './checks';
import { findDuty, findKind } from './find';
import { find } from './run';

/** An entry before it is completed: unit, docket and parts are derived from the officer's records. */
export type EntryBase = Omit<TimeEntry, 'unit' | 'docket' | 'parts'>;

/**
 * Completes an entry: rounds both ends to whole minutes, splits it at midnight and at the edges of the schedule, and
 * adds the unit and docket of the day it starts on; of two dockets, the one that was given. Fails at `kind`, `duty`,
 * `day`, `end` and `units`.
 */
export async function makeEntry(reader: Reader, base: EntryBase): Promise<Result<TimeEntry>> {
  const [officer, kind, duty, schedules] = await Promise.all([
    find(reader, 'officer', base.officer), findKind(reader, base.kind), findDuty(reader, base.duty),
    reader.ofOfficer('schedule', base.officer),
  ]);
  if (!officer.ok) return officer;
  if (!kind.ok) return kind;
  if (!duty.ok) return duty;
  const span = checkSpan(base);
  if (!span.ok) return span;
  const [start, end] = [floorToMinute(base.start), floorToMinute(base.end)];
  const day = dayOf(start, base.zone);
  const year = checkDay(day, 'day');
  if (!year.ok) return year;
  if (!areUnits(base.units)) return failWith('units', 'Units are a whole number from 0 to 9,999.', 'units');
  const parts = splitEntry({
    start,
    end,
    zone: base.zone,
    hoursOf: (one) => scheduleOfDay(schedules, base.officer, one),
  });
  const membership = membershipOn(officer.value, day);
  return succeed({
    ...base,
    start,
    end,
    parts,
    unit: membership?.unit ?? null,
    ...docketOfEntry(officer.value, kind.value, day, base.saidDocket),
  });
}

function areUnits(units: number | null): boolean {
  return units === null || (Number.isInteger(units) && units >= 0 && units <= 9999);
}

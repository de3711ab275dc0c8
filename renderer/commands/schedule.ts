import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Absence } from '#shared/records/absence';
import type { Schedule } from '#shared/records/schedule';
import { holidaysOff } from '#shared/rules/holidaysOff';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { haveCommon } from '#shared/time/ranges';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay, checkSchedule } from './checks';
import { deleteRecord, type DeleteRecordInput } from './recordVerbs';
import { find, makeRecordId, resealText, runCommand } from './run';

/** A fourteen-day schedule, in force from a day on. `drafts` are the drafts it was typed in, which the write ends. */
export type SetScheduleInput = Schedule & { readonly drafts?: readonly RecordId[] };

/** Sets the schedule from a day on; replaces one that begins on the same day. Fails at `from`, `anchor` and `days`. */
export async function setSchedule(
  services: Services,
  { drafts = [], ...schedule }: SetScheduleInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'setSchedule', async (reader) => {
    const officer = await find(reader, 'officer', schedule.officer);
    if (!officer.ok) return officer;
    const checked = checkSchedule(schedule);
    if (!checked.ok) return checked;
    const year = checkDay(schedule.from, 'from');
    if (!year.ok) return year;
    const present = (await reader.ofOfficer('schedule', schedule.officer)).find(({ from }) => from === schedule.from);
    return succeed({
      changes: [{ type: 'schedule', id: present?.id ?? drafts[0] ?? makeRecordId(services), content: schedule }],
      drafts,
    });
  });
}

/**
 * An absence with its note in plain text. With an `id` it changes that absence, which stays linked to its calendar. A
 * missing note keeps its sealed bytes. `drafts` are the drafts it was typed in, which the write ends; a new absence
 * takes the id of the first one, so that a retry writes the same record.
 */
export type SaveAbsenceInput = Omit<Absence, 'note' | 'origin'> & {
  readonly id?: RecordId;
  readonly note?: string | null;
  readonly drafts?: readonly RecordId[];
};

/**
 * Adds or changes an absence. Fails at `first`, `last` and `hours`; also at `first` if an absence with the same reason
 * already covers these hours.
 */
export async function saveAbsence(
  services: Services,
  { id: given, note, drafts = [], ...absence }: SaveAbsenceInput,
): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveAbsence', async (reader) => {
    const officer = await find(reader, 'officer', absence.officer);
    if (!officer.ok) return officer;
    if (absence.last < absence.first) return failWith('last', 'The last day is before the first.', 'last');
    if (daysBetween(absence.first, absence.last) > 730) {
      return failWith('last', 'That is more than two years. Check the year of the last day.', 'last');
    }
    if (absence.hours !== null && absence.hours.end <= absence.hours.start) {
      return failWith('hours', 'The hours end before they start.', 'hours');
    }
    const year = [checkDay(absence.first, 'first'), checkDay(absence.last, 'last')].find(({ ok }) => !ok);
    if (year?.ok === false) return year;
    const same = (await reader.ofOfficer('absence', absence.officer)).find(
      (other) => other.id !== id && isTwice(absence, other),
    );
    if (same !== undefined) {
      return failWith('overlap', `${overlapWords(same)} Change that one, or choose other days or hours.`, 'first');
    }
    const before = await reader.get('absence', id);
    const sealed = await resealText(services, [id, 'note'], before?.note ?? null, note);
    if (!sealed.ok) return sealed;
    const origin = before?.origin === undefined ? {} : { origin: before.origin };
    const content = { ...absence, ...origin, note: sealed.value };
    return succeed({ changes: [{ type: 'absence', id, content }], drafts });
  });
}

type Taken = Omit<Absence, 'note' | 'origin'>;

/** A holiday during leave has two reasons; the same reason twice for the same hours is a mistake. */
function isTwice(one: Taken, other: Taken): boolean {
  const bothCount = [one, other].every(({ state }) => state === 'planned' || state === 'taken');
  const daysMeet = one.first <= other.last && other.first <= one.last;
  return (
    bothCount &&
    one.reason === other.reason &&
    daysMeet &&
    (one.hours === null || other.hours === null || haveCommon(one.hours, other.hours))
  );
}

function overlapWords({ reason, first, last }: Taken): string {
  const name = `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}`;
  return first === last
    ? `${name} on ${shortDayName(first)} already exists.`
    : `${name} from ${shortDayName(first)} to ${shortDayName(last)} already exists.`;
}

/** Whether an officer worked on the day off for a federal holiday. */
export type SetHolidayWorkedInput = { readonly officer: RecordId; readonly day: Day; readonly worked: boolean };

/**
 * Records that the officer worked on a day off for a holiday, or takes it back. Fails at `day` if it is not such a day.
 */
export async function setHolidayWorked(
  services: Services,
  { officer, day, worked }: SetHolidayWorkedInput,
): Promise<Result<Receipt>> {
  const newId = makeRecordId(services);
  return await runCommand(services, 'setHolidayWorked', async (reader) => {
    const person = await find(reader, 'officer', officer);
    if (!person.ok) return person;
    const year = checkDay(day, 'day');
    if (!year.ok) return year;
    const said = (await reader.ofOfficer('workedHoliday', officer)).filter((one) => one.day === day);
    if (!worked) return succeed({ changes: said.map(({ id }) => ({ type: 'workedHoliday', id, content: null })) });
    const schedules = await reader.ofOfficer('schedule', officer);
    if (holidaysOff({ officer, schedules }, day, day).length === 0) {
      return failWith('no-holiday', `${shortDayName(day)} is not a day off for a federal holiday.`, 'day');
    }
    return succeed({ changes: [{ type: 'workedHoliday', id: said[0]?.id ?? newId, content: { officer, day } }] });
  });
}

/** Deletes an absence. */
export async function deleteAbsence(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteAbsence', type: 'absence' }, input);
}

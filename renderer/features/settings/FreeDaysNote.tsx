import type { Absence } from '#shared/records/absence';
import { freeDays } from '#shared/rules/freeDays';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import { datedName } from './datedName';

type FreeDaysNoteProps = {
  readonly absence: Pick<Absence, 'first' | 'last' | 'hours' | 'state'>;
  /** The other absences, without this one. */
  readonly records: ExpectationRecords;
  readonly today: Day;
};

/** Says which days of an absence are holidays or free anyway. That is allowed, so it is not an error. */
export function FreeDaysNote({ absence, records, today }: FreeDaysNoteProps) {
  return (
    <div className="free-days muted small" role="status" aria-label="Days that are free without it">
      {sentences({ absence, records, today }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function sentences({ absence, records, today }: FreeDaysNoteProps): readonly string[] {
  const { state } = absence;
  if (state !== 'planned' && state !== 'taken') return [];
  const { off, taken, holidays } = freeDays(absence, records);
  const dated = (day: Day) => datedName(day, today);
  const named = holidays.map(({ name, day }) => `${dated(day)} (${name})`);
  return [
    named.length === 0
      ? ''
      : `Federal ${named.length === 1 ? 'holiday' : 'holidays'}: ${listOf(named)}. Off without this absence.`,
    off.length === 0 ? '' : `Not in the schedule: ${listOf(off.map(dated))}.`,
    taken.length === 0 ? '' : `Taken off already: ${listOf(taken.map(dated))}.`,
  ].filter((sentence) => sentence !== '');
}

/** The most days that are listed by name; the rest of a long absence is only counted. */
const most = 8;

function listOf(names: readonly string[]): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return new Intl.ListFormat('en-US').format(shown);
}

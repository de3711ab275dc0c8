import type { Outcome } from '#shared/records/timeEntry';
import type { AppointmentRow } from './appointmentRows';

/** The first rows of the day, which share one row, and those that keep their own. */
export type FoldedRows = { readonly folded: readonly AppointmentRow[]; readonly rest: readonly AppointmentRow[] };

/** A single folded appointment would save no room. */
const fewest = 2;

/** Folds the answered appointments at the start of a day, up to the first that is not answered or has to stay. */
export function foldAnswered(
  rows: readonly AppointmentRow[],
  stays: (row: AppointmentRow) => boolean,
): FoldedRows {
  const first = rows.findIndex((row) => row.appointment.outcome === null || stays(row));
  const count = first < 0 ? rows.length : first;
  return count < fewest ? { folded: [], rest: rows } : { folded: rows.slice(0, count), rest: rows.slice(count) };
}

/** The contents of the shared row: from when to when, minutes planned, and how many had which outcome. */
export type FoldSummary = {
  readonly span: string;
  readonly planned: number;
  readonly kept: string | null;
  readonly others: readonly string[];
};

/** Sums up the folded appointments: `09:05 to 13:00`, 120, `3 kept`, `1 no-show`. */
export function foldSummary(rows: readonly AppointmentRow[]): FoldSummary {
  const countOf = (outcome: Outcome) => rows.filter(({ appointment }) => appointment.outcome === outcome).length;
  const said = (outcome: Outcome) => (countOf(outcome) === 0 ? [] : [`${countOf(outcome)} ${outcome}`]);
  return {
    span: `${rows[0]?.time ?? ''} to ${rows.at(-1)?.time ?? ''}`,
    planned: rows.reduce((sum, { planned }) => sum + planned, 0),
    kept: said('kept')[0] ?? null,
    others: (['no-show', 'rescheduled', 'cancelled'] as const).flatMap(said),
  };
}

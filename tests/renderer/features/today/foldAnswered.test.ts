import { expect, test } from 'vitest';
import type { Outcome } from '#shared/records/timeEntry';
import type { AppointmentRow } from '#renderer/features/today/model/appointmentRows';
import { foldAnswered, foldSummary } from '#renderer/features/today/model/foldAnswered';
import { anAppointment } from '../../../helpers/anAppointment';

const outcomes: Readonly<Record<string, Outcome>> = { k: 'kept', x: 'no-show', r: 'rescheduled', c: 'cancelled' };

/** A row for each letter: an outcome, or `.` for none. */
function rowsOf(letters: string): AppointmentRow[] {
  return Array.from(letters, (letter, index) => ({
    appointment: { ...anAppointment(), id: `appointment-${index}`, outcome: outcomes[letter] ?? null },
    time: `0${index}:00`,
    planned: 30,
  })) as unknown as AppointmentRow[];
}

test.each<readonly [string, number, number]>([
  ['', -1, 0],
  ['...', -1, 0],
  ['k..', -1, 0],
  ['kk.', -1, 2],
  ['kxk.', -1, 3],
  ['kk.k', -1, 2],
  ['kkkk', -1, 4],
  ['kkkk', 2, 2],
  ['kkkk', 1, 0],
])('of %j with row %i open, %i fold', (letters, open, expected) => {
  const rows = rowsOf(letters);
  const { folded, rest } = foldAnswered(rows, (row) => row === rows[open]);
  expect([folded.length, rest.length]).toEqual([expected, letters.length - expected]);
});

test('the folded row shows from when to when, the minutes planned, and how many had which outcome', () => {
  expect([foldSummary(rowsOf('kxkr')), foldSummary(rowsOf('xc')).kept]).toEqual([
    { span: '00:00 to 03:00', planned: 120, kept: '2 kept', others: ['1 no-show', '1 rescheduled'] },
    null,
  ]);
});

import { lazy, Suspense } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { AppointmentRow } from './model/appointmentRows';
import { moveFocus } from './moveFocus';

const AppointmentTitle = lazy(async () => ({ default: (await import('./AppointmentTitle')).AppointmentTitle }));

/** The name of an appointment, which opens it in place. */
export function AppointmentButton({ row, open, onFocus }: { readonly row: AppointmentRow; readonly open: boolean; readonly onFocus: (id: RecordId | null) => void }) {
  const { id } = row.appointment;
  return (
    <button type="button" className="row-button" data-row={id} aria-expanded={open} onKeyDown={moveFocus} onFocus={() => onFocus(id)} onClick={() => onFocus(id)}>
      {row.work.label}
    </button>
  );
}

/** What is said in grey behind the name: country, duty and the title that was kept. */
export function AppointmentDetail({ row: { work, appointment } }: { readonly row: AppointmentRow }) {
  if (work.detail === '' && appointment.title === null) return null;
  return (
    <span className="appointment-detail muted">
      {work.detail}
      {work.detail === '' || appointment.title === null ? '' : ', '}
      {appointment.title === null ? null : <Suspense><AppointmentTitle appointment={appointment} /></Suspense>}
    </span>
  );
}

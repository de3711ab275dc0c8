import type { RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Recorded } from '#shared/records/version';
import { useOpened } from '#renderer/queries/sealedText';
import type { AppointmentRow } from './model/appointmentRows';
import './appointmentAnswers.css';

/** The name of an appointment, which opens it in place. */
export function AppointmentButton({
  row,
  open,
  onFocus,
}: {
  readonly row: AppointmentRow;
  readonly open: boolean;
  readonly onFocus: (id: RecordId | null) => void;
}) {
  const { id } = row.appointment;
  return (
    <button
      type="button"
      className="row-button"
      data-row={id}
      aria-expanded={open}
      onFocus={() => onFocus(id)}
      onClick={() => onFocus(id)}
    >
      {row.work.label}
    </button>
  );
}

/** The gray text after the name: country, duty and the title. */
export function AppointmentDetail({ row: { work, appointment } }: { readonly row: AppointmentRow }) {
  if (work.detail === '' && appointment.title === null) return null;
  return (
    <span className="appointment-detail muted">
      {work.detail}
      {work.detail === '' || appointment.title === null ? '' : ', '}
      {appointment.title === null ? null : <AppointmentTitle appointment={appointment} />}
    </span>
  );
}

/** The title of an appointment. It is stored sealed and only opened for the screen. */
function AppointmentTitle({ appointment }: { readonly appointment: Recorded<Appointment> }) {
  const title = useOpened(appointment.id, appointment.title);
  return typeof title === 'object' && title !== null ? 'Title locked' : title;
}

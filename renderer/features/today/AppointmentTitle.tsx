import type { Appointment } from '#shared/records/appointment';
import type { Recorded } from '#shared/records/version';
import { useOpened } from '#renderer/queries/useOpened';

/** The title of an appointment, which is kept sealed: opened for the screen alone. */
export function AppointmentTitle({ appointment }: { readonly appointment: Recorded<Appointment> }) {
  const title = useOpened(appointment.id, appointment.title);
  return typeof title === 'object' && title !== null ? 'Title locked' : title;
}

import { useCallback } from 'react';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { AppointmentForm, type AppointmentSubject } from './AppointmentForm';
import { CloseDay } from './CloseDay';
import type { GhostBlock } from './DayStrip';
import type { EntrySubject } from './EntryForm';
import { EntryPanel, type AskedEntry } from './EntryPanel';
import { KeptForms } from './KeptForms';
import type { TodayFacts } from './useDayFacts';

type OpenFormsProps = {
  readonly today: TodayFacts;
  readonly closing: boolean;
  readonly onFill: (gap: Range<Instant>) => void;
  readonly onClose: () => void;
  readonly form: AskedEntry | null;
  readonly onForm: (form: AskedEntry | null) => void;
  readonly onGhosts: (ghosts: readonly GhostBlock[]) => void;
  readonly appointment: AppointmentSubject | null;
  readonly onAppointment: (appointment: AppointmentSubject | null) => void;
};

/** Whichever of these is open: the closing, the form beside the day, the dialog of an appointment. Also reopens forms that were not saved. */
export function OpenForms(props: OpenFormsProps) {
  const { today: { facts, still }, form, onForm, appointment, onAppointment } = props;
  const openEntry = useCallback((subject: EntrySubject) => onForm({ subject }), [onForm]);
  return (
    <>
      <KeptForms facts={still} onEntry={openEntry} onAppointment={onAppointment} />
      {props.closing ? <CloseDay facts={facts} onFill={props.onFill} onClose={props.onClose} /> : null}
      {form === null ? null : <EntryPanel facts={facts} asked={form} onClose={() => onForm(null)} onGhosts={props.onGhosts} />}
      {appointment === null ? null : <AppointmentForm facts={facts} subject={appointment} onClose={() => onAppointment(null)} />}
    </>
  );
}

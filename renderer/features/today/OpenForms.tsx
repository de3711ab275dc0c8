import { useCallback } from 'react';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import type { HeldKeys } from '#renderer/ui/heldKeys';
import { AppointmentForm, type AppointmentSubject } from './AppointmentForm';
import { CloseDay } from './CloseDay';
import type { GhostBlock } from './DayStrip';
import type { EntrySubject } from './EntryForm';
import { EntryPanel, type AskedEntry } from './EntryPanel';
import { KeptForms } from './KeptForms';
import { ReplayHeld } from './ReplayHeld';
import type { TodayFacts } from './useDayFacts';

type OpenFormsProps = {
  readonly today: TodayFacts;
  /** What was typed before the closing had its questions. */
  readonly held: HeldKeys;
  /** What was typed after a form was asked for and before the forms were loaded. */
  readonly heldForForm: HeldKeys;
  readonly closing: boolean;
  readonly onFill: (gap: Range<Instant>) => void;
  readonly onClose: () => void;
  readonly form: AskedEntry | null;
  readonly onForm: (form: AskedEntry | null) => void;
  readonly onGhosts: (ghosts: readonly GhostBlock[]) => void;
  readonly appointment: AppointmentSubject | null;
  readonly onAppointment: (appointment: AppointmentSubject | null) => void;
};

/** The closing, the form beside the day and the dialog of an appointment, where they are open, and what was kept of them. */
export function OpenForms(props: OpenFormsProps) {
  const { today: { facts, still }, form, onForm, appointment, onAppointment } = props;
  const isFormOpen = form !== null || appointment !== null;
  const openEntry = useCallback((subject: EntrySubject) => onForm({ subject }), [onForm]);
  return (
    <>
      <KeptForms facts={still} onEntry={openEntry} onAppointment={onAppointment} />
      {props.closing ? <CloseDay facts={facts} held={props.held} onFill={props.onFill} onClose={props.onClose} /> : null}
      {form === null ? null : <EntryPanel facts={facts} asked={form} onClose={() => onForm(null)} onGhosts={props.onGhosts} />}
      {appointment === null ? null : <AppointmentForm facts={facts} subject={appointment} onClose={() => onAppointment(null)} />}
      {isFormOpen ? <ReplayHeld held={props.heldForForm} /> : null}
    </>
  );
}

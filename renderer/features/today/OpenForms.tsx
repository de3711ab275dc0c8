import { memo, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { UnsavedSettings } from '#renderer/drafts/UnsavedSettings';
import { readUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { type OpenDraft, useDraft } from '#renderer/queries/drafts';
import { useNotices } from '#renderer/state/notices';
import { AppointmentForm, type AppointmentSubject } from './AppointmentForm';
import { CloseDay } from './CloseDay';
import type { GhostBlock } from './DayStrip';
import type { FormTarget, EntrySubject } from './EntryForm';
import { EntryPanel } from './EntryPanel';
import type { StaticFacts } from './model/dayFacts';
import type { TodayFacts } from './useDayFacts';

type OpenFormsProps = {
  readonly today: TodayFacts;
  readonly closing: boolean;
  readonly onFill: (gap: Range<Instant>) => void;
  readonly onClose: () => void;
  readonly form: FormTarget | null;
  readonly onForm: (form: FormTarget | null) => void;
  readonly onGhosts: (ghosts: readonly GhostBlock[]) => void;
  readonly appointment: AppointmentSubject | null;
  readonly onAppointment: (appointment: AppointmentSubject | null) => void;
};

/**
 * The dialog that closes the day, the form beside the day or the dialog of an appointment. Also reopens unsaved forms.
 */
export function OpenForms(props: OpenFormsProps) {
  const {
    today: { facts, still },
    form,
    onForm,
    appointment,
    onAppointment,
  } = props;
  const openEntry = useCallback((subject: EntrySubject) => onForm({ subject }), [onForm]);
  return (
    <>
      <UnsavedForms facts={still} onEntry={openEntry} onAppointment={onAppointment} />
      {props.closing ? <CloseDay facts={facts} onFill={props.onFill} onClose={props.onClose} /> : null}
      {form === null ? null : (
        <EntryPanel facts={facts} asked={form} onClose={() => onForm(null)} onGhosts={props.onGhosts} />
      )}
      {appointment === null ? null : (
        <AppointmentForm facts={facts} subject={appointment} onClose={() => onAppointment(null)} />
      )}
    </>
  );
}

type UnsavedFormsProps = {
  readonly facts: StaticFacts;
  readonly onEntry: (subject: EntrySubject) => void;
  readonly onAppointment: (subject: AppointmentSubject) => void;
};

/**
 * Once for each day, reopens the form that was left unsaved when the program ended or another screen or day replaced
 * it, and says which form in Settings was left unsaved.
 */
const UnsavedForms = memo(function UnsavedForms({ facts, onEntry, onAppointment }: UnsavedFormsProps) {
  const entry = useDraft(facts.officer, ['form']);
  const appointment = useDraft(facts.officer, ['appointment']);
  const seen = useRef<string | null>(null);
  const isRead = entry !== undefined && appointment !== undefined;
  const open = useEffectEvent(() => {
    const { entries, appointments } = facts;
    const opened = reopenForm(entry, entries, onEntry) || reopenForm(appointment, appointments, onAppointment);
    if (opened) useNotices.getState().say('The form is as you left it.');
  });
  useEffect(() => {
    if (!isRead || seen.current === facts.day) return;
    seen.current = facts.day;
    open();
  }, [isRead, facts.day]);
  return <UnsavedSettings officer={facts.officer} />;
});

/** Returns true if the form was opened: the form of a record is only opened on its day. */
function reopenForm<Item extends { readonly id: RecordId }>(
  draft: OpenDraft | null | undefined,
  records: readonly Item[],
  onOpen: (subject: { readonly unsaved: UnsavedForm; readonly before: Item | null }) => void,
): boolean {
  const unsaved = typeof draft?.text === 'string' ? readUnsavedForm(draft.id, draft.text) : null;
  if (unsaved === null) return false;
  const before = records.find(({ id }) => id === unsaved.subject) ?? null;
  if (unsaved.subject !== null && before === null) return false;
  onOpen({ unsaved, before });
  return true;
}

import { memo, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { KeptSettings } from '#renderer/drafts/KeptSettings';
import { readKeptForm, type KeptForm } from '#renderer/drafts/drafts';
import { type OpenDraft, useDraft } from '#renderer/queries/drafts';
import { useNotices } from '#renderer/state/notices';
import { AppointmentForm, type AppointmentSubject } from './AppointmentForm';
import { CloseDay } from './CloseDay';
import type { GhostBlock } from './DayStrip';
import type { EntrySubject } from './EntryForm';
import { EntryPanel, type AskedEntry } from './EntryPanel';
import type { StillFacts } from './model/dayFacts';
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

/** The closing, the form beside the day or the dialog of an appointment. Also reopens forms that were not saved. */
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
      <KeptForms facts={still} onEntry={openEntry} onAppointment={onAppointment} />
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

type KeptFormsProps = {
  readonly facts: StillFacts;
  readonly onEntry: (subject: EntrySubject) => void;
  readonly onAppointment: (subject: AppointmentSubject) => void;
};

/**
 * Reopens, once for each day, the form that was left unsaved when the program ended or another screen or day took its
 * place, and says which form of Settings was left unsaved.
 */
const KeptForms = memo(function KeptForms({ facts, onEntry, onAppointment }: KeptFormsProps) {
  const entry = useDraft(facts.officer, ['form']);
  const appointment = useDraft(facts.officer, ['appointment']);
  const seen = useRef<string | null>(null);
  const isRead = entry !== undefined && appointment !== undefined;
  const open = useEffectEvent(() => {
    const { entries, appointments } = facts;
    const opened = takeUp(entry, entries, onEntry) || takeUp(appointment, appointments, onAppointment);
    if (opened) useNotices.getState().say('The form is as you left it.');
  });
  useEffect(() => {
    if (!isRead || seen.current === facts.day) return;
    seen.current = facts.day;
    open();
  }, [isRead, facts.day]);
  return <KeptSettings officer={facts.officer} />;
});

/** Returns true where the form was opened: the form of a record is only opened on its day. */
function takeUp<Kept extends { readonly id: RecordId }>(
  draft: OpenDraft | null | undefined,
  records: readonly Kept[],
  onOpen: (subject: { readonly kept: KeptForm; readonly before: Kept | null }) => void,
): boolean {
  const kept = typeof draft?.text === 'string' ? readKeptForm(draft.id, draft.text) : null;
  if (kept === null) return false;
  const before = records.find(({ id }) => id === kept.subject) ?? null;
  if (kept.subject !== null && before === null) return false;
  onOpen({ kept, before });
  return true;
}

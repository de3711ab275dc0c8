import { memo, useEffect, useEffectEvent, useRef } from 'react';
import type { RecordId } from '#shared/base/ids';
import { KeptSettings } from '#renderer/drafts/KeptSettings';
import { readKeptForm, type KeptForm } from '#renderer/drafts/useFormDraft';
import { useDraft, type OpenDraft } from '#renderer/queries/useDraft';
import { useNotices } from '#renderer/state/notices';
import type { AppointmentSubject } from './AppointmentForm';
import type { EntrySubject } from './EntryForm';
import type { StillFacts } from './model/dayFacts';

type KeptFormsProps = {
  readonly facts: StillFacts;
  readonly onEntry: (subject: EntrySubject) => void;
  readonly onAppointment: (subject: AppointmentSubject) => void;
};

/**
 * Opens again, once for a day, the form that was being filled when the program ended, or another screen or day took its
 * place, and says what is kept in Settings.
 */
export const KeptForms = memo(function KeptForms({ facts, onEntry, onAppointment }: KeptFormsProps) {
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

/** True where it was opened: the form of a record is opened on its day only. */
function takeUp<Kept extends { readonly id: RecordId }>(
  draft: OpenDraft | null | undefined, records: readonly Kept[], onOpen: (subject: { readonly kept: KeptForm; readonly before: Kept | null }) => void,
): boolean {
  const kept = typeof draft?.text === 'string' ? readKeptForm(draft.id, draft.text) : null;
  if (kept === null) return false;
  const before = records.find(({ id }) => id === kept.subject) ?? null;
  if (kept.subject !== null && before === null) return false;
  onOpen({ kept, before });
  return true;
}

import { useEffect, useEffectEvent, useRef } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { DraftPlace } from '#shared/records/draft';
import { useDraft } from '#renderer/queries/useDraft';
import { readKeptForm, type KeptForm } from './useFormDraft';

/** Gives once, as soon as the page is ready for it, what was kept of a form of one of these places when the program ended. */
export function useKeptForm(officer: RecordId, places: readonly DraftPlace[], isReady: boolean, onKept: (kept: KeptForm, place: DraftPlace) => void): void {
  const draft = useDraft(officer, places);
  const isRead = draft !== undefined;
  const isTaken = useRef(false);
  const take = useEffectEvent(() => {
    const kept = typeof draft?.text === 'string' ? readKeptForm(draft.id, draft.text) : null;
    if (draft !== undefined && draft !== null && kept !== null) onKept(kept, draft.place);
  });
  useEffect(() => {
    if (!isReady || !isRead || isTaken.current) return;
    isTaken.current = true;
    take();
  }, [isReady, isRead]);
}

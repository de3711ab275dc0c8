import { useEffect, useRef, type RefObject } from 'react';
import type { RecordId } from '#shared/base/ids';
import { useDraft } from '#renderer/queries/useDraft';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';

type LineDraftInput = {
  readonly officer: RecordId;
  readonly id: RecordId;
  readonly text: string;
  /** How often the line was tried to be written; after one that failed its draft is kept again. */
  readonly attempts: number;
  /** True while the line is being written as a record, which makes an end of its draft. */
  readonly saving: RefObject<boolean>;
  readonly restore: (draft: { readonly id: RecordId; readonly text: string }) => void;
};

/** The shortest time between two writes of a draft, in milliseconds. */
const pause = 1_000;

/** Keeps what is being typed, sealed, at most once a second, and brings it back once when the screen opens. */
export function useLineDraft({ officer, id, text, attempts, saving, restore }: LineDraftInput): void {
  const services = useServices();
  const stored = useDraft(officer, ['line']);
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current || stored === undefined) return;
    isRead.current = true;
    if (stored !== null && typeof stored.text === 'string' && text === '') restore({ id: stored.id, text: stored.text });
  }, [stored, text, restore]);
  const written = useRef('');
  const present = useRef(id);
  useEffect(() => {
    present.current = id;
  }, [id]);
  useEffect(() => {
    if (text === written.current) return undefined;
    // A draft that came after its record would bring the line back later, and the next Enter would write over that record.
    const isWanted = () => present.current === id && !saving.current;
    const timer = setTimeout(() => {
      void keepDraft(services, { officer, id, text }, isWanted).then((kept) => kept && (written.current = text));
    }, pause);
    return () => clearTimeout(timer);
  }, [services, officer, id, text, attempts, saving]);
}

type LineDraft = { readonly officer: RecordId; readonly id: RecordId; readonly text: string };

/** Keeps the line, or takes the draft of an empty one away; false where the line is no longer wanted once it is sealed. */
async function keepDraft({ store, sealer, clock }: Services, { officer, id, text }: LineDraft, isWanted: () => boolean): Promise<boolean> {
  if (text.trim() === '') return (await store.discardDraft(id)).ok;
  const sealed = await sealer.seal(id, 'draft', text);
  if (!isWanted()) return false;
  return (await store.saveDraft({ id, officer, place: 'line', text: sealed, savedAt: clock.now() })).ok;
}

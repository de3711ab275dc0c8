import { useEffect, useRef } from 'react';
import type { RecordId } from '#shared/base/ids';
import { useDraft } from '#renderer/queries/useDraft';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';

type LineDraftInput = {
  readonly officer: RecordId;
  readonly id: RecordId;
  readonly text: string;
  readonly restore: (draft: { readonly id: RecordId; readonly text: string }) => void;
};

/** The shortest time between two writes of a draft, in milliseconds. */
const pause = 1_000;

/** Keeps what is being typed, sealed, at most once a second, and brings it back once when the screen opens. */
export function useLineDraft({ officer, id, text, restore }: LineDraftInput): void {
  const services = useServices();
  const stored = useDraft(officer, 'line');
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current || stored === undefined) return;
    isRead.current = true;
    if (stored !== null && typeof stored.text === 'string' && text === '') restore({ id: stored.id, text: stored.text });
  }, [stored, text, restore]);
  const written = useRef('');
  useEffect(() => {
    if (text === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = text;
      void keepDraft(services, officer, id, text);
    }, pause);
    return () => clearTimeout(timer);
  }, [services, officer, id, text]);
}

async function keepDraft(services: Services, officer: RecordId, id: RecordId, text: string): Promise<void> {
  if (text.trim() === '') {
    await services.store.discardDraft(id);
    return;
  }
  const sealed = await services.sealer.seal(id, 'draft', text);
  await services.store.saveDraft({ id, officer, place: 'line', text: sealed, savedAt: services.clock.now() });
}

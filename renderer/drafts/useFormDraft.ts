import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { DraftPlace } from '#shared/records/draft';
import { discardDraft } from '#renderer/commands/drafts';
import { makeRecordId } from '#renderer/commands/run';
import { useServices } from '#renderer/services/useServices';

/** What a form held when the program ended: what was changed (an id, or the day of a membership), null for a new one, and its fields. */
export type KeptForm = { readonly id: RecordId; readonly subject: string | null; readonly fields: Readonly<Record<string, unknown>> };

type FormDraftInput = {
  readonly officer: RecordId;
  readonly place: DraftPlace;
  readonly subject: string | null;
  readonly kept: KeptForm | null;
  readonly fields: object;
};

/** The draft of an open form. `end` before it is written as a record or left, `resume` where writing failed. */
export type FormDraft = {
  readonly id: RecordId;
  /** True once something was typed, or was kept from before. */
  readonly isTouched: boolean;
  readonly end: () => void;
  readonly resume: () => void;
  readonly discard: () => void;
  readonly renew: () => void;
};

/** The shortest time between two writes of a draft, in milliseconds. */
const pause = 1_000;

/**
 * Keeps the fields of an open form, sealed, once something was typed and at most once a second. Each opening has a draft of
 * its own, so that two forms of one record do not write over each other.
 */
export function useFormDraft({ officer, place, subject, kept, fields }: FormDraftInput): FormDraft {
  const services = useServices();
  const [id, setId] = useState<RecordId>(() => kept?.id ?? makeRecordId(services));
  const text = JSON.stringify({ subject, fields });
  const [first, setFirst] = useState(text);
  const written = useRef(text);
  const [attempts, setAttempts] = useState(0);
  const isEnded = useRef(false);
  const keep = useEffectEvent(async () => {
    const sealed = await services.sealer.seal(id, 'draft', text);
    // A draft that came after its record would open the form again at the next start.
    if (isEnded.current) return;
    written.current = text;
    await services.store.saveDraft({ id, officer, place, text: sealed, savedAt: services.clock.now() });
  });
  useEffect(() => {
    if (text === written.current) return undefined;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [text, attempts]);
  // Another screen or day takes the place of the form: what was typed last is kept at once.
  const leave = useEffectEvent(() => text !== written.current && !isEnded.current && void keep());
  useEffect(() => () => void leave(), []);
  return {
    id,
    isTouched: kept !== null || text !== first,
    end: () => {
      isEnded.current = true;
    },
    resume: () => {
      isEnded.current = false;
      setAttempts(attempts + 1);
    },
    discard: () => {
      isEnded.current = true;
      void discardDraft(services, { id });
    },
    renew: () => {
      isEnded.current = false;
      setFirst(text);
      written.current = text;
      setId(makeRecordId(services));
    },
  };
}

/** A kept form as it was written; null where the text is no such form. */
export function readKeptForm(id: RecordId, text: string): KeptForm | null {
  const read: unknown = JSON.parse(text);
  if (!isObject(read) || !isObject(read['fields'])) return null;
  const { subject, fields } = read;
  return { id, subject: typeof subject === 'string' ? subject : null, fields };
}

/** The fields to begin with: those that were kept take the place of the usual ones of the same name. */
export function withKept<Fields extends object>(usual: Fields, kept: KeptForm | null): Fields {
  const known = Object.entries(kept?.fields ?? {}).filter(([name]) => name in usual);
  return { ...usual, ...(Object.fromEntries(known) as Partial<Fields>) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { DraftPlace } from '#shared/records/draft';
import { discardDraft } from '#renderer/commands/drafts';
import { makeRecordId } from '#renderer/commands/run';
import { useDraft } from '#renderer/queries/drafts';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';

/**
 * A form that was left unsaved: the id of its draft, the record it was changing (an id, or the day of a membership;
 * null for a new record), and its fields. `isFromLine` is true if the line filled them and nobody has changed one yet.
 */
export type UnsavedForm = {
  readonly id: RecordId;
  readonly subject: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isFromLine?: boolean;
};

/** The draft of an open form. Call `end` before its record is written, and `resume` if that fails. */
export type FormDraft = {
  readonly id: RecordId;
  /** True once the user has typed something, or if the form was restored. */
  readonly isTouched: boolean;
  readonly end: () => void;
  readonly resume: () => void;
  readonly discard: () => void;
  /** Starts a new draft for the next record; the present fields count as untouched. */
  readonly renew: () => void;
};

type FormDraftInput = {
  readonly officer: RecordId;
  readonly place: DraftPlace;
  readonly subject: string | null;
  readonly unsaved: UnsavedForm | null;
  readonly fields: object;
};

/**
 * Saves the fields of an open form, sealed, once the user changes one. Each form gets a draft of its own when it opens,
 * so that two forms for one record do not overwrite each other.
 */
export function useFormDraft({ officer, place, subject, unsaved, fields }: FormDraftInput): FormDraft {
  const services = useServices();
  const [id, setId] = useState<RecordId>(() => unsaved?.id ?? makeRecordId(services));
  const text = JSON.stringify({ subject, fields });
  const [first, setFirst] = useState(text);
  const [attempts, setAttempts] = useState(0);
  const isEnded = useRef(false);
  const countAsSaved = useSaving({ officer, place, id, text, attempts, isEnded });
  return {
    id,
    isTouched: unsaved !== null || text !== first,
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
      countAsSaved();
      setId(makeRecordId(services));
    },
  };
}

type LineDraftInput = {
  readonly officer: RecordId;
  readonly id: RecordId;
  readonly text: string;
  /** How often the user tried to log the line. After a failed attempt, its draft is saved again. */
  readonly attempts: number;
  /** True while the line is being saved as a record, which ends its draft. */
  readonly isEnded: RefObject<boolean>;
  readonly restore: (draft: { readonly id: RecordId; readonly text: string }) => void;
};

/** Saves the quick-entry line, sealed, and restores it once when the screen opens. */
export function useLineDraft({ restore, ...line }: LineDraftInput): void {
  const stored = useDraft(line.officer, ['line']);
  const isRead = useRef(false);
  const { text } = line;
  useEffect(() => {
    if (isRead.current || stored === undefined) return;
    isRead.current = true;
    if (stored !== null && typeof stored.text === 'string' && text === '')
      restore({ id: stored.id, text: stored.text });
  }, [stored, text, restore]);
  useSaving({ ...line, place: 'line' });
}

/** The shortest time between two writes of a draft, in milliseconds. */
const pause = 1_000;

type SavingInput = Omit<LineDraftInput, 'restore'> & { readonly place: DraftPlace };

/**
 * Saves a text at most once a second, and at once when another screen or day replaces the field. The initial text
 * counts as saved; calling the returned function marks the current text as saved.
 */
function useSaving({ officer, place, id, text, attempts, isEnded }: SavingInput): () => void {
  const services = useServices();
  const saved = useRef(text);
  const present = useRef({ id, text });
  useEffect(() => {
    present.current = { id, text };
  }, [id, text]);
  /** The line is one field, so an older draft must not come back in it. */
  const discardAll = async () => {
    const older = place === 'line' ? await lineDrafts(services, officer) : [];
    const done = await Promise.all([...new Set([...older, id])].map((one) => discardDraft(services, { id: one })));
    return done.every(({ ok }) => ok);
  };
  const save = useEffectEvent(async () => {
    // A draft written after its record would restore the text later, and saving that would overwrite the record.
    const isOver = () => isEnded.current || present.current.id !== id || present.current.text.trim() === '';
    if (text.trim() === '') {
      if (await discardAll()) saved.current = text;
      return;
    }
    const sealed = await services.sealer.seal(id, 'draft', text);
    if (isOver()) return;
    const done = await services.store.saveDraft({ id, officer, place, text: sealed, savedAt: services.clock.now() });
    if (done.ok) saved.current = text;
  });
  useEffect(() => {
    if (text === saved.current) return undefined;
    // A field that was cleared stays cleared, even if the program ends at once.
    const timer = setTimeout(() => void save(), text.trim() === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [id, text, attempts]);
  const leave = useEffectEvent(() => text !== saved.current && !isEnded.current && void save());
  useEffect(() => () => void leave(), []);
  return () => {
    saved.current = text;
  };
}

async function lineDrafts({ store }: Services, officer: RecordId): Promise<RecordId[]> {
  const drafts = await store.reader.drafts();
  return drafts.flatMap((one) => (one.officer === officer && one.place === 'line' ? [one.id] : []));
}

/** Calls `onFound` once, as soon as the page is ready, with a form from one of these places that was left unsaved. */
export function useUnsavedForm(
  officer: RecordId,
  places: readonly DraftPlace[],
  isReady: boolean,
  onFound: (unsaved: UnsavedForm, place: DraftPlace) => void,
): void {
  const draft = useDraft(officer, places);
  const isRead = draft !== undefined;
  const isTaken = useRef(false);
  const take = useEffectEvent(() => {
    const unsaved = typeof draft?.text === 'string' ? readUnsavedForm(draft.id, draft.text) : null;
    if (draft !== undefined && draft !== null && unsaved !== null) onFound(unsaved, draft.place);
  });
  useEffect(() => {
    if (!isReady || !isRead || isTaken.current) return;
    isTaken.current = true;
    take();
  }, [isReady, isRead]);
}

/** Parses an unsaved form; null if the text is not one. */
export function readUnsavedForm(id: RecordId, text: string): UnsavedForm | null {
  const read: unknown = JSON.parse(text);
  if (!isObject(read) || !isObject(read['fields'])) return null;
  const { subject, fields } = read;
  return { id, subject: typeof subject === 'string' ? subject : null, fields, isFromLine: read['from'] === 'line' };
}

/** The initial fields of a form: the defaults, replaced by unsaved values if there are any. */
export function withUnsaved<Fields extends object>(usual: Fields, unsaved: UnsavedForm | null): Fields {
  const known = Object.entries(unsaved?.fields ?? {}).filter(([name]) => name in usual);
  return { ...usual, ...(Object.fromEntries(known) as Partial<Fields>) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { useEffect } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { DraftPlace } from '#shared/records/draft';
import { useFormDraft, withUnsaved, type UnsavedForm } from './drafts';
import { useNotices } from '#renderer/state/notices';
import { useForm, type Form } from '#renderer/ui/form/useForm';
import { finish } from './finish';

type RecordFormInput<Values> = {
  readonly officer: RecordId;
  readonly place: DraftPlace;
  /** The record to change, or null for a new one. */
  readonly subject: string | null;
  /** The form as it was when the program ended. */
  readonly unsaved: UnsavedForm | null;
  /** The fields if there is no unsaved form. */
  readonly usual: Values;
  readonly onClose: () => void;
};

/** A form of one record. Its fields survive until it is saved or closed. */
export type RecordForm<Values> = Form<Values> & {
  /** For the command, which deletes them in the same write. */
  readonly drafts: readonly RecordId[];
  /** Shown under the title if the record to change no longer exists. */
  readonly gone: string | undefined;
  readonly cancel: () => void;
  /** Runs the command, reports it and closes the form, or shows the problem in the form. */
  readonly write: (command: () => Promise<Result<unknown>>, sentence: string) => Promise<void>;
};

/** The state of a form of one record. Restores and announces an unsaved one. */
export function useRecordForm<Values extends object>({
  usual,
  onClose,
  ...about
}: RecordFormInput<Values>): RecordForm<Values> {
  const { unsaved, subject } = about;
  const form = useForm(withUnsaved(usual, unsaved));
  const draft = useFormDraft({ ...about, fields: form.values });
  const isUnsaved = unsaved !== null && unsaved.isFromLine !== true;
  const isGone = isUnsaved && unsaved.subject !== null && subject === null;
  useEffect(() => {
    if (isUnsaved)
      useNotices
        .getState()
        .say(
          isGone
            ? `The form is as you left it when Daybook ended. ${goneSentence}`
            : 'The form is as you left it when Daybook ended.',
        );
  }, [isUnsaved, isGone]);
  return {
    ...form,
    drafts: [draft.id],
    gone: isGone ? goneSentence : undefined,
    cancel: () => (draft.discard(), onClose()),
    write: async (command, sentence) => {
      draft.end();
      const done = await command();
      if (!done.ok) draft.resume();
      return finish(done, sentence, onClose, form.fail);
    },
  };
}

const goneSentence = 'What you were changing no longer exists; if you save now, this becomes a new one.';

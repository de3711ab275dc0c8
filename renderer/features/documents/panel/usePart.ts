import type { Result } from '#shared/base/result';
import { useNotices } from '#renderer/state/notices';
import { useForm, type Form } from '#renderer/ui/form/useForm';

/** A small form about a request: its values, and how to run its command. */
export type Part<Values> = Form<Values> & {
  /** Runs the command, says what was done and closes the form, or shows the problem at its field. */
  readonly write: (command: () => Promise<Result<unknown>>, sentence: string) => Promise<void>;
};

/** The state of a small form about a request. */
export function usePart<Values extends object>(first: Values, onClose: () => void): Part<Values> {
  const form = useForm(first);
  return {
    ...form,
    write: async (command, sentence) => {
      const done = await command();
      if (!done.ok) return form.fail(done.error);
      useNotices.getState().done(sentence);
      return onClose();
    },
  };
}

import type { Problem, Result } from '#shared/base/result';
import { useNotices } from '#renderer/state/notices';

/** Reports a form's command as done, with Undo, and closes the form, or shows the problem in the form. */
export function finish(done: Result<unknown>, text: string, close: () => void, fail: (problem: Problem) => void): void {
  if (!done.ok) return fail(done.error);
  useNotices.getState().done(text);
  return close();
}

import type { Problem, Result } from '#shared/base/result';
import { useNotices } from '#renderer/state/notices';

/** Says that a form's command was done, with Undo, and closes the form; else says at the form what was wrong. */
export function finish(done: Result<unknown>, told: string, close: () => void, fail: (problem: Problem) => void): void {
  if (!done.ok) return fail(done.error);
  useNotices.getState().done(told);
  return close();
}

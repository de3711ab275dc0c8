import { create } from 'zustand';
import type { Problem, Result } from '#shared/base/result';
import type { Instant } from '#shared/time/day';
import { howMany, leftNoEntryCode, type EndedTimer } from '#renderer/commands/timers';
import type { Services } from '#renderer/services/services';
import { report } from '../report';

/** Asks how many units a timer had, when it ends: the timer keeps running until the answer, so that nothing is lost. */
export type TimerQuestion = {
  readonly message: string;
  /** When the key that ends the timer was pressed. */
  readonly at: Instant;
  /** Null keeps the timer running. */
  readonly answer: (units: number | null) => void;
};

type QuestionState = { readonly question: TimerQuestion | null };

/** The question of a timer that is about to end, if any. */
export const useTimerQuestion = create<QuestionState>(() => ({ question: null }));

/** The part of a receipt that says what happened to the timer. */
type Ended = { readonly warnings: readonly Problem[] };

/** What to say when the timer has ended; `none` if it left no entry. */
export type EndSentence = { readonly logged: string; readonly none: string };

/**
 * Runs a command that may end a timer, and reports the result. If only the officer knows how many units the timer had,
 * asks and runs the command again with the answer. Returns whether it worked.
 */
export async function reportEnding(
  { clock }: Pick<Services, 'clock'>,
  command: (ended?: { readonly ended: EndedTimer }) => Promise<Result<Ended>>,
  { logged, none }: EndSentence,
): Promise<boolean> {
  const at = clock.now();
  let done = await command();
  if (!done.ok && done.error.code === howMany) {
    const units = await ask(done.error.message, at);
    if (units === null) return false;
    done = await command({ ended: { units, at } });
  }
  const isNone = done.ok && done.value.warnings.some(({ code }) => code === leftNoEntryCode);
  return await report(Promise.resolve(done), isNone ? none : logged);
}

async function ask(message: string, at: Instant): Promise<number | null> {
  useTimerQuestion.getState().question?.answer(null);
  return await new Promise((resolve) => {
    const answer = (units: number | null) => {
      useTimerQuestion.setState({ question: null });
      resolve(units);
    };
    useTimerQuestion.setState({ question: { message, at, answer } });
  });
}

import { useMemo, useState } from 'react';
import type { LineAnswer, LineQuestion, ParsedLine } from '#shared/rules/quickEntry/lineTypes';

/** The question of a line, and the answer that Enter accepts. */
export type Asking = {
  readonly question: LineQuestion | null;
  /** True after the first Enter: from then on the numbers answer and Enter accepts the chosen one. */
  readonly isOpen: boolean;
  readonly chosen: number;
  readonly answer: LineAnswer | null;
  readonly open: () => void;
  readonly close: () => void;
  /** Opens the question and moves the choice by one. */
  readonly step: (by: 1 | -1) => void;
  /** The answer with a number, from 1, while the question is open. */
  readonly numbered: (typed: string | null) => LineAnswer | null;
};

/** Holds whether the question of a line is open. It closes as soon as the text changes. */
export function useAsking({ text, question }: ParsedLine): Asking {
  const [asked, setAsked] = useState<{ readonly text: string; readonly chosen: number } | null>(null);
  return useMemo(() => {
    const answers = question?.answers ?? [];
    const isOpen = question !== null && asked?.text === text;
    const chosen = isOpen ? Math.min(asked.chosen, answers.length - 1) : 0;
    return {
      question,
      isOpen,
      chosen,
      answer: answers[chosen] ?? null,
      open: () => setAsked({ text, chosen: 0 }),
      close: () => setAsked(null),
      step: (by) => setAsked({ text, chosen: (chosen + by + answers.length) % answers.length }),
      numbered: (typed) => (isOpen && /^\s*[1-9]\s*$/u.test(typed ?? '') ? (answers[Number(typed) - 1] ?? null) : null),
    };
  }, [asked, text, question]);
}

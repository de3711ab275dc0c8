import { useState } from 'react';
import type { Problem } from '#shared/base/result';

/** The values of a form, how they are changed, and what was wrong with the last try. */
export type Form<Values> = {
  readonly values: Values;
  readonly set: (change: Partial<Values>) => void;
  readonly problem: Problem | null;
  readonly fail: (problem: Problem) => void;
  /** What is wrong at a field; null where nothing is. */
  readonly errorAt: (field: string) => string | null;
};

/** A form that begins with these values. Changing a field takes away what was said to be wrong with it, and nothing else. */
export function useForm<Values extends object>(first: Values): Form<Values> {
  const [values, setValues] = useState(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    values,
    set: (change) => {
      setValues((before) => ({ ...before, ...change }));
      setProblem((before) => (before?.field !== undefined && before.field in change ? null : before));
    },
    problem,
    fail: setProblem,
    errorAt: (field) => (problem?.field === field ? problem.message : null),
  };
}

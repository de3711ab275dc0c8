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

/** A form that begins with these values. Changing one takes nothing away of what was said to be wrong elsewhere. */
export function useForm<Values extends object>(first: Values): Form<Values> {
  const [values, setValues] = useState(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    values,
    set: (change) => setValues((before) => ({ ...before, ...change })),
    problem,
    fail: setProblem,
    errorAt: (field) => (problem?.field === field ? problem.message : null),
  };
}

import { useState } from 'react';
import type { Problem } from '#shared/base/result';

/** The values of a form, how to change them, and the problem with the last attempt. */
export type Form<Values> = {
  readonly values: Values;
  readonly set: (change: Partial<Values>) => void;
  readonly problem: Problem | null;
  readonly fail: (problem: Problem) => void;
  /** The problem at a field, or null. */
  readonly errorAt: (field: string) => string | null;
};

/** A form that starts with these values. Changing a field clears the problem reported for it, and no other. */
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

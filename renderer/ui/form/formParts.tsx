import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { Problem } from '#shared/base/result';

/** The props of a form, in a dialog or in a panel beside the page. */
export type FormProps = {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly save: string;
  /** The problem with the last attempt: shown at its field if the form shows it there, otherwise above the buttons. */
  readonly problem: Problem | null;
  /** The fields that show their own problem. */
  readonly fields: readonly string[];
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  /** Further remarks on the record or actions on it, in the foot before the buttons. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
};

/** The form element, and a function that runs a save unless one is still running. */
export type FormSaving = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly once: (save: () => Promise<void>) => Promise<void>;
};

/** Saves one at a time; a failed save moves the focus to the first wrong field. */
export function useFormSaving(problem: Problem | null): FormSaving {
  const form = useRef<HTMLFormElement>(null);
  const isSaving = useRef(false);
  useEffect(() => {
    if (problem !== null) wrongField(form.current)?.focus();
  }, [problem]);
  const once = async (save: () => Promise<void>) => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      await save();
    } finally {
      isSaving.current = false;
    }
  };
  return { form, once };
}

/** The first wrong field of a form, or null. */
export function wrongField(form: HTMLElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
}

/** Puts the focus into the first field of a form. */
export function focusFirstField(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('select, input')?.focus();
}

/** The problem, if no field of the form shows it. */
export function ProblemElsewhere({ problem, fields }: Pick<FormProps, 'problem' | 'fields'>) {
  const isElsewhere = problem !== null && (problem.field === undefined || !fields.includes(problem.field));
  return isElsewhere ? (
    <p className="alarm" role="alert">
      {problem.message}
    </p>
  ) : null;
}

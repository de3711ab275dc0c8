import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import type { Problem } from '#shared/base/result';
import { Button } from '#renderer/ui/Button';
import { focusFirstField, ProblemElsewhere, useFormSaving } from '#renderer/ui/form/formParts';

type InPlaceProps = {
  readonly title: string;
  readonly save: string;
  readonly problem: Problem | null;
  readonly fields: readonly string[];
  /** What saving will do, shown beside the buttons. */
  readonly consequence?: string | undefined;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A small form inside the panel. Enter and Ctrl+Enter save, Escape closes it, and Alt with a digit picks the choice
 * with that number. It takes the focus, and gives it back to the ledger when it closes.
 */
export function InPlace(props: InPlaceProps) {
  const { problem, onSave, onClose } = props;
  const { form, once } = useFormSaving(problem);
  useLayoutEffect(() => focusFirstField(form.current), [form]);
  useFocusBack(form);
  return (
    <form
      ref={form}
      className="in-place"
      aria-label={props.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void once(onSave);
      }}
    >
      <div
        role="presentation"
        className="in-place-keys"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          void once(onSave);
        }}
      >
        {props.children}
        <ProblemElsewhere problem={problem} fields={props.fields} />
        <div className="in-place-buttons">
          <Button submit look="primary" size="small" keys="Ctrl+Enter">{props.save}</Button>
          <Button look="quiet" size="small" keys="Escape" onClick={onClose}>Cancel</Button>
          {props.consequence === undefined ? null : <span className="muted small push">{props.consequence}</span>}
        </div>
      </div>
    </form>
  );
}

function useFocusBack(form: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = form;
    return () => {
      const { activeElement } = document;
      const wasInside = current?.contains(activeElement) === true || activeElement === document.body;
      if (wasInside) document.querySelector<HTMLElement>('.documents [data-row][aria-current]')?.focus();
    };
  }, [form]);
}

import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Problem } from '#shared/base/result';
import { Button } from './Button';
import { Dialog } from './Dialog';
import './FormDialog.css';

type FormDialogProps = {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly save: string;
  /** What was wrong with the last try; at its field where the form shows one, else above the buttons. */
  readonly problem: Problem | null;
  /** The fields at which the form itself shows what is wrong. */
  readonly fields: readonly string[];
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  /** What else can be done with the record, at the left of the foot. */
  readonly more?: ReactNode;
  /** Saves too, and the form stays for the next one: the focus goes back to its first field. */
  readonly next?: { readonly label: string; readonly onSave: () => Promise<void> } | null;
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
};

/** A form in a dialog: Enter saves, Escape leaves, and a try that fails goes to the first field that is wrong. */
export function FormDialog(props: FormDialogProps) {
  const { problem } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const isSaving = useRef(false);
  useEffect(() => {
    if (problem !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const save = async (onSave = props.onSave) => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      await onSave();
    } finally {
      isSaving.current = false;
    }
  };
  const saveAndStay = async (onSave = props.onSave) => {
    await save(onSave);
    if (form.current?.querySelector('[aria-invalid="true"]') === null) form.current.querySelector<HTMLElement>('select, input')?.focus();
  };
  const isElsewhere = problem !== null && (problem.field === undefined || !props.fields.includes(problem.field));
  return (
    <Dialog
      title={props.title}
      sub={props.sub}
      wide={props.wide}
      onClose={props.onClose}
      footer={
        <>
          {props.more}
          <Button className="push" onClick={props.onClose}>Cancel</Button>
          {props.next === undefined || props.next === null ? null : <Button onClick={() => void saveAndStay(props.next?.onSave)}>{props.next.label}</Button>}
          <Button submit form={id} look="primary" keys="Enter">{props.save}</Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        className="form-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {props.children}
        {isElsewhere ? <p className="alarm" role="alert">{problem.message}</p> : null}
      </form>
    </Dialog>
  );
}

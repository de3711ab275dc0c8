import { useId } from 'react';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { ProblemElsewhere, useFormSaving, type FormProps } from './formParts';
import './FormDialog.css';

type FormDialogProps = FormProps & { readonly wide?: boolean | undefined };

/** A form in a dialog: Enter saves, Escape closes, and a failed save moves the focus to the first wrong field. */
export function FormDialog(props: FormDialogProps) {
  const id = useId();
  const { form, once } = useFormSaving(props.problem);
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
          void once(props.onSave);
        }}
      >
        {props.children}
        <ProblemElsewhere problem={props.problem} fields={props.fields} />
      </form>
    </Dialog>
  );
}

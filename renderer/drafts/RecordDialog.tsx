import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/Button';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import type { RecordForm } from './useRecordForm';

type RecordDialogProps = {
  readonly form: Pick<RecordForm<object>, 'problem' | 'gone' | 'cancel'>;
  readonly title: string;
  /** Shown under the title, unless the record to change no longer exists. */
  readonly sub?: string;
  readonly save: string;
  /** The fields that show their own problem. */
  readonly fields: readonly string[];
  readonly onSave: () => Promise<void>;
  /** Null if there is nothing to delete. */
  readonly onDelete: (() => Promise<void>) | null;
  readonly deleteLabel?: string;
  readonly children: ReactNode;
};

/** The dialog of a form of one record, which can be saved and, once it exists, deleted. */
export function RecordDialog(props: RecordDialogProps) {
  const { form, title, sub, save, fields, onSave, onDelete, deleteLabel = 'Delete', children } = props;
  return (
    <FormDialog
      title={title}
      sub={form.gone ?? sub}
      save={save}
      problem={form.problem}
      fields={fields}
      onSave={onSave}
      onClose={form.cancel}
      more={
        onDelete === null ? null : (
          <Button look="alarm" icon="trash" onClick={() => void onDelete()}>
            {deleteLabel}
          </Button>
        )
      }
    >
      {children}
    </FormDialog>
  );
}

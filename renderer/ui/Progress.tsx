import { useId } from 'react';
import { Button } from './Button';
import './Progress.css';

type ProgressProps = {
  readonly label: string;
  readonly done: number;
  /** Null while the total is unknown. */
  readonly all: number | null;
  readonly onCancel?: (() => void) | undefined;
};

/** The progress of something that takes more than a second, with a way to stop it. */
export function Progress({ label, done, all, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} value={all === null ? undefined : done} max={all ?? undefined} />
      <span className="muted small">
        {all === null ? '' : `${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}`}
      </span>
      {onCancel === undefined ? null : (
        <Button keys="Escape" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}

import { useId, type ReactNode } from 'react';
import './Checkbox.css';

type CheckboxProps = {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A box that is checked or not. */
export function Checkbox({ label, help, checked, onChange }: CheckboxProps) {
  const id = useId();
  const hasHelp = help !== undefined && help !== null;
  return (
    <div className="checkbox">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hasHelp ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hasHelp ? (
        <p id={`${id}-help`} className="muted small">
          {help}
        </p>
      ) : null}
    </div>
  );
}

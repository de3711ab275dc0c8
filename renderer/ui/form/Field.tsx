import { useId, type CSSProperties, type ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon';
import './Field.css';

/** The props of every field besides its value: its label, a sentence of help, and what is wrong with it. */
export type FieldProps = {
  readonly label: string;
  /** Only screen readers get the label. */
  readonly hideLabel?: boolean | undefined;
  readonly optional?: boolean | undefined;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
};

/** The attributes that tie a control to its label, help and error. */
export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

/** A label, a control, its help and its error, tied together. */
export function Field(props: FieldProps & { readonly children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const hasError = props.error !== undefined && props.error !== null;
  const hasHelp = props.help !== undefined && props.help !== null;
  const described = [hasHelp ? `${id}-help` : '', hasError ? `${id}-error` : '']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className={props.hideLabel === true ? 'visually-hidden' : 'field-label'}>
        {props.label}
        {props.optional === true ? <small> optional</small> : null}
      </label>
      {props.children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError ? true : undefined,
      })}
      {hasHelp ? (
        <div className="field-help" id={`${id}-help`}>
          {props.help}
        </div>
      ) : null}
      {hasError ? (
        <div className="field-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{props.error}</span>
        </div>
      ) : null}
    </div>
  );
}

/** The part of a field's own properties that goes to `Field`. */
export function fieldProps(props: FieldProps): FieldProps {
  const { label, hideLabel, optional, help, error } = props;
  return { label, hideLabel, optional, help, error };
}

/** Fields side by side, whose labels and controls line up. `columns` are those of the grid, such as `144px 1fr`. */
export function FieldRow({ columns, children }: { readonly columns: string; readonly children: ReactNode }) {
  return (
    <div className="field-row" style={{ '--field-row-columns': columns } as CSSProperties}>
      {children}
    </div>
  );
}

/** A field with its help beside the control. */
export function FieldBeside({ children }: { readonly children: ReactNode }) {
  return <div className="field-beside">{children}</div>;
}

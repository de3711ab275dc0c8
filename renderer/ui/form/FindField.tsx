import type { KeyboardEvent, Ref } from 'react';
import { Icon } from '../Icon';
import { Kbd } from '../Kbd';
import { TextInput } from './TextInput';
import './FindField.css';

type FindFieldProps = {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** The field in the head of a screen that finds something on it; `/` and Ctrl+F lead there. */
export function FindField(props: FindFieldProps) {
  return (
    <div className="find-field" role="search">
      <Icon name="search" small />
      <TextInput {...props} hideLabel placeholder={props.label} aria-keyshortcuts="/ Control+F" />
      {props.value === '' ? <Kbd keys="/" /> : null}
    </div>
  );
}

import type { KeyboardEvent, Ref } from 'react';
import { Icon } from '../Icon';
import { Kbd } from '../Kbd';
import { TextInput } from './TextInput';
import './FindField.css';

type FindFieldProps = {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  /** The keys that focus it. */
  readonly keys: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** The field in the head of a screen that finds something on it. */
export function FindField({ keys, ...props }: FindFieldProps) {
  const shortcuts = keys.map((one) => one.replaceAll('Ctrl', 'Control')).join(' ');
  return (
    <div className="find-field" role="search">
      <Icon name="search" small />
      <TextInput
        {...props}
        hideLabel
        placeholder={props.label}
        aria-keyshortcuts={shortcuts === '' ? undefined : shortcuts}
      />
      {props.value === '' && keys[0] !== undefined ? <Kbd keys={keys[0]} /> : null}
    </div>
  );
}

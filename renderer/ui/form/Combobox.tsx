import { useId, useState, type KeyboardEvent } from 'react';
import { Field, fieldProps, type FieldProps } from './Field';
import './Combobox.css';

type ComboboxProps = FieldProps & {
  readonly value: string;
  readonly options: readonly string[];
  /** Only an option counts: a text that matches just one becomes that option on Enter and when the field is left. */
  readonly onlyOptions?: boolean | undefined;
  /** Gets what the user types or chooses. The form decides whether it accepts a text that is not an option. */
  readonly onChange: (value: string) => void;
};

/** A text field with a list of choices: typing narrows the list, arrows and Enter choose, Escape closes it. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, onlyOptions = false } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [isTyped, setTyped] = useState(false);
  const shown = isTyped ? matching(props.options, value) : props.options;
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (option: string | undefined) => {
    if (option !== undefined) onChange(option);
    setTyped(false);
    close();
  };
  const only = onlyOptions && isTyped && shown.length === 1 ? shown[0] : undefined;
  const leave = () => {
    if (only !== undefined) choose(only);
    close();
  };
  const press = (event: KeyboardEvent) => {
    const act = actionOf(event, { isOpen, at: only === undefined ? at : 0, count: shown.length });
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'close') return close();
    if (act === 'choose') return choose(only ?? shown[at]);
    setOpen(true);
    return setAt(act);
  };
  const isShown = isOpen && shown.length > 0;
  return (
    <Field {...fieldProps(props)}>
      {(control) => (
        <div className="combobox">
          <input
            {...control}
            type="text"
            role="combobox"
            className="input input-wide"
            autoComplete="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={isShown}
            aria-controls={`${id}-list`}
            aria-activedescendant={isShown && at >= 0 ? `${id}-${at}` : undefined}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
              setTyped(true);
              setOpen(true);
              setAt(-1);
            }}
            onClick={() => setOpen(true)}
            onBlur={leave}
            onKeyDown={press}
          />
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={props.label}
            className="combobox-list"
            data-overflows={isShown}
            hidden={!isShown}
          >
            {shown.map((option, index) => (
              <div
                key={option}
                id={`${id}-${index}`}
                ref={index === at ? scrollThere : undefined}
                role="option"
                aria-selected={index === at}
                className="combobox-option"
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(option);
                }}
              >
                {option}
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}

type ListState = { readonly isOpen: boolean; readonly at: number; readonly count: number };

/** What a key does: the position to go to, choose, or close; null for keys that are not for the list. */
function actionOf(
  { key, ctrlKey, altKey }: KeyboardEvent,
  { isOpen, at, count }: ListState,
): number | 'choose' | 'close' | null {
  if (ctrlKey || altKey) return null;
  if (key === 'ArrowDown') return count === 0 ? null : (at + 1) % count;
  if (key === 'ArrowUp') return count === 0 ? null : (Math.max(at, 0) + count - 1) % count;
  if (key === 'Enter') return isOpen && at >= 0 ? 'choose' : null;
  if (key === 'Escape') return isOpen ? 'close' : null;
  return null;
}

/**
 * Returns the options that contain the typed text, those that start with it first; `new y` finds `America/New_York`.
 */
function matching(options: readonly string[], typed: string): readonly string[] {
  const wanted = plain(typed);
  const found = options.filter((option) => plain(option).includes(wanted));
  return [
    ...found.filter((option) => plain(option).startsWith(wanted)),
    ...found.filter((option) => !plain(option).startsWith(wanted)),
  ];
}

function plain(text: string): string {
  return text.replaceAll('_', ' ').trim().toLowerCase();
}

function scrollThere(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '#renderer/ui/Button';
import { restoreFocus } from '#renderer/ui/restoreFocus';
import { useAltHeld } from '#renderer/ui/useAltHeld';
import { useMarkPage } from '#renderer/ui/useMarkPage';
import {
  focusFirstField,
  ProblemElsewhere,
  useFormSaving,
  wrongField,
  type FormProps,
  type FormSaving,
} from './formParts';
import './FormDialog.css';
import './FormPanel.css';

type FormPanelProps = FormProps & {
  /** Each new one moves the focus into the form, as opening it does. */
  readonly call: object;
  /** Saves, too, but the form stays open for the next one: the focus goes back to its first field. */
  readonly next: { readonly label: string; readonly onSave: () => Promise<void> } | null;
};

/**
 * A form beside the page, which stays usable. Enter and Ctrl+Enter save, Escape closes, Alt with a digit presses the
 * button with that number; while Alt is held, the fields show their numbers. The focus goes back where it came from.
 */
export function FormPanel(props: FormPanelProps) {
  const { next } = props;
  const id = useId();
  const { form, once } = useFormSaving(props.problem);
  useFocusCalled(form, props.call);
  useMarkPage('formPanel');
  const isNumbered = useAltHeld();
  const saveAndStay = async (save: () => Promise<void>) => {
    await once(save);
    if (wrongField(form.current) === null) focusFirstField(form.current);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const isSave = event.key === 'Enter' && event.ctrlKey;
    const button = event.altKey
      ? event.currentTarget.querySelector<HTMLElement>(`[aria-keyshortcuts="Alt+${CSS.escape(event.key)}"]`)
      : null;
    if (!isSave && event.key !== 'Escape' && button === null) return;
    event.preventDefault();
    if (isSave) void once(props.onSave);
    else if (button !== null) button.click();
    else props.onClose();
  };
  return (
    <form
      ref={form}
      className="form-panel"
      aria-labelledby={id}
      data-region="form"
      data-numbers-fields={isNumbered}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void once(props.onSave);
      }}
    >
      <div role="presentation" className="form-panel-keys" onKeyDown={onKeyDown}>
        <div className="form-panel-head">
          <h2 id={id}>{props.title}</h2>
          {props.sub === undefined ? null : <span className="muted small">{props.sub}</span>}
        </div>
        <div className="form-panel-body form-dialog">
          {props.children}
          <ProblemElsewhere problem={props.problem} fields={props.fields} />
        </div>
        <div className="form-panel-foot">
          {props.more}
          <div className="row form-panel-buttons">
            <Button submit look="primary" keys="Ctrl+Enter">
              {props.save}
            </Button>
            {next === null ? null : <Button onClick={() => void saveAndStay(next.onSave)}>{next.label}</Button>}
            <Button className="push" keys="Escape" onClick={props.onClose}>
              Cancel
            </Button>
          </div>
        </div>
        <Button
          className="form-panel-close"
          look="quiet"
          icon="cross"
          aria-label="Close the form"
          onClick={props.onClose}
        />
      </div>
    </form>
  );
}

/** Takes the focus at each call, and gives it back unless it has moved elsewhere in the meantime. */
function useFocusCalled(form: FormSaving['form'], call: object): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (form.current?.contains(document.activeElement) === true) return;
    before.current = document.activeElement;
    focusFirstField(form.current);
  }, [form, call]);
  useLayoutEffect(() => {
    const panel = form.current;
    return () => {
      if (panel?.contains(document.activeElement) !== true) return;
      const { current } = before;
      const target =
        current instanceof HTMLElement && current !== document.body && current.isConnected
          ? current
          : document.querySelector('h1');
      if (target !== null) restoreFocus(target);
    };
  }, [form]);
}

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button, classes } from './Button';
import { restoreFocus } from './restoreFocus';
import './Dialog.css';

type DialogProps = {
  readonly title: string;
  readonly sub?: ReactNode;
  /** Called by Escape and by the close button; the owner then removes the dialog. */
  readonly onClose: () => void;
  /** What Escape does instead, such as going one step back. */
  readonly onEscape?: (() => void) | undefined;
  readonly footer?: ReactNode;
  readonly headEnd?: ReactNode;
  readonly wide?: boolean | undefined;
  /** The palette has no head: its title is only its accessible name. A side panel fills the right of the window. */
  readonly look?: 'plain' | 'palette' | 'side' | undefined;
  /** The commands of this scope act while the dialog is open. */
  readonly scope?: string | undefined;
  /** Whether the body is text alone, which the arrow keys scroll once it has the focus. */
  readonly isText?: boolean | undefined;
  readonly children: ReactNode;
};

/**
 * A modal dialog, the platform's own: the page behind is inert, and the focus returns to where it was. The focus starts
 * at the control marked `data-first-focus`, otherwise at the first one in the body, otherwise in the foot, and never at
 * Close.
 */
export function Dialog(props: DialogProps) {
  const id = useId();
  const isPalette = props.look === 'palette';
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    if (dialog !== null) firstControl(dialog).focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) restoreFocus(before);
    };
  }, []);
  return (
    <dialog
      ref={element}
      tabIndex={-1}
      className={classes(
        'dialog',
        props.wide === true && 'dialog-wide',
        isPalette && 'dialog-palette',
        props.look === 'side' && 'dialog-side',
      )}
      aria-labelledby={id}
      data-scope={props.scope}
      onCancel={(event) => {
        event.preventDefault();
        (props.onEscape ?? props.onClose)();
      }}
    >
      <div className={isPalette ? 'visually-hidden' : 'dialog-head'}>
        <h2 id={id}>{props.title}</h2>
        {props.sub === undefined ? null : <span className="muted">{props.sub}</span>}
        <div className="dialog-head-end">
          {props.headEnd}
          {isPalette ? null : <Button look="quiet" icon="cross" aria-label="Close" onClick={props.onClose} />}
        </div>
      </div>
      <div
        className="dialog-body"
        {...(props.isText === true ? { role: 'group', tabIndex: 0, 'aria-labelledby': id } : {})}
      >
        {props.children}
      </div>
      {props.footer === undefined ? null : <div className="dialog-foot">{props.footer}</div>}
    </dialog>
  );
}

const controls = ':is(input, select, textarea, button, a[href], [tabindex]):not(:disabled, [tabindex="-1"])';

/** The first control; of a group of radio buttons, the checked one, as with the Tab key. */
function firstControl(dialog: HTMLDialogElement): HTMLElement {
  const found = ['[data-first-focus]', `.dialog-body ${controls}`, `.dialog-foot ${controls}`].map((selector) =>
    dialog.querySelector<HTMLElement>(selector),
  );
  const first = found.find((one) => one !== null) ?? dialog;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return dialog.querySelector<HTMLElement>(`input[type='radio'][name='${CSS.escape(first.name)}']:checked`) ?? first;
}

import { use, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { holderNames } from '#shared/contract/keys/changeKeys';
import { keysNow, labelOf, originalKeys } from '#shared/contract/keys/shortcuts';
import { ShownKeysContext } from '#renderer/domain-ui/keys/shownKeys';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Kbd, keyName } from '#renderer/ui/Kbd';
import { keyText } from '../keyboard';
import { strokeOf } from '../useKeyboard';
import type { PressedKeys, ShortcutEditor } from './useShortcutEditor';

type EditorLineProps = {
  readonly command: string;
  readonly label: string;
  readonly isChanged: boolean;
  readonly editor: ShortcutEditor;
};

/** The change of one shortcut, in its place in the sheet: the keys now, the new ones, and what conflicts with them. */
export function ShortcutEditorLine({ command, label, isChanged, editor }: EditorLineProps) {
  const { shortcuts } = use(ShownKeysContext);
  const now = keysNow(shortcuts, command)[editor.open?.slot ?? 0];
  const keep = now === undefined ? 'Add none' : `Keep ${keyName(now)}`;
  const { pressed } = editor;
  const isTaken = pressed?.answer.is === 'taken';
  return (
    <li className="shortcut-open">
      <div className="shortcut-open-head">
        <b>{label}</b>
        <span className="shortcut-keys">
          {now === undefined ? null : <Kbd keys={now} />}
          <Icon name="arrow" small />
          {isTaken ? (
            <span className="shortcut-taken">{keyName(pressed.keys)}</span>
          ) : (
            <KeyField label={label} editor={editor} />
          )}
        </span>
      </div>
      {pressed === null ? null : <WhyNot pressed={pressed} />}
      {isTaken ? <Answers pressed={pressed} editor={editor} /> : null}
      <div className="shortcut-answers">
        <Button look="quiet" size="small" keys="Escape" onClick={editor.close}>{keep}</Button>
        {isChanged ? (
          <Button look="quiet" size="small" onClick={editor.restore}>
            {`Back to ${originalKeys(command).map(keyName).join(', ') || 'no keys'}`}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** Captures the next keys that are pressed. Tab still moves on, so that nobody is trapped, and Escape leaves. */
function KeyField({ label, editor }: Pick<EditorLineProps, 'label' | 'editor'>) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' || modifiers.has(event.key)) return;
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
    // A key that is still held opened this field.
    if (event.repeat) return;
    const keys = keyText(strokeOf(event));
    if (event.nativeEvent.isComposing || event.key === 'Process') editor.refuse(keys, 'It is part of a longer input.');
    else if (event.getModifierState('AltGraph')) editor.refuse(keys, 'The AltGr key types characters.');
    else editor.press(keys);
  };
  return (
    <input
      readOnly
      ref={field}
      className="input shortcut-field"
      aria-label={`New keys for ${label}`}
      placeholder="Press the new keys"
      value={editor.pressed === null ? '' : keyName(editor.pressed.keys)}
      onKeyDown={onKeyDown}
    />
  );
}

const modifiers: ReadonlySet<string> = new Set([
  'Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'FnLock', 'Hyper', 'Super',
]);

function WhyNot({ pressed: { keys, answer } }: { readonly pressed: PressedKeys }) {
  const name = keyName(keys);
  return (
    <p className="field-error shortcut-why" role="alert">
      <Icon name="alert" />
      {answer.is === 'refused' ? (
        <span>
          <b>{name} cannot be taken.</b> {answer.because} Press other keys.
        </span>
      ) : (
        <span>
          <b>{name} is taken</b> by {holderNames(answer.by)}. Nothing has changed yet.
        </span>
      )}
    </p>
  );
}

type AnswersProps = { readonly pressed: PressedKeys; readonly editor: ShortcutEditor };

function Answers({ pressed: { answer }, editor }: AnswersProps) {
  const first = useRef<HTMLButtonElement>(null);
  const explained = useId();
  useEffect(() => first.current?.focus(), []);
  const swap = answer.is === 'taken' ? answer.swap : null;
  const byNumber = (event: KeyboardEvent) => answerByNumber(event, editor);
  return (
    <div className="shortcut-answers" role="group" aria-label="What to do">
      <Button ref={first} size="small" keys="1" onClick={editor.pressOthers} onKeyDown={byNumber}>
        Press other keys
      </Button>
      {swap === null ? null : (
        <Button size="small" keys="2" aria-describedby={explained} onClick={editor.swap} onKeyDown={byNumber}>
          {swap.gets === null
            ? `Use it; “${labelOf(swap.holder)}” loses it`
            : `Use it; “${labelOf(swap.holder)}” gets ${keyName(swap.gets)}`}
        </Button>
      )}
      <span id={explained} className="visually-hidden">Undo reverts both changes in one step.</span>
    </div>
  );
}

function answerByNumber(event: KeyboardEvent, editor: ShortcutEditor): void {
  if (event.ctrlKey || event.altKey || (event.key !== '1' && event.key !== '2')) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === '1') editor.pressOthers();
  else editor.swap();
}

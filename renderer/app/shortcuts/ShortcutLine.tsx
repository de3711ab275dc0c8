import { useEffect, useRef } from 'react';
import { Button } from '#renderer/ui/Button';
import { Kbd, keyName } from '#renderer/ui/Kbd';
import { ShortcutEditorLine } from './ShortcutEditorLine';
import type { SheetKeys, SheetLine } from './shortcutSections';
import type { ShortcutEditor } from './useShortcutEditor';

type ShortcutLineProps = { readonly line: SheetLine; readonly editor: ShortcutEditor };

/** One command with its keys, each a button that changes it; the change that is open replaces the line. */
export function ShortcutLine({ line, editor }: ShortcutLineProps) {
  const { command, label, isChanged } = line;
  if (command !== null && editor.open?.command === command)
    return <ShortcutEditorLine command={command} label={label} isChanged={isChanged} editor={editor} />;
  return (
    <li>
      <span>
        {label} {isChanged ? <span className="muted small">changed</span> : null}
      </span>
      {command === null ? (
        <FixedKeys keys={line.keys} />
      ) : (
        <KeyButtons {...{ command, label, editor }} keys={line.keys} count={line.count} />
      )}
    </li>
  );
}

/** Keys of text fields or the engine, which cannot be changed. */
function FixedKeys({ keys }: Pick<SheetLine, 'keys'>) {
  return (
    <span className="shortcut-keys">
      <span className="visually-hidden">{keys.map((one) => keyName(one.keys)).join(' or ')}</span>
      {keys.map((one) => (
        <Kbd key={one.slot} keys={one.keys} />
      ))}
    </span>
  );
}

type KeyButtonsProps = Pick<SheetLine, 'label' | 'keys' | 'count'> & {
  readonly command: string;
  readonly editor: ShortcutEditor;
};

function KeyButtons({ command, label, keys, count, editor }: KeyButtonsProps) {
  const list = useRef<HTMLSpanElement>(null);
  const returns = editor.open === null && editor.closed?.command === command ? editor.closed.slot : null;
  const { hasReturned } = editor;
  useEffect(() => {
    if (returns === null) return;
    const buttons = list.current?.querySelectorAll('button');
    (buttons?.[returns] ?? buttons?.[0])?.focus();
    hasReturned();
  }, [returns, hasReturned]);
  return (
    <span className="shortcut-keys" ref={list}>
      {keys.map((one) => (
        <KeyButton key={one.slot} label={label} one={one} onShow={() => editor.show({ command, slot: one.slot })} />
      ))}
      {keys.length > 0 ? null : (
        <Button
          look="quiet"
          size="small"
          aria-label={`Add keys for ${label}`}
          onClick={() => editor.show({ command, slot: count })}
        >
          Add keys
        </Button>
      )}
    </span>
  );
}

type KeyButtonProps = { readonly label: string; readonly one: SheetKeys; readonly onShow: () => void };

function KeyButton({ label, one, onShow }: KeyButtonProps) {
  return (
    <button
      type="button"
      className="shortcut-key"
      aria-label={`${keyName(one.keys)}, change the keys of ${label}`}
      title="Change these keys"
      onClick={onShow}
    >
      <Kbd keys={one.keys} />
    </button>
  );
}

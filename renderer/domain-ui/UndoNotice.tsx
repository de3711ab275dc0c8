import { useRef } from 'react';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { Button } from '#renderer/ui/Button';
import { useReturnFocus } from '#renderer/ui/useReturnFocus';
import { useMarkPage } from '#renderer/ui/useMarkPage';
import './UndoNotice.css';

type UndoNoticeProps = {
  readonly text: string;
  readonly onUndo: (() => void) | null;
  readonly onDismiss: () => void;
};

/**
 * Says what the user just did and offers to undo it. It stays until it is dismissed or the user does something else.
 */
export function UndoNotice({ text, onUndo, onDismiss }: UndoNoticeProps) {
  const place = useRef<HTMLElement>(null);
  useReturnFocus(place);
  useMarkPage('undoNotice');
  return (
    <section ref={place} className="undo-notice" aria-label="Last change">
      <span>{text}</span>
      {onUndo === null ? null : (
        <CommandButton look="inverse" size="small" command="undo" onClick={onUndo}>
          Undo
        </CommandButton>
      )}
      <Button look="inverse-quiet" size="small" icon="cross" aria-label="Dismiss this message" onClick={onDismiss} />
    </section>
  );
}

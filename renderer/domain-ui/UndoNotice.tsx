import { useRef } from 'react';
import { Button } from '#renderer/ui/Button';
import { useFocusPassedOn } from '#renderer/ui/useFocusPassedOn';
import '#renderer/ui/Notice.css';

type UndoNoticeProps = {
  readonly text: string;
  readonly onUndo: (() => void) | null;
  readonly onDismiss: () => void;
};

/** What was just done, and the way back. It stays until it is dismissed or something else is done. */
export function UndoNotice({ text, onUndo, onDismiss }: UndoNoticeProps) {
  const place = useRef<HTMLElement>(null);
  useFocusPassedOn(place);
  return (
    <section ref={place} className="undo-notice" aria-label="Last change">
      <span>{text}</span>
      {onUndo === null ? null : (
        <Button size="small" keys="Ctrl+Z" onClick={onUndo}>
          Undo
        </Button>
      )}
      <Button look="quiet" size="small" icon="cross" aria-label="Dismiss this message" onClick={onDismiss} />
    </section>
  );
}

import { useEffect, useEffectEvent, useState } from 'react';
import { useNotices } from '#renderer/state/notices';
import type { GhostBlock } from './DayStrip';
import { EntryForm, type FormTarget } from './EntryForm';
import type { DayFacts } from './model/dayFacts';

type EntryPanelProps = {
  readonly facts: DayFacts;
  readonly asked: FormTarget;
  readonly onClose: () => void;
  readonly onGhosts: (ghosts: readonly GhostBlock[]) => void;
};

/**
 * The form beside the day. The day stays usable, so the user may ask for another entry while the form is open: it
 * replaces a form in which nothing was typed, and never one in which something was.
 */
export function EntryPanel({ facts, asked, onClose, onGhosts }: EntryPanelProps) {
  const [seen, setSeen] = useState({ asked, subject: asked.subject, turn: 0 });
  const [isTouched, setTouched] = useState(false);
  if (asked !== seen.asked) {
    const takes = !isTouched && asked.subject !== seen.subject;
    setSeen({ asked, subject: takes ? asked.subject : seen.subject, turn: takes ? seen.turn + 1 : seen.turn });
  }
  const sayWhyNot = useEffectEvent(() => {
    if (asked.subject !== seen.subject)
      useNotices.getState().say('Log or cancel the open form first; then you can open another one.');
  });
  useEffect(() => sayWhyNot(), [asked]);
  return (
    <EntryForm
      key={seen.turn}
      facts={facts}
      subject={seen.subject}
      asked={asked}
      onClose={onClose}
      onGhosts={onGhosts}
      onTouched={setTouched}
    />
  );
}

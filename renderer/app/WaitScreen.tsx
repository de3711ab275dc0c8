import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon';
import { Progress } from '#renderer/ui/Progress';
import './WaitScreen.css';

type WaitScreenProps = {
  readonly title: string;
  readonly label: string;
  readonly done: number;
  readonly all: number;
  /** Escape and the button; without it the work cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
  readonly children?: ReactNode;
};

/** The whole window while something has to be finished before the program can open. */
export function WaitScreen({ title, label, done, all, onCancel, children }: WaitScreenProps) {
  const cancel = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel?.();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => cancel(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
  return (
    <main className="wait-screen">
      <p className="wait-screen-mark">
        <Icon name="mark" /> Daybook
      </p>
      <h1>{title}</h1>
      <p className="muted">{children}</p>
      <Progress label={label} done={done} all={all} onCancel={onCancel} />
    </main>
  );
}

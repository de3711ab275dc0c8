import { useEffect, useRef, type KeyboardEvent } from 'react';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCommand } from '#renderer/state/commandHandlers';
import { SectionHead } from '#renderer/ui/SectionHead';
import '#renderer/ui/form/Field.css';

type LogHeadProps = {
  /** How many entries there are, and how many rows contain the letters. */
  readonly count: number;
  readonly found: number;
  /** What is being looked for, or null while the field is closed. */
  readonly letters: string | null;
  readonly onFind: (letters: string | null) => void;
};

/** From this many entries on, the head offers to find one; below that, only its keys do. */
const manyEntries = 20;

/** The head of the log: how long it is, and the field that finds rows in it. */
export function LogHead({ count, found, letters, onFind }: LogHeadProps) {
  const field = useRef<HTMLInputElement>(null);
  const open = () => {
    if (letters === null) onFind('');
    field.current?.focus();
  };
  useCommand('findInLog', open, count === 0 ? 'The log is empty.' : null);
  const isOpen = letters !== null;
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onFind(null);
    event.currentTarget.closest<HTMLElement>('.today')?.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <SectionHead id="log-title" title="Log" sub={sentence(count, found, letters)}>
      {isOpen ? (
        <input
          ref={field}
          className="input log-find"
          type="search"
          aria-label="Find in the log"
          placeholder="A time, an activity or a remark"
          value={letters}
          onChange={(event) => onFind(event.target.value)}
          onKeyDown={onKeyDown}
        />
      ) : null}
      {!isOpen && count > manyEntries ? (
        <CommandButton look="quiet" size="small" icon="search" command="findInLog" onClick={open}>
          Find
        </CommandButton>
      ) : null}
    </SectionHead>
  );
}

const inEnglish = new Intl.NumberFormat('en-US');

function sentence(count: number, found: number, letters: string | null): string {
  if (count === 0) return 'nothing yet';
  const all = `${inEnglish.format(count)} ${count === 1 ? 'entry' : 'entries'}`;
  if (letters !== null && letters.trim() !== '') return `${inEnglish.format(found)} of ${all}`;
  return count === 1 ? all : `${all}, newest first`;
}

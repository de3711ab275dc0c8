import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { longDayName } from '#shared/time/dateNames';
import { Button } from '#renderer/ui/Button';
import { Kbd } from '#renderer/ui/Kbd';
import { SectionHead } from '#renderer/ui/SectionHead';
import type { StaticFacts } from '../../model/dayFacts';
import type { QuickEntry } from '../../useQuickEntry';
import { linesName, pastedMinutes } from './logPasted';
import { PastedLine } from './PastedLine';
import type { PastedRow } from './pastedRows';
import type { Pasted } from './usePasted';
import './pastedList.css';

type PastedListProps = { readonly facts: StaticFacts; readonly entry: QuickEntry; readonly pasted: Pasted };

/** Pasted lines in place of the day's lists: how each is read, which ones stay, and why. */
export function PastedList({ facts, entry, pasted }: PastedListProps) {
  const list = useRef<HTMLElement>(null);
  useNoLetters(list);
  const [edited, setEdited] = useState<number | null>(null);
  const rowAt = (index: number) => list.current?.querySelectorAll<HTMLElement>('.pasted-row')[index];
  const finishEdit = (index: number, line: string | null) => {
    setEdited(null);
    if (line !== null) pasted.rewrite(index, line);
    // The row is back in its place in the list once it is drawn.
    queueMicrotask(() => rowAt(index)?.focus());
  };
  const correct = (index: number, { correction }: PastedRow) =>
    correction === null ? pasted.split(index) : pasted.rewrite(index, correction);
  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
    const row = pasted.rows[index];
    const act = rowKeys[event.key];
    const number = /^[1-9]$/u.test(event.key) && row?.question !== null ? Number(event.key) : null;
    if (number !== null) pasted.answer(index, number);
    else if (event.key === 'Tab' && !event.shiftKey && row !== undefined && hasCorrection(row)) correct(index, row);
    else if (act === undefined) return;
    else if (act === 'up') (rowAt(index - 1) ?? entry).focus();
    else if (act === 'down') rowAt(index + 1)?.focus();
    else if (act === 'edit') setEdited(index);
    else if (act === 'leave out') pasted.leaveOut(index);
    else {
      entry.focus();
      if (act === 'log') entry.submit();
      else entry.clear();
    }
    event.preventDefault();
  };
  return (
    <section ref={list} className="pasted" aria-labelledby="pasted-title" data-region="pasted">
      <SectionHead
        id="pasted-title"
        title="Pasted lines"
        sub={`each read by itself, for ${longDayName(facts.day)}; the day as it would be is above`}
      >
        <Button look="quiet" size="small" keys="Escape" onClick={() => (entry.focus(), entry.clear())}>
          Back to the lists of the day
        </Button>
      </SectionHead>
      <div className="pasted-scroll">
        <table className="pasted-table">
          <thead>
            <tr>
              <th scope="col" aria-label="Number" />
              <th scope="col">Line</th>
              <th scope="col">Read as</th>
              <th scope="col">Time</th>
              <th scope="col">Length</th>
              <th scope="col" className="pasted-number">
                Minutes
              </th>
            </tr>
          </thead>
          <tbody>
            {pasted.rows.map((row, index) => (
              <PastedLine
                // Two lines can be the same, so their places tell them apart.
                key={index}
                facts={facts}
                row={row}
                number={index + 1}
                isEdited={edited === index}
                onKeyDown={onKeyDown(index)}
                onEdit={() => setEdited(index)}
                onEdited={(line) => finishEdit(index, line)}
                onCorrect={(line) => pasted.rewrite(index, line)}
                onSplit={() => pasted.split(index)}
                onAnswer={(answer) => pasted.answer(index, answer)}
                onLeaveOut={() => pasted.leaveOut(index)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {pasted.drafts.length} of {linesName(pasted.drafts.length + pasted.rest.length)}
              </th>
              <td className="pasted-number">{pastedMinutes(pasted.drafts)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <PastedKeys />
    </section>
  );
}

/** Whether Tab would rewrite a row. */
function hasCorrection({ correction, twoLines }: PastedRow): boolean {
  return correction !== null || twoLines !== null;
}

/** The lists that this one covers react to letters, which must not act on what cannot be seen. */
function useNoLetters(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    const listener = (event: globalThis.KeyboardEvent) => {
      const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey;
      if (isLetter && !(event.target instanceof HTMLInputElement)) event.preventDefault();
    };
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [list]);
}

const rowKeys: Readonly<Record<string, 'up' | 'down' | 'edit' | 'leave out' | 'log' | 'nothing'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  F2: 'edit',
  ' ': 'leave out',
  Enter: 'log',
  Escape: 'nothing',
};

function PastedKeys() {
  return (
    <p className="pasted-keys">
      <span>
        In the list: <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose a line
      </span>
      <span>
        <Kbd keys="F2" /> rewrite it here
      </span>
      <span>
        <Kbd keys="Tab" /> accept the correction
      </span>
      <span>
        <Kbd keys="Space" /> leave it out
      </span>
      <span>
        <Kbd keys="1" /> <Kbd keys="2" /> answer what it asks
      </span>
      <span>dashed: guessed</span>
    </p>
  );
}

import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { noText, putText, redoText, typeText, undoText, type LineText } from './lineText';

/** The text of the line, its own undo, and the cursor. */
export type LineTextState = {
  readonly text: string;
  /** The last text that was a single line, while a pasted list is open. */
  readonly textBefore: string;
  readonly type: (text: string) => void;
  /** Replaces the text; the cursor goes to its end, or to `caret`. */
  readonly put: (text: string, caret?: number) => void;
  /** Both return false if there is nothing to undo or redo. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** True for the part of a list that stayed when the rest was logged, until it is changed. */
  readonly isLeftOver: boolean;
  /**
   * Removes the text that was logged, and forgets its changes. Anything typed since then stays, or the rest of a list.
   */
  readonly finish: (done: string, left?: string) => void;
  /** Forgets the changes of an empty line: something else was done since, which is undone first. */
  readonly forget: () => void;
};

/** `caret` is where the program put the cursor; null after typing, which moves the cursor by itself. */
type Present = { readonly line: LineText; readonly caret: number | null; readonly isLeftOver?: boolean };

/**
 * Holds the text of the line. The field's own undo forgets everything when the program changes the text, so the line
 * remembers its texts itself.
 */
export function useLineText(field: RefObject<HTMLInputElement | null>): LineTextState {
  const [present, setPresent] = useState<Present>({ line: noText, caret: null });
  const { line, caret, isLeftOver = false } = present;
  useLayoutEffect(() => {
    if (caret !== null) field.current?.setSelectionRange(caret, caret);
  }, [field, present, caret]);
  const forget = useCallback(
    () => setPresent((before) => (before.line.text === '' ? { line: noText, caret: null } : before)),
    [],
  );
  return useMemo(() => {
    const moveTo = (next: LineText | null) => {
      if (next !== null) setPresent({ line: next, caret: next.text.length });
      return next !== null;
    };
    return {
      text: line.text,
      textBefore: line.past.findLast((text) => !text.includes('\n')) ?? '',
      type: (text) => setPresent((before) => ({ line: typeText(before.line, text), caret: null })),
      put: (text, at = text.length) =>
        setPresent((before) => ({ line: putText(before.line, text), caret: at })),
      undo: () => moveTo(undoText(line)),
      redo: () => moveTo(redoText(line)),
      isLeftOver,
      finish: (done, left = '') => setPresent((before) => withoutDone(before, done, left)),
      forget,
    };
  }, [line, isLeftOver, forget]);
}

function withoutDone({ line: { text } }: Present, done: string, left: string): Present {
  const rest = text.startsWith(done) ? text.slice(done.length) : text;
  const isLeftOver = left !== '' && rest === '';
  return { line: { ...noText, text: isLeftOver ? left : rest }, caret: isLeftOver ? left.length : null, isLeftOver };
}

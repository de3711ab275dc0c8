import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import type { LineToken, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { classes } from '#renderer/ui/Button';
import type { QuickEntry } from '../useQuickEntry';
import { hasLineBreak, pastedLines } from './pasted/pastedLines';

type LineFieldProps = {
  readonly entry: QuickEntry;
  readonly id: string;
  /** The id of the option that the arrow keys chose. */
  readonly active: string | undefined;
  readonly listId: string;
  readonly isExpanded: boolean;
  readonly isWrong: boolean;
  readonly placeholder: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onType: (text: string) => void;
};

/** The field, and behind it the same text in the same font, which carries the underlines. */
export function LineField(props: LineFieldProps) {
  const { entry, id, active, listId, isExpanded, isWrong, placeholder, onKeyDown, onType } = props;
  const mirror = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement | null>(null);
  const { attach, pasted } = entry;
  useLineBreaks(field, entry);
  const list = pasted === null ? null : listSummary(entry);
  return (
    <div className={classes('quick-entry-field', list !== null && 'quick-entry-field-list')}>
      <div className="quick-entry-mirror" aria-hidden="true" ref={mirror}>
        {list === null ? (
          piecesOf(entry.parsed).map(({ text, look }, index) => (
            <span key={index} className={look}>
              {text}
            </span>
          ))
        ) : (
          <>
            {list.count} <span className="muted">{list.rest}</span>
          </>
        )}
      </div>
      <input
        ref={(element) => {
          field.current = element;
          attach(element);
        }}
        id={`${id}-line`}
        type="text"
        role="combobox"
        aria-label="Log something"
        aria-autocomplete="list"
        aria-expanded={isExpanded}
        aria-controls={listId}
        aria-activedescendant={active}
        aria-describedby={`${id}-hints`}
        aria-invalid={isWrong || undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={list === null ? entry.text : `${list.count} ${list.rest}`}
        readOnly={entry.saving || list !== null}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (pasted === null) return;
          event.preventDefault();
          entry.put(pastedLines(`${entry.text}\n${event.clipboardData.getData('text')}`).join('\n'));
        }}
        onScroll={(event) => mirror.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
      />
    </div>
  );
}

/**
 * Handles text with line breaks, which the field would turn into a single line: pasted, dropped or inserted without a
 * key, as by dictation.
 */
function useLineBreaks(field: { readonly current: HTMLInputElement | null }, { put }: Pick<QuickEntry, 'put'>): void {
  const take = useEffectEvent((event: InputEvent) => {
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const element = field.current;
    if (element === null || !hasLineBreak(added)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = element;
    const whole = `${value.slice(0, selectionStart ?? 0)}${added}${value.slice(selectionEnd ?? value.length)}`;
    put(pastedLines(whole).join('\n'));
  });
  useEffect(() => {
    const element = field.current;
    const listener = (event: InputEvent) => take(event);
    element?.addEventListener('beforeinput', listener);
    return () => element?.removeEventListener('beforeinput', listener);
  }, [field]);
}

function listSummary({ pasted }: QuickEntry): { readonly count: string; readonly rest: string } | null {
  if (pasted === null) return null;
  const [understood, stays] = [pasted.drafts.length, pasted.rest.length];
  const stay = stays === 1 ? '1 stays' : `${stays} stay`;
  const rest = stays === 0 ? 'all understood' : `${understood} understood, ${stay} here`;
  return { count: `${understood + stays} lines`, rest };
}

/** The line cut at its words, each with its underline. */
function piecesOf(parsed: ParsedLine): readonly { readonly text: string; readonly look: string }[] {
  const { text, tokens } = parsed;
  const pieces: { text: string; look: string }[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.start > at) pieces.push({ text: text.slice(at, token.start), look: '' });
    pieces.push({ text: text.slice(token.start, token.end), look: lookOf(token, index, parsed) });
    at = token.end;
  }
  return [...pieces, { text: text.slice(at), look: '' }];
}

function lookOf(token: LineToken, index: number, { problems, question, chips }: ParsedLine): string {
  const isIn = ({ start, end }: Pick<LineToken, 'start' | 'end'>) => start < token.end && token.start < end;
  if (problems.some((problem) => problem.severity === 'error' && isIn(problem))) return 'word-wrong';
  const isAsked = question !== null && isIn(question);
  const isGuessed = chips.some(({ guessed, token: of }) => guessed && of === index);
  if (token.isUnsure || isAsked || isGuessed) return 'word-unsure';
  return token.slot === 'note' || token.slot === null ? 'word-note' : 'word-understood';
}

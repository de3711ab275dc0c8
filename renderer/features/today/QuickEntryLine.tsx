import { memo, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { LineToken, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { ExampleHints, ExampleWords } from './EmptyDay';
import { LineChips } from './LineChips';
import type { StillFacts } from './model/dayFacts';
import type { ExampleLine } from './model/exampleLine';
import type { QuickEntry } from './useQuickEntry';
import './quickEntry.css';

type Suggestion = { readonly line: string; readonly label: string; readonly hint: string };

type QuickEntryLineProps = {
  readonly facts: StillFacts;
  readonly entry: QuickEntry;
  readonly example: ExampleLine | null;
};

/** The line that logs work: parsed as the user types, with chips, what is wrong, and what can follow. */
export const QuickEntryLine = memo(function QuickEntryLine({ facts, entry, example }: QuickEntryLineProps) {
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const suggestions = suggestionsOf(entry.parsed);
  const problem =
    entry.parsed.problems.find(({ severity }) => severity === 'error') ?? entry.parsed.problems[0] ?? null;
  const take = (suggestion: Suggestion | undefined) => {
    if (suggestion === undefined) return;
    entry.put(suggestion.line);
    setChosen(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && suggestions.length > 0) {
      event.preventDefault();
      setChosen(((chosen ?? (step > 0 ? -1 : 0)) + step + suggestions.length) % suggestions.length);
    } else if (event.key === 'Tab' && !event.shiftKey) {
      const taken =
        chosen === null ? tabSuggestion(entry.parsed, suggestions, example?.line ?? null) : suggestions[chosen];
      if (taken === undefined || taken.line === entry.text) return;
      event.preventDefault();
      take(taken);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const taken = chosen === null ? undefined : suggestions[chosen];
      // Choosing the line itself does what it says.
      if (taken === undefined || taken.line === entry.text.trimEnd()) entry.submit();
      else take(taken);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setChosen(null);
      entry.clear();
    }
  };
  return (
    <section className="quick-entry" aria-label="Quick entry" data-region="line">
      <div>
        <div className="quick-entry-line">
          <LineField
            entry={entry}
            attach={entry.attach}
            id={id}
            chosen={chosen}
            isExpanded={suggestions.length > 0}
            isWrong={problem?.severity === 'error'}
            placeholder={example?.line ?? (entry.switching ? 'What do you switch to?' : 'What did you do?')}
            onKeyDown={onKeyDown}
            onType={(text) => {
              setChosen(null);
              entry.type(text);
            }}
          />
          {example !== null && entry.text === '' ? (
            <Button keys="Tab" onClick={() => entry.put(example.line)}>
              Try it
            </Button>
          ) : null}
          {entry.parsed.draft === null ? null : (
            <Button look="primary" keys="Enter" onClick={entry.submit}>
              {entry.saving ? 'Saving…' : actionName(entry)}
            </Button>
          )}
        </div>
        {example !== null && entry.text === '' ? (
          <ExampleWords example={example} />
        ) : (
          <LineChips facts={facts} parsed={entry.parsed} />
        )}
        <div className="quick-entry-hints" id={`${id}-hints`}>
          {problem === null ? (
            example !== null && entry.text === '' ? (
              <ExampleHints />
            ) : (
              <Hints parsed={entry.parsed} />
            )
          ) : (
            <span className={problem.severity === 'error' ? 'quick-entry-problem' : undefined}>
              <Icon name="alert" small />
              {problem.message}
              {problem.correction === null ? null : <Kbd keys="Tab" />}
            </span>
          )}
        </div>
      </div>
      <div className="quick-entry-suggestions">
        <div className="quick-entry-title small muted">{entry.text === '' ? 'Lines that work' : 'What can follow'}</div>
        <div role="listbox" id={`${id}-list`} aria-label="What can follow">
          {suggestions.map((suggestion, index) => (
            // The arrow keys of the line reach the list; a click is the mouse's way.
            <div
              key={suggestion.line}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
            >
              <b>{suggestion.line}</b>
              <span>{suggestion.hint === '' ? suggestion.label : suggestion.hint}</span>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
});

type LineFieldProps = {
  readonly entry: QuickEntry;
  readonly attach: QuickEntry['attach'];
  readonly id: string;
  readonly chosen: number | null;
  readonly isExpanded: boolean;
  readonly isWrong: boolean;
  readonly placeholder: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onType: (text: string) => void;
};

/** The field, and behind it the same text in the same font, which carries the underlines. */
function LineField({ entry, attach, id, chosen, isExpanded, isWrong, placeholder, onKeyDown, onType }: LineFieldProps) {
  const mirror = useRef<HTMLDivElement>(null);
  return (
    <div className="quick-entry-field">
      <div className="quick-entry-mirror" aria-hidden="true" ref={mirror}>
        {piecesOf(entry.parsed).map(({ text, look }, index) => (
          <span key={index} className={look}>
            {text}
          </span>
        ))}
      </div>
      <input
        ref={attach}
        id={`${id}-line`}
        type="text"
        role="combobox"
        aria-label="Log something"
        aria-autocomplete="list"
        aria-expanded={isExpanded}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
        aria-describedby={`${id}-hints`}
        aria-invalid={isWrong || undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={entry.text}
        readOnly={entry.saving}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onScroll={(event) => mirror.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
      />
    </div>
  );
}

function Hints({ parsed }: { readonly parsed: ParsedLine }) {
  const { consequence } = parsed;
  return (
    <>
      <span>
        <Kbd keys="Tab" /> take a completion
      </span>
      <span>
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose
      </span>
      <span>
        <Kbd keys="Escape" /> {parsed.text === '' ? 'leaves the line' : 'clear'}
      </span>
      {consequence === null || parsed.draft?.action !== 'log' ? (
        <span>
          <Kbd keys="N" /> comes back here
        </span>
      ) : (
        <span className="quick-entry-consequence">
          Not logged goes from {consequence.unloggedBefore} to {consequence.unloggedAfter} min
        </span>
      )}
    </>
  );
}

function actionName({ parsed, switching }: QuickEntry): string {
  if (parsed.draft?.action === 'endInterruption') return 'End and resume';
  if (parsed.draft?.action !== 'timer') return 'Log';
  return switching ? 'Switch' : parsed.draft.interrupts ? 'Interrupt' : 'Start timer';
}

const exampleLines: readonly Suggestion[] = [
  { line: '20m walkin', label: '', hint: 'the last 20 minutes' },
  { line: 'phone x4 35m', label: '', hint: 'four calls in 35 minutes' },
  { line: '1h30 traveldoc hn', label: '', hint: 'on a document, Honduras' },
];

function suggestionsOf(parsed: ParsedLine): readonly Suggestion[] {
  if (parsed.text === '') return exampleLines;
  const corrections = parsed.problems.flatMap(({ correction }) =>
    correction === null ? [] : [{ line: correction, label: '', hint: 'instead of what was typed' }],
  );
  const all = [...corrections, ...parsed.completions];
  return all.filter(({ line }, index) => all.findIndex((other) => other.line === line) === index).slice(0, 4);
}

/** What Tab takes if nothing is chosen: the example of an empty day, a correction, or what completes the line. */
function tabSuggestion(
  parsed: ParsedLine,
  suggestions: readonly Suggestion[],
  example: string | null,
): Suggestion | undefined {
  if (parsed.text === '' && example !== null) return { line: example, label: '', hint: '' };
  const isUnfinished =
    parsed.text !== '' && (parsed.draft === null || parsed.problems.some(({ correction }) => correction !== null));
  return isUnfinished ? suggestions[0] : undefined;
}

/** The line cut at its words, each with its underline. */
function piecesOf({ text, tokens, problems }: ParsedLine): readonly { readonly text: string; readonly look: string }[] {
  const pieces: { text: string; look: string }[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.start > at) pieces.push({ text: text.slice(at, token.start), look: '' });
    pieces.push({ text: text.slice(token.start, token.end), look: lookOf(token, problems) });
    at = token.end;
  }
  return [...pieces, { text: text.slice(at), look: '' }];
}

function lookOf(token: LineToken, problems: ParsedLine['problems']): string {
  const isWrong = problems.some(
    ({ severity, start, end }) => severity === 'error' && start < token.end && token.start < end,
  );
  if (isWrong) return 'word-wrong';
  return token.slot === 'note' || token.slot === null ? 'word-note' : 'word-understood';
}

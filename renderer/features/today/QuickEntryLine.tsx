import { memo, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { ExampleWords } from './EmptyDay';
import { LineChips } from './LineChips';
import { LineField } from './line/LineField';
import { LineHints } from './line/LineHints';
import { LineReadings } from './line/LineReadings';
import { LineSide } from './line/LineSide';
import { TimerUnits } from './line/TimerUnits';
import { PastedChips } from './line/pasted/PastedChips';
import { suggestionsOf, tabSuggestion, type Suggestion } from './line/suggestions';
import { useTimerQuestion } from './line/timerQuestion';
import type { StaticFacts } from './model/dayFacts';
import type { ExampleLine } from './model/exampleLine';
import type { QuickEntry } from './useQuickEntry';
import './quickEntry.css';

type QuickEntryLineProps = {
  readonly facts: StaticFacts;
  readonly entry: QuickEntry;
  readonly example: ExampleLine | null;
  /** Replaces everything under the line while a block on the strip is being changed. */
  readonly instead: ReactNode;
};

/** The line that logs work: parsed as the user types, with chips, what is wrong or in doubt, and what can follow. */
export const QuickEntryLine = memo(function QuickEntryLine(props: QuickEntryLineProps) {
  const { facts, entry, example, instead } = props;
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const suggestions = suggestionsOf(entry.parsed);
  const { asking, pasted } = entry;
  const isAsking = asking.question !== null;
  const options = pasted === null && !isAsking ? suggestions.all : [];
  const shownExample = entry.text === '' ? example : null;
  const isWrong = entry.parsed.problems.some(({ severity }) => severity === 'error');
  const take = ({ line }: Pick<Suggestion, 'line'>) => {
    setChosen(null);
    entry.put(line);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const doIt = () => {
      if (isTextUndo(event)) return entry.undo() || runCommand('undo');
      if (isTextRedo(event)) return entry.redo() || runCommand('redo');
      if (event.ctrlKey || event.altKey || event.metaKey) return false;
      if (event.key === 'F1') return entry.showHelp(!entry.isHelpOpen);
      if (event.key === 'Enter') return takeOrSubmit();
      if (event.key === 'Escape') return (setChosen(null), entry.clear());
      if (event.key === 'Tab' && !event.shiftKey) return takeByTab();
      if (step === null) return false;
      if (pasted !== null) return step > 0 ? enterList(event.currentTarget) : false;
      if (isAsking) return asking.step(step);
      if (options.length === 0) return false;
      return setChosen(((chosen ?? (step > 0 ? -1 : 0)) + step + options.length) % options.length);
    };
    if (doIt() !== false) event.preventDefault();
  };
  const takeOrSubmit = () => {
    const taken = chosen === null ? undefined : options[chosen];
    // Choosing the line itself carries it out.
    if (taken === undefined || taken.line === entry.text.trimEnd()) entry.submit();
    else take(taken);
  };
  const takeByTab = () => {
    const line =
      chosen === null
        ? tabSuggestion(entry.parsed, options, example?.line ?? null)
        : (options[chosen]?.line ?? null);
    if (line === null || line === entry.text || pasted !== null) return false;
    return take({ line });
  };
  const list = isAsking ? `${id}-answers` : `${id}-list`;
  const active = isAsking ? (asking.isOpen ? asking.chosen : null) : chosen;
  return (
    <section className="quick-entry" aria-label="Quick entry" data-region="line">
      <div>
        <div className="quick-entry-line">
          <LineField
            entry={entry}
            id={id}
            active={active === null ? undefined : `${list}-${active}`}
            listId={list}
            isExpanded={isAsking || options.length > 0}
            isWrong={isWrong}
            placeholder={example?.line ?? (entry.switching ? 'What are you switching to?' : 'What did you do?')}
            onKeyDown={onKeyDown}
            onType={(text) => {
              setChosen(null);
              entry.type(text);
            }}
          />
          {shownExample === null ? null : (
            <Button keys="Tab" onClick={() => entry.put(shownExample.line)}>
              Try it
            </Button>
          )}
          <SubmitButton entry={entry} />
        </div>
        {instead ?? <UnderLine facts={facts} entry={entry} example={shownExample} id={id} />}
      </div>
      <LineSide entry={entry} suggestions={suggestions} chosen={chosen} id={list} onTake={take} />
    </section>
  );
});

/** Chips and keys, or the question asked in their place. */
function UnderLine({ facts, entry, example, id }: Omit<QuickEntryLineProps, 'instead'> & { readonly id: string }) {
  const isTimerAsked = useTimerQuestion(({ question }) => question !== null);
  return (
    <>
      <TimerUnits facts={facts} />
      {isTimerAsked ? null : entry.asking.question !== null ? (
        <LineReadings entry={entry} id={`${id}-answers`} />
      ) : (
        <div className="quick-entry-under">
          {example !== null ? (
            <ExampleWords example={example} />
          ) : entry.pasted === null ? (
            <LineChips facts={facts} parsed={entry.parsed} />
          ) : (
            <PastedChips pasted={entry.pasted} />
          )}
          <LineHints entry={entry} isExample={example !== null} id={`${id}-hints`} />
        </div>
      )}
    </>
  );
}

function SubmitButton({ entry }: { readonly entry: QuickEntry }) {
  const name = actionName(entry);
  return name === null ? null : (
    <Button look="primary" keys="Enter" onClick={entry.submit}>
      {entry.saving ? 'Saving…' : name}
    </Button>
  );
}

function actionName({ parsed, pasted, asking, switching }: QuickEntry): string | null {
  if (pasted !== null) return pasted.drafts.length === 0 ? null : `Log ${pasted.drafts.length}`;
  if (asking.question !== null) return asking.isOpen ? `Take ${asking.chosen + 1}` : 'Choose';
  switch (parsed.draft?.action) {
    case undefined:
      return null;
    case 'log':
      return 'Log';
    case 'timer':
      return switching ? 'Switch' : parsed.draft.interrupts ? 'Interrupt' : 'Start timer';
    case 'endInterruption':
      return 'End and resume';
    case 'plan':
      return 'Plan…';
    case 'absence':
      return parsed.draft.absence === 'break' ? 'Show' : 'Add absence…';
    case 'help':
      return 'Show ways';
  }
}

/** Moves the focus into the pasted list. */
function enterList(field: HTMLInputElement): void {
  field.closest('.today')?.querySelector<HTMLElement>('.pasted-row')?.focus();
}

function isTextUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';
}

function isTextRedo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || altKey) return false;
  return (!shiftKey && key.toLowerCase() === 'y') || (shiftKey && key.toLowerCase() === 'z');
}

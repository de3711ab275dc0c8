import type { ReactNode } from 'react';
import type { LineQuestion } from '#shared/rules/quickEntry/lineTypes';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { Kbd } from '#renderer/ui/Kbd';
import type { QuickEntry } from '../useQuickEntry';
import type { Suggestion, Suggestions } from './suggestions';

type LineSideProps = {
  readonly entry: QuickEntry;
  readonly suggestions: Suggestions;
  readonly chosen: number | null;
  readonly id: string;
  readonly onTake: (suggestion: Suggestion) => void;
};

/** The panel beside the line: what can follow, why it asks, or what stays of a pasted list. */
export function LineSide({ entry, suggestions, chosen, id, onTake }: LineSideProps) {
  const { question, isOpen } = entry.asking;
  if (question !== null) return <WhyItAsks question={question} isOpen={isOpen} />;
  if (entry.pasted !== null) return <StayingLines pasted={entry.pasted} />;
  return (
    <Side title={suggestions.title}>
      <div role="listbox" id={id} aria-label={suggestions.title}>
        {suggestions.all.map((suggestion, index) => (
          // The arrow keys of the line reach the list; clicks are for the mouse.
          <div
            key={suggestion.line}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              onTake(suggestion);
            }}
          >
            <b>{suggestion.keys === undefined ? suggestion.line : suggestion.label}</b>
            <span>{suggestion.hint === '' ? suggestion.label : suggestion.hint}</span>
            {suggestion.keys === undefined ? null : <Kbd keys={suggestion.keys} />}
          </div>
        ))}
      </div>
    </Side>
  );
}

function WhyItAsks({ question, isOpen }: { readonly question: LineQuestion; readonly isOpen: boolean }) {
  return (
    <Side title={question.message}>
      <p className="quick-entry-why">
        <b>Nothing is logged yet.</b> {question.reason}
      </p>
      <div className="quick-entry-keys">
        {isOpen ? (
          <span>
            {question.answers.slice(0, 9).map((_, index) => (
              <Kbd key={index} keys={String(index + 1)} />
            ))}{' '}
            take
          </span>
        ) : (
          <span>
            <Kbd keys="Enter" /> then its number
          </span>
        )}
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose
        </span>
        <span>
          <Kbd keys="Escape" /> {isOpen ? 'back to the line' : 'clear'}
        </span>
      </div>
    </Side>
  );
}

function StayingLines({ pasted }: { readonly pasted: NonNullable<QuickEntry['pasted']> }) {
  const stays = pasted.rows.filter(({ draft }) => draft === null);
  const count = pasted.drafts.length;
  return (
    <Side title={stays.length === 0 ? 'Nothing stays in the line after Enter' : 'What stays in the line after Enter'}>
      <ul className="quick-entry-stays">
        {stays.slice(0, 2).map(({ line, why, isLeftOut }, index) => (
          <li key={index}>
            <b>{line}</b>
            <span>{isLeftOut ? 'left out' : why}</span>
          </li>
        ))}
        {count === 0 ? null : (
          <li>
            Undo takes {count === 1 ? 'it' : `all ${count}`} back at once
            <span>one step</span>
            <CommandKbd command="undo" />
          </li>
        )}
      </ul>
    </Side>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="quick-entry-suggestions">
      <div className="quick-entry-title small muted">{title}</div>
      {children}
    </div>
  );
}

import { lengthName } from '#shared/rules/amountNames';
import type { LineConsequence, LineProblem, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { ExampleHints } from '../EmptyDay';
import type { QuickEntry } from '../useQuickEntry';
import { doubtOf } from './suggestions';

type LineHintsProps = {
  readonly entry: QuickEntry;
  readonly isExample: boolean;
  readonly id: string;
};

/** The last row under the line: what is wrong with it, or its keys and what Enter changes. */
export function LineHints({ entry, isExample, id }: LineHintsProps) {
  const { parsed, pasted } = entry;
  const problem = problemOf(parsed);
  return (
    <div className="quick-entry-hints" id={id}>
      {problem !== null ? (
        <span className={problem.severity === 'error' ? 'quick-entry-problem' : undefined}>
          <Icon name="alert" small />
          {problem.message}
          {problem.correction === null ? null : <Kbd keys="Tab" />}
        </span>
      ) : isExample ? (
        <ExampleHints />
      ) : pasted !== null ? (
        <ListKeys consequence={pasted.consequence} />
      ) : (
        <LineKeys entry={entry} />
      )}
    </div>
  );
}

/** The problem to name: an error first. An overlap is shown after the length instead. */
export function problemOf({ problems, draft }: ParsedLine): LineProblem | null {
  const error = problems.find(({ severity }) => severity === 'error');
  const isShown = ({ code }: LineProblem) => code === 'overlap' && draft?.action === 'log';
  return error ?? problems.find((problem) => !isShown(problem)) ?? null;
}

function ListKeys({ consequence }: { readonly consequence: LineConsequence }) {
  return (
    <>
      <span>
        <Kbd keys="ArrowDown" /> into the list
      </span>
      <span>
        <Kbd keys="Escape" /> back to one line, nothing logged
      </span>
      <span className="quick-entry-consequence">
        Not logged goes from {lengthName(consequence.unloggedBefore)} to {lengthName(consequence.unloggedAfter)}
      </span>
    </>
  );
}

function LineKeys({ entry: { parsed, isHelpOpen } }: Pick<LineHintsProps, 'entry'>) {
  const { consequence, draft, text } = parsed;
  const isOther = doubtOf(parsed) !== null && draft !== null;
  return (
    <>
      {isHelpOpen ? (
        <span>
          <Kbd keys="F1" /> closes the ways to write
        </span>
      ) : (
        <span>
          <Kbd keys="Tab" /> {isOther ? 'the other reading' : 'accept a completion'}
        </span>
      )}
      {isOther || isHelpOpen ? null : (
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose
        </span>
      )}
      <span>
        <Kbd keys="Escape" /> {text === '' ? 'leaves the line' : 'clear'}
      </span>
      {consequence === null || draft?.action !== 'log' ? (
        isHelpOpen ? null : (
          <span>
            <Kbd keys="F1" /> all ways to write a line
          </span>
        )
      ) : (
        <span className="quick-entry-consequence">
          Not logged goes from {consequence.unloggedBefore} to {consequence.unloggedAfter} min
        </span>
      )}
    </>
  );
}

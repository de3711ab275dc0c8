import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { useUndoState } from '#renderer/queries/saving';
import { useServices } from '#renderer/services/useServices';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import type { ClosingItem } from '../model/closingItems';
import type { DayFacts } from '../model/dayFacts';
import { closingAnswers, closingTitle, type ClosingAnswer } from './closingAnswers';
import type { NumberedItem } from './useClosingItems';

type CloseQuestionsProps = {
  readonly facts: DayFacts;
  readonly numbered: readonly NumberedItem[];
  /** The key of the last answer, which is the step that Undo reverts. */
  readonly latest: string | null;
  readonly suggest: (gap: Range<Instant>) => RecordId | null;
  readonly onGive: (item: ClosingItem, answer: ClosingAnswer) => void;
  readonly onFill: (gap: Range<Instant>) => void;
};

/** The open questions on the timeline, each with its number and its one-letter answers. */
export function CloseQuestions({ facts, numbered, latest, suggest, onGive, onFill }: CloseQuestionsProps) {
  const services = useServices();
  const undo = useUndoState((steps) => steps.undo);
  return (
    <ol className="close-list">
      {numbered.map(({ item, number, answer }) => {
        const { time, name, remark } = closingTitle(item, facts);
        if (answer !== null) {
          return (
            <li key={item.key}>
              <div className="close-head">
                <Icon name="check" small />
                <span className="muted">{time}</span>
                <span>{answer}</span>
                {item.key === latest && undo !== null ? (
                  <Button look="quiet" size="small" onClick={() => runCommand('undo')}>
                    Undo
                  </Button>
                ) : null}
              </div>
            </li>
          );
        }
        const answers = closingAnswers(item, { services, facts, suggestion: item.is === 'gap' ? suggest(item) : null });
        const buttonOf = (one: ClosingAnswer) => (
          <Button key={one.keys} size="small" keys={one.keys} onClick={() => onGive(item, one)}>
            {one.label}
          </Button>
        );
        return (
          <li key={item.key} data-question={item.key} data-number={number}>
            <div className="close-head">
              <span className={item.is === 'overlap' ? 'close-number close-number-alarm' : 'close-number'}>
                {number}
              </span>
              <b>{time}</b>
              <span>{name}</span>
              <span className={item.is === 'overlap' ? 'close-remark close-remark-alarm' : 'close-remark'}>
                {remark}
              </span>
            </div>
            <div className="close-answers" role="group" aria-label={`${number}: ${time} ${name}`}>
              {answers.filter(({ does }) => does !== null).map(buttonOf)}
              {item.is === 'gap' ? (
                <Button size="small" keys="E" onClick={() => onFill(item)}>
                  Something else…
                </Button>
              ) : null}
              {answers.filter(({ does }) => does === null).map(buttonOf)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

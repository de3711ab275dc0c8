import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { useReturnFocus } from '#renderer/ui/useReturnFocus';
import { clockAt } from '../model/spans';
import type { StaticFacts } from '../model/dayFacts';
import { readTypedUnits } from './typedUnits';
import { useTimerQuestion, type TimerQuestion } from './timerQuestion';
import '#renderer/ui/form/Field.css';
import './timerUnits.css';

/**
 * Asks for the units of a timer that is about to end. It keeps running until the answer, but ends at the time its key
 * was pressed.
 */
export function TimerUnits({ facts }: { readonly facts: StaticFacts }) {
  const question = useTimerQuestion((state) => state.question);
  // A question that nobody can see anymore stays unanswered: the timer keeps running.
  useEffect(() => () => useTimerQuestion.getState().question?.answer(null), []);
  return question === null ? null : <UnitsForm key={question.at} question={question} facts={facts} />;
}

type UnitsFormProps = { readonly question: TimerQuestion; readonly facts: StaticFacts };

function UnitsForm({ question, facts }: UnitsFormProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useReturnFocus(form);
  useEffect(() => field.current?.focus(), []);
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const units = readTypedUnits(text);
    if (units !== null) question.answer(units);
    else setWrong('Type a whole number, 0 if none was finished. The timer runs until then.');
  };
  return (
    <form
      ref={form}
      className="timer-units"
      aria-label="Before the timer ends"
      data-region="timer-units"
      onSubmit={answer}
    >
      <b aria-hidden="true">{question.message}</b>
      <input
        ref={field}
        aria-label={`${question.message}`}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => (setText(event.target.value), setWrong(null))}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          question.answer(null);
        }}
      />
      <Button submit look="primary" size="small" keys="Enter">
        End at {clockAt(question.at, facts.zone, facts.clock)}
      </Button>
      <span id={`${id}-hint`} className={wrong === null ? 'muted small' : 'alarm small'} role="status">
        {wrong === null ? (
          <>
            <Kbd keys="Escape" /> keeps the timer running
          </>
        ) : (
          <>
            <Icon name="alert" small /> {wrong}
          </>
        )}
      </span>
    </form>
  );
}

import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { LineChip } from '#shared/rules/quickEntry/lineTypes';
import { groupClass, WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { Button, classes } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import type { StaticFacts } from '../../model/dayFacts';
import { workName } from '../../model/workName';
import { isTimeGuessed } from './isTimeGuessed';
import { correctionName } from './correctionName';
import { pastedMinutes } from './logPasted';
import type { PastedRow } from './pastedRows';

type PastedLineProps = {
  readonly facts: StaticFacts;
  readonly row: PastedRow;
  readonly number: number;
  readonly isEdited: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onEdit: () => void;
  /** Null if the line stayed as it was. */
  readonly onEdited: (line: string | null) => void;
  readonly onCorrect: (line: string) => void;
  readonly onSplit: () => void;
  readonly onAnswer: (answer: number) => void;
  readonly onLeaveOut: () => void;
};

/** One line of a pasted list. Its keys act on it while it has the focus; a click rewrites it. */
export function PastedLine(props: PastedLineProps) {
  const { row, number, isEdited, onKeyDown, onEdit, onEdited } = props;
  const { line, why, isLeftOut } = row;
  const isStaying = why !== null && !isLeftOut;
  return (
    <tr className={classes(isStaying && 'pasted-stays', isLeftOut && 'pasted-left-out')}>
      <td className="muted">{number}</td>
      <td>
        {isEdited ? (
          <LineEdit line={line} number={number} onEdited={onEdited} />
        ) : (
          <button type="button" className="pasted-row" onKeyDown={onKeyDown} onClick={onEdit}>
            <span className="pasted-text">
              <Doubtful row={row} />
            </span>
            <span className="visually-hidden">{rowSentence(row)}</span>
          </button>
        )}
      </td>
      {isLeftOut ? (
        <LeftOut onLeaveOut={props.onLeaveOut} />
      ) : why === null ? (
        <Understood {...props} />
      ) : (
        <Stays {...props} />
      )}
    </tr>
  );
}

type LineEditProps = Pick<PastedLineProps, 'number' | 'onEdited'> & { readonly line: string };

function LineEdit({ line, number, onEdited }: LineEditProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      className="pasted-edit"
      aria-label={`Line ${number}`}
      defaultValue={line}
      spellCheck={false}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        onEdited(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
      onBlur={(event) => onEdited(event.currentTarget.value)}
    />
  );
}

/** The line, with the words that are wrong or in doubt marked. */
function Doubtful({ row: { line, doubt, parsed } }: Pick<PastedLineProps, 'row'>) {
  if (doubt === null) return line;
  const isWrong = parsed.question === null;
  return (
    <>
      {line.slice(0, doubt.start)}
      <span className={isWrong ? 'pasted-wrong' : 'pasted-unsure'}>{line.slice(doubt.start, doubt.end)}</span>
      {line.slice(doubt.end)}
    </>
  );
}

function Understood({ facts, row }: PastedLineProps) {
  const { draft, parsed } = row;
  if (draft === null) return null;
  const work = workName(facts, draft);
  const minutes = pastedMinutes([draft]);
  const time = parsed.chips.find(({ slot }) => slot === 'time');
  return (
    <>
      <td>
        {parsed.chips.filter(isWork).map((chip, index) => (
          <span key={index} className={classes('pasted-chip', chip.guessed && chip.token !== null && 'pasted-guessed')}>
            {chip.slot === 'kind' || (chip.slot === 'duty' && index === 0) ? (
              <WorkIcon kind={work.kind} group={work.group} />
            ) : null}
            {chip.label}
          </span>
        ))}
      </td>
      <td>
        <span className={classes('pasted-time', isTimeGuessed(row) && 'pasted-guessed')} title={time?.label}>
          {time?.label.split(',')[0]}
        </span>
      </td>
      <td aria-label="Length">
        <svg
          className={`pasted-length ${groupClass[work.group]}`}
          style={{ '--minutes': Math.min(minutes, 90) } as CSSProperties}
          height="8"
          aria-hidden="true"
        >
          <rect width="100%" height="8" />
        </svg>
      </td>
      <td className="pasted-number">{minutes}</td>
    </>
  );
}

function isWork({ slot }: LineChip): boolean {
  return slot !== 'time' && slot !== 'length';
}

function Stays({ row: { line, why, correction, question, twoLines }, onCorrect, onSplit, onAnswer }: PastedLineProps) {
  return (
    <Remark>
      <Icon name="alert" small />
      <span>{why}</span>
      <span className="pasted-ways">
        {question?.answers.map(({ label }, index) => (
          <Button key={index} size="small" keys={String(index + 1)} onClick={() => onAnswer(index + 1)}>
            {label}
          </Button>
        ))}
        {twoLines === null ? null : (
          <Button size="small" keys="Tab" title={twoLines.join('; ')} onClick={onSplit}>
            Make two lines
          </Button>
        )}
        {correction === null ? null : (
          <Button size="small" keys="Tab" title={correction} onClick={() => onCorrect(correction)}>
            {correctionName(line, correction)}
          </Button>
        )}
      </span>
    </Remark>
  );
}

function LeftOut({ onLeaveOut }: Pick<PastedLineProps, 'onLeaveOut'>) {
  return (
    <Remark>
      <span>left out, stays in the line</span>
      <span className="pasted-ways">
        <Button size="small" keys="Space" onClick={onLeaveOut}>
          Log it too
        </Button>
      </span>
    </Remark>
  );
}

function Remark({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <td colSpan={3}>
        <span className="pasted-why">{children}</span>
      </td>
      <td className="pasted-number">–</td>
    </>
  );
}

/** What a screen reader says about the row besides its text. */
function rowSentence({ parsed, why, isLeftOut }: PastedRow): string {
  if (isLeftOut) return ', left out';
  return why === null ? `, read as ${parsed.chips.map(({ label }) => label).join(', ')}` : `, stays: ${why}`;
}
